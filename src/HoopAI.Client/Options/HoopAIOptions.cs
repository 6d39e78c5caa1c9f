using HoopAI.Client.Tokens;

namespace HoopAI.Client;

/// <summary>The settings of one HoopAI app. Checked when the host starts, or at the client's first use where there is no host.</summary>
public sealed class HoopAIOptions
{
    /// <summary>The address of the platform's API 2.0: <c>https://services.leadconnectorhq.com</c>.</summary>
    public static readonly Uri DefaultBaseAddress = new("https://services.leadconnectorhq.com");

    /// <summary>The app's client id, from the marketplace's app settings. Required while <see cref="UsesOAuth"/>; 1 to 128 characters.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The app's client secret, from the marketplace's app settings. Required while <see cref="UsesOAuth"/>. Keep it out of source control.</summary>
    public Secret? ClientSecret { get; set; }

    /// <summary>
    /// Whether the app is installed through the authorization page; true by default. With false only private integration tokens and raw
    /// tokens work, and neither a client id, a client secret nor a token store is needed.
    /// </summary>
    public bool UsesOAuth { get; set; } = true;

    /// <summary>Where the API is: <see cref="DefaultBaseAddress"/> by default. Absolute, HTTPS (HTTP on this machine only), without query or fragment.</summary>
    public Uri BaseAddress { get; set; } = DefaultBaseAddress;

    /// <summary>
    /// The page on which an admin picks a location: <see cref="AuthorizationPages.Standard"/> by default. Host and path may be any:
    /// a wrong host shows "No integration found with the ID".
    /// </summary>
    public Uri AuthorizationPage { get; set; } = AuthorizationPages.Standard;

    /// <summary>How calls are repeated, and how long they may take.</summary>
    public RetryOptions Retries { get; set; } = new();

    /// <summary>When nothing more is sent to a part of the platform that keeps failing; off by default.</summary>
    public CircuitBreakerOptions CircuitBreaker { get; set; } = new();

    /// <summary>How tokens are refreshed.</summary>
    public TokenRefreshOptions TokenRefresh { get; set; } = new();

    /// <summary>
    /// The app's id, which the platform asks for when a company's locations are listed, and names in webhooks; null by default: the client id up to its hyphen.
    /// </summary>
    public string? AppId { get; set; }

    /// <summary>
    /// Whether a location without usable tokens gets them from the installation on its company, where that is known to cover it; true by default.
    /// </summary>
    public bool MintsLocationTokens { get; set; } = true;

    /// <summary>What the app wants to be told.</summary>
    public HoopAIEvents Events { get; set; } = new();

    /// <summary>How calls are paced.</summary>
    public RateLimitOptions RateLimits { get; set; } = new();
}
