namespace HoopAI.Schemas;

/// <summary>One kind of token that an operation accepts.</summary>
/// <param name="Scheme">The name of the security scheme: <c>bearer</c>, <c>Location-Access</c>, <c>Agency-Access</c>, …</param>
/// <param name="Scopes">The scopes that the token needs, all of them.</param>
public sealed record SecurityAlternative(string Scheme, IReadOnlyList<string> Scopes);
