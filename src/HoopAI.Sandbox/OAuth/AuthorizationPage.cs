namespace HoopAI.Sandbox;

/// <summary>The page on which an admin picks the location: <c>/oauth/chooselocation</c>, and the same under <c>/v2</c>.</summary>
/// <remarks>
/// A test picks without a page: <c>&amp;pick=LOCATION_ID</c> (or a company's id; or several locations of one company, separated by commas, for a bulk
/// install; or <c>deny</c>) added to the same URL answers with the redirect at once.
/// </remarks>
internal sealed class AuthorizationPage(
    SandboxApps apps, SandboxLocations locations, AuthorizationCodes codes, ScopeCatalog scopes, TimeProvider clock, SandboxOptions options,
    Action<SandboxInstallation> picked)
{
    public static bool IsAt(ReadOnlySpan<char> path) => path is "/oauth/chooselocation" or "/v2/oauth/chooselocation";

    public SandboxAnswer Handle(RawQuery query)
    {
        var clientId = query.First("client_id");
        if (apps.Find(clientId) is not { } app) return Page(400, $"No integration found with the ID: {clientId}");
        if (query.First("response_type") != "code") return Page(400, "The response_type must be \"code\".");
        if (query.First("redirect_uri") is not { } redirect || !app.MayRedirectTo(redirect)) return Page(400, "The redirect_uri is not one of the app's redirect URLs.");
        var asked = (query.First("scope") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (asked.Length == 0) return Page(400, "The scope is missing.");
        if (asked.FirstOrDefault(scope => !scopes.IsKnown(scope) || (app.Scopes.Count > 0 && !app.Scopes.Contains(scope))) is { } wrong) return Page(400, $"The app has no scope \"{wrong}\".");

        // The form for several locations sends each as a value of its own.
        var pick = string.Join(',', query.All("pick"));
        return pick.Length > 0 ? Pick(app, query, redirect, asked, pick) : PageLayout.Answer(200, ChoosePage.Show(app, asked, locations.All, query));
    }

    private SandboxAnswer Pick(SandboxApp app, RawQuery query, string redirect, string[] asked, string pick)
    {
        var state = options.EchoesState ? query.First("state") : null;
        if (pick == "deny") return Redirect(redirect, "error=access_denied", state);
        var chosen = pick.Split(',').Select(locations.Find).OfType<SandboxLocation>().ToArray();
        var company = chosen.FirstOrDefault()?.CompanyId ?? locations.All.FirstOrDefault(location => location.CompanyId == pick)?.CompanyId;
        if (company is null || chosen.Any(location => location.CompanyId != company)) return Page(400, $"There is no location or company \"{pick}\".");

        var one = chosen.Length == 1;
        var installation = new SandboxInstallation
        {
            ClientId = app.ClientId,
            Kind = one ? TokenKind.Location : TokenKind.Company,
            CompanyId = company,
            LocationId = one ? chosen[0].Id : null,
            Scopes = asked,
            ApprovedLocations = one ? [] : [.. chosen.Select(location => location.Id)],
            IsBulk = !one,
            InstalledAt = clock.GetUtcNow(),
        };
        picked(installation);
        return Redirect(redirect, $"code={codes.Create(installation, redirect).Value}", state);
    }

    private static SandboxAnswer Redirect(string uri, string result, string? state)
    {
        var separator = uri.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var target = $"{uri}{separator}{result}{(state is null ? "" : $"&state={Uri.EscapeDataString(state)}")}";
        return SandboxAnswer.Empty(302).With("Location", target);
    }

    private static SandboxAnswer Page(int status, string message) => PageLayout.Answer(status, ChoosePage.Refusal(message));
}
