namespace HoopAI.Sandbox;

/// <summary>A kind of record that can be created, and the operations on it: what the documents' paths say without words.</summary>
internal sealed record RecordCollection
{
    /// <summary>The path of the whole, with the placeholders of what it belongs to: <c>/contacts/{contactId}/notes</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The placeholder of one record's id.</summary>
    public required string IdName { get; init; }

    /// <summary>The record as the platform shows it in full.</summary>
    public required RecordPlace Shape { get; init; }

    /// <summary>What each operation does.</summary>
    public required IReadOnlyDictionary<string, RecordAction> Actions { get; init; }

    /// <summary>The placeholders in <see cref="Path"/>: the records that these belong to.</summary>
    public IReadOnlyList<string> Parents => [.. Path.Split('/').Where(part => part is ['{', .., '}']).Select(part => part[1..^1])];
}
