using System.Collections.Generic;

namespace HoopAI.Client.Runtime;

/// <summary>What one request of a listing gave.</summary>
/// <param name="Items">The items; empty at the end.</param>
/// <param name="Next">Where to go on; <see langword="null"/> if the answer says for certain that there is nothing more.</param>
/// <param name="Total">The platform's own count of all items, if it gives one that can be relied on.</param>
internal readonly record struct PageReading<T>(IReadOnlyList<T> Items, PageToken? Next, long? Total);
