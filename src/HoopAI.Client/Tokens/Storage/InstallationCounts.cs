namespace HoopAI.Client.Tokens;

/// <summary>How an app's installations stand.</summary>
/// <param name="Installations">All that the store knows.</param>
/// <param name="NeedingReauthorization">Those that an admin must authorize again.</param>
public readonly record struct InstallationCounts(long Installations, long NeedingReauthorization);
