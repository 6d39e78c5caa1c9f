namespace HoopAI.Sandbox;

/// <summary>An operation, and the path values as they were sent.</summary>
internal sealed record RouteMatch(SandboxOperation Operation, IReadOnlyList<string> RawValues);
