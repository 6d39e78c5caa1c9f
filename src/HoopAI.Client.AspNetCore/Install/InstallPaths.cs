namespace HoopAI.Client.AspNetCore.Install;

/// <summary>Where the flow is mapped, below the app's path base.</summary>
internal sealed record InstallPaths(string Start, string Callback);
