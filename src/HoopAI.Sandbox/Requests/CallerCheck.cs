using System.Text;

namespace HoopAI.Sandbox;

/// <summary>Tokens: whose they are, and what they open. Refusals are worded as the platform words them.</summary>
internal sealed class CallerCheck(TokenVault tokens, SandboxLocations locations, TimeProvider clock)
{
    /// <summary>The token of an <c>Authorization</c> header; null when there is none that was issued here.</summary>
    public SandboxToken? Find(string? authorization) =>
        authorization is not null && authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? tokens.Find(authorization[7..]) : null;

    /// <summary>The installation of the refresh token in a token request's form; null when there is none that was issued here.</summary>
    public SandboxInstallation? FindByForm(ReadOnlySpan<byte> form) =>
        new RawQuery(Encoding.UTF8.GetString(form)).First("refresh_token") is { } value ? tokens.InstallationOf(value) : null;

    /// <summary>What is wrong with the token itself; null when nothing is.</summary>
    public string? Refusal(string? authorization, SandboxToken? token, SandboxOperation operation)
    {
        if (authorization is null) return operation.Documented.Security.Count == 0 ? null : PlatformTexts.MissingToken;
        if (token is null) return PlatformTexts.InvalidToken;
        if (token.RevokedBecause is { } because) return because;
        return clock.GetUtcNow() >= token.ExpiresAt ? PlatformTexts.ExpiredToken : null;
    }

    /// <summary>What the token may not do; null when it may.</summary>
    public static string? Refusal(SandboxToken token, SandboxOperation operation)
    {
        var accepted = operation.Documented.Security.Where(alternative => IsAccepted(alternative.Scheme, token.Installation.Kind)).ToArray();
        if (operation.Documented.Security.Count > 0 && accepted.Length == 0) return PlatformTexts.WrongTokenKind;
        return accepted.Length == 0 || accepted.Any(alternative => alternative.Scopes.All(token.Allows)) ? null : PlatformTexts.WrongScope;
    }

    /// <summary>True when nothing in the request names a location or company that the token is not for.</summary>
    public bool MayTouch(SandboxInstallation caller, SandboxRequest request)
    {
        var named = Named(request, "locationId");
        if (request.IsAltLocation) named = named.Concat(Named(request, "altId"));
        if (!named.All(id => OwnsLocation(caller, id))) return false;
        return Named(request, "companyId").All(id => id == caller.CompanyId);
    }

    private static bool IsAccepted(string scheme, TokenKind kind) => scheme switch
    {
        "Location-Access" or "Location-Access-Only" => kind == TokenKind.Location,
        "Agency-Access" or "Agency-Access-Only" => kind == TokenKind.Company,
        _ => true,
    };

    private bool OwnsLocation(SandboxInstallation caller, string id) => caller.Kind == TokenKind.Location
        ? id == caller.LocationId
        : locations.Find(id)?.CompanyId == caller.CompanyId;

    private static IEnumerable<string> Named(SandboxRequest request, string name)
    {
        if (request.Path.TryGetValue(name, out var inPath)) yield return inPath;
        foreach (var inQuery in request.Query.All(name)) yield return inQuery;
        if (request.FormValue(name) is { } inBody) yield return inBody;
    }
}
