namespace HoopAI.Schemas;

/// <summary>One documented answer of an operation.</summary>
/// <param name="Content">The schemas by media type; null stands for a media type without a schema. Empty when no body is documented.</param>
public sealed record DocumentedAnswer(IReadOnlyDictionary<string, Schema?> Content)
{
    /// <summary>The schema of the JSON body; null when none is published.</summary>
    public Schema? Json => Content.GetValueOrDefault("application/json");
}
