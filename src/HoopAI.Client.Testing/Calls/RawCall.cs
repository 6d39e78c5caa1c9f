namespace HoopAI.Client.Testing.Calls;

/// <summary>A request as an engine saw it.</summary>
/// <param name="Method">In capitals.</param>
/// <param name="PathAndQuery">As it was sent, without what stands before the platform's own paths.</param>
/// <param name="Headers">By name, whatever its case.</param>
/// <param name="Body">As text; null without one.</param>
internal sealed record RawCall(string Method, string PathAndQuery, IReadOnlyDictionary<string, string> Headers, string? Body);
