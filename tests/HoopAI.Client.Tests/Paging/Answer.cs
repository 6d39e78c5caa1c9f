namespace HoopAI.Client.Tests.Paging;

/// <summary>What the platform of these tests answers.</summary>
internal sealed record Answer(IReadOnlyList<Row> Items, long? Total = null, bool? More = null, string? Cursor = null);
