namespace HoopAI.Client;

/// <summary>The authorization pages that the platform is known to have, for <see cref="HoopAIOptions.AuthorizationPage"/>.</summary>
/// <remarks>Since May 2026 the platform's own pages put <c>/v2</c> before <c>/oauth</c>; use the address that your app's settings show.</remarks>
public static class AuthorizationPages
{
    /// <summary>The standard page.</summary>
    public static readonly Uri Standard = new("https://marketplace.gohighlevel.com/oauth/chooselocation");

    /// <summary>The page without the platform's own brand.</summary>
    public static readonly Uri WhiteLabel = new("https://marketplace.leadconnectorhq.com/oauth/chooselocation");

    /// <summary>The standard page under its newer path.</summary>
    public static readonly Uri StandardV2 = new("https://marketplace.gohighlevel.com/v2/oauth/chooselocation");

    /// <summary>The white-label page under its newer path.</summary>
    public static readonly Uri WhiteLabelV2 = new("https://marketplace.leadconnectorhq.com/v2/oauth/chooselocation");
}
