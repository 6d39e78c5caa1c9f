namespace HoopAI.Sandbox;

/// <summary>Who calls: the installation that the token was issued for.</summary>
/// <param name="TokenId">The id of the token in the journal.</param>
/// <param name="Installation">The installation.</param>
public sealed record SandboxCaller(string TokenId, SandboxInstallation Installation);
