namespace HoopAI.Sandbox;

/// <summary>An app of the marketplace.</summary>
public sealed record SandboxApp
{
    /// <summary>The client id: <c>678a5616a242015e93d1cfa8-m610p3ei</c>.</summary>
    public required string ClientId { get; init; }

    /// <summary>The client secret.</summary>
    public required string ClientSecret { get; init; }

    /// <summary>The name that the authorization page shows.</summary>
    public string Name { get; init; } = "App";

    /// <summary>The URLs that the authorization page may send the browser back to, compared exactly.</summary>
    public IReadOnlyList<string> RedirectUris { get; init; } = [];

    /// <summary>Accepts every <c>http://localhost</c> and <c>http://127.0.0.1</c> URL besides. Default false.</summary>
    public bool AllowsLoopbackRedirects { get; init; }

    /// <summary>The scopes that the app may ask for; empty for all. Default all.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Whether <c>client_credentials</c> is answered. Default false: it is refused.</summary>
    public bool AllowsClientCredentials { get; init; }

    /// <summary>Where its webhooks go; null for nowhere. Default null.</summary>
    public Uri? WebhookUrl { get; init; }

    /// <summary>The secret of its HMAC signatures (<see cref="WebhookSignatures.Hmac"/>); null for none. It opens nothing but a sandbox.</summary>
    public string? WebhookSecret { get; init; }

    /// <summary>The app id: the part of the client id before the hyphen.</summary>
    public string AppId => ClientId.Split('-')[0];

    /// <summary>Prints the app without its secret.</summary>
    public override string ToString() => $"{Name} ({ClientId})";

    internal bool MayRedirectTo(string uri) =>
        RedirectUris.Contains(uri, StringComparer.Ordinal)
        || (AllowsLoopbackRedirects && Uri.TryCreate(uri, UriKind.Absolute, out var parsed) && parsed.IsLoopback && parsed.Scheme == Uri.UriSchemeHttp);
}
