namespace HoopAI.Schemas;

/// <summary>The request body of an operation.</summary>
/// <param name="Required">True when a call without a body is refused.</param>
/// <param name="Content">The schemas by media type (<c>application/json</c>).</param>
public sealed record DocumentedBody(bool Required, IReadOnlyDictionary<string, Schema> Content);
