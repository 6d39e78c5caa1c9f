using System.Globalization;
using System.Text.Json.Nodes;

namespace HoopAI.Sandbox;

/// <summary>What a company's token opens: location tokens, and the list of the locations with the app.</summary>
internal sealed class LocationTokens(
    SandboxApps apps, SandboxLocations locations, InstallationRegistry installations, TokenVault tokens, TimeProvider clock, SandboxOptions options)
    : IResourceHandler
{
    public IReadOnlyCollection<string> Operations { get; } = [OperationIds.LocationToken, OperationIds.InstalledLocations];

    public SandboxAnswer Handle(SandboxRequest request) =>
        request.Operation.Id == OperationIds.LocationToken ? Mint(request) : List(request);

    private SandboxAnswer Mint(SandboxRequest request)
    {
        var company = request.Caller!.Installation;
        if (locations.Find(request.FormValue("locationId")) is not { } location || location.CompanyId != company.CompanyId)
        {
            return PlatformErrors.Forbidden(request.TraceId);
        }

        if (!location.IsActive) return PlatformErrors.BadRequest("Location is not active", request.TraceId);
        if (!installations.Covers(company.ClientId, location)) return PlatformErrors.Forbidden(request.TraceId);
        var installation = company with { Kind = TokenKind.Location, LocationId = location.Id, ApprovedLocations = [], IsBulk = false, InstalledAt = clock.GetUtcNow() };
        var pair = tokens.Issue(installation);
        var answer = TokenAnswers.OfPair(pair, tokens.AccessLifetime, request.TraceId);
        if (!options.LocationTokensCanBeRefreshed) answer.Remove("refresh_token");
        if (apps.Find(company.ClientId) is { } app) answer["appId"] = app.AppId;
        return SandboxAnswer.Json(200, answer);
    }

    private SandboxAnswer List(SandboxRequest request)
    {
        var company = request.Caller!.Installation;
        var skip = Number(request.Query.First("skip"), 0);
        var limit = Number(request.Query.First("limit"), 20);
        var onlyInstalled = request.Query.First("isInstalled") != "false";
        var all = locations.All.Where(location => location.CompanyId == company.CompanyId && installations.Covers(company.ClientId, location) == onlyInstalled).ToArray();
        return SandboxAnswer.Json(200, new JsonObject
        {
            ["locations"] = new JsonArray([.. all.Skip(skip).Take(limit).Select(location => (JsonNode)Describe(location, onlyInstalled))]),
            ["count"] = all.Length,
            ["installToFutureLocations"] = false,
            ["traceId"] = request.TraceId,
        });
    }

    private static JsonObject Describe(SandboxLocation location, bool installed) =>
        new() { ["_id"] = location.Id, ["name"] = location.Name, ["address"] = location.Address, ["isInstalled"] = installed };

    private static int Number(string? text, int otherwise) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
