namespace HoopAI.Sandbox;

/// <summary>Tokens of the sandbox. They open nothing but the sandbox that issued them.</summary>
/// <param name="AccessToken">The access token.</param>
/// <param name="RefreshToken">The refresh token.</param>
/// <param name="ExpiresAt">When the access token expires, by the sandbox's clock.</param>
/// <param name="Installation">The installation.</param>
public sealed record IssuedTokens(string AccessToken, string RefreshToken, DateTimeOffset ExpiresAt, SandboxInstallation Installation);
