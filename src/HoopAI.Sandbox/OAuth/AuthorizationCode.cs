namespace HoopAI.Sandbox;

/// <summary>What an authorization code stands for.</summary>
internal sealed record AuthorizationCode(string Value, SandboxInstallation Installation, string RedirectUri, DateTimeOffset ExpiresAt);
