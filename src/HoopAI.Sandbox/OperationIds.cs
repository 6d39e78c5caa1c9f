namespace HoopAI.Sandbox;

/// <summary>The operations that the sandbox knows by name.</summary>
internal static class OperationIds
{
    public const string Token = "oauth.get-access-token";
    public const string LocationToken = "oauth.get-location-access-token";
    public const string InstalledLocations = "oauth.get-installed-location";
}
