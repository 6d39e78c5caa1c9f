namespace HoopAI.Sandbox;

/// <summary>What every new sandbox has: one app, one company, three locations.</summary>
public static class SandboxSeed
{
    /// <summary>The client id of the seeded app.</summary>
    public const string ClientId = "678a5616a242015e93d1cfa8-m610p3ei";

    /// <summary>The client secret of the seeded app. It opens nothing but a sandbox.</summary>
    public const string ClientSecret = "11111111-2222-4333-8444-555555555555";

    /// <summary>The secret of the seeded app's HMAC signatures.</summary>
    public const string WebhookSecret = "66666666-7777-4888-8999-aaaaaaaaaaaa";

    /// <summary>The redirect URL of the seeded app; any loopback port is accepted besides.</summary>
    public const string RedirectUri = "http://localhost:5000/oauth/callback";

    /// <summary>The company.</summary>
    public const string CompanyId = "Co1tDtDnQdgm2LXpyiqY";

    /// <summary>The first location.</summary>
    public const string LocationId = "Lo1ve9EPM428h8vShlRW";

    /// <summary>The second location of the same company.</summary>
    public const string SecondLocationId = "Lo2C2QujeCh8ZnC7al2I";

    /// <summary>A location of another company.</summary>
    public const string ForeignLocationId = "Lo3HCh0IHuJvc2ofPAAA";

    /// <summary>The company of <see cref="ForeignLocationId"/>.</summary>
    public const string ForeignCompanyId = "Co2xRyQ4w9bLzPmN7sTk";

    /// <summary>The user who installs.</summary>
    public const string UserId = "Us1y0BeYjuRIlDwsDcOH";

    internal static SandboxApp App() => new()
    {
        ClientId = ClientId,
        ClientSecret = ClientSecret,
        Name = "Sandbox app",
        RedirectUris = [RedirectUri],
        AllowsLoopbackRedirects = true,
        WebhookSecret = WebhookSecret,
        Scopes = [],
    };

    internal static IEnumerable<SandboxLocation> Locations() =>
    [
        new() { Id = LocationId, CompanyId = CompanyId, Name = "Riverside Dental", Address = "12 Harbour Street" },
        new() { Id = SecondLocationId, CompanyId = CompanyId, Name = "Oak Hill Fitness", Address = "98 Oak Hill Road" },
        new() { Id = ForeignLocationId, CompanyId = ForeignCompanyId, Name = "Northern Roofing", Address = "3 Station Road" },
    ];
}
