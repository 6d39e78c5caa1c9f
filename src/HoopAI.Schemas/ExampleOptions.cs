namespace HoopAI.Schemas;

/// <summary>What examples look like.</summary>
public sealed record ExampleOptions
{
    /// <summary>Which members objects have. Default: all.</summary>
    public ExampleMembers Members { get; init; } = ExampleMembers.All;

    /// <summary>The direction: a request has no read-only members, an answer no write-only ones. Default: an answer.</summary>
    public SchemaUse Use { get; init; } = SchemaUse.Answer;

    /// <summary>How many elements arrays have, where their schema sets no other limit. Default 1; zero or more.</summary>
    public int ArrayLength { get; init; } = 1;

    /// <summary>How deep optional members nest; deeper, only required ones are written. Default 8.</summary>
    public int Depth { get; init; } = 8;
}
