using HoopAI.Generator.Documents;

namespace HoopAI.Generator.Model;

internal enum PagingStyle
{
    Offset,
    Page,
    Keyset,
    Cursor,
}

/// <summary>How an operation pages, as its <c>x-pagination</c> says; the words are explained beside the overlays that write it.</summary>
internal sealed record PaginationModel(SourceLocation Location, PagingStyle Style, bool InBody)
{
    /// <summary>Wire names of the parameters by role: offset, page, limit.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary>For each parameter of the next request, the paths to its value; the first that is there counts.</summary>
    public required IReadOnlyList<(string Wire, IReadOnlyList<string> Paths)> Next { get; init; }

    /// <summary>What a parameter carries in the first request (<c>first</c>), as C# literals.</summary>
    public required IReadOnlyDictionary<string, string> First { get; init; }

    /// <summary>What a parameter carries in every request (<c>fixed</c>), as C# literals.</summary>
    public required IReadOnlyDictionary<string, string> Fixed { get; init; }

    public required string Items { get; init; }

    /// <summary>The type of an item, where the overlay gives it.</summary>
    public TypeUse? Item { get; init; }

    public string? Total { get; init; }

    public required IReadOnlyList<string> More { get; init; }

    public long FirstPage { get; init; }

    public long? DefaultLimit { get; init; }

    public long? MaximumLimit { get; init; }

    public string? Remark { get; init; }
}
