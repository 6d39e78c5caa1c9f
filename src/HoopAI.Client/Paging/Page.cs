using System.Collections.Generic;

namespace HoopAI.Client.Runtime;

/// <summary>One page of a listing, as the platform answered it. Never empty.</summary>
/// <typeparam name="T">What is listed.</typeparam>
public sealed class Page<T>
{
    /// <summary>Creates a page; for tests and hand-written sequences.</summary>
    /// <param name="items">The items of the page.</param>
    /// <param name="token">Reads this page again.</param>
    /// <param name="next">Reads the page after it; <see langword="null"/> if this is known to be the last one.</param>
    /// <param name="total">How many items the whole listing has, as far as the platform says.</param>
    public Page(IReadOnlyList<T> items, PageToken token, PageToken? next = null, long? total = null)
    {
        Items = items;
        Token = token;
        Next = next;
        Total = total;
    }

    /// <summary>The items, in the platform's order. At least one.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>The token of this page: a listing resumed from it reads this page again.</summary>
    public PageToken Token { get; }

    /// <summary>
    /// The token of the page after this one; <see langword="null"/> if this is known to be the last one. Store it once the items are
    /// dealt with. The page that it names may turn out to be empty: most listings end only there.
    /// </summary>
    public PageToken? Next { get; }

    /// <summary>How many items the whole listing has, as the platform said with this page; <see langword="null"/> if it does not say.</summary>
    public long? Total { get; }
}
