namespace HoopAI.Sandbox;

/// <summary><c>POST /oauth/token</c>: codes and refresh tokens for tokens.</summary>
internal sealed class TokenEndpoint(
    SandboxApps apps, SandboxLocations locations, InstallationRegistry installations, AuthorizationCodes codes, TokenVault tokens, SandboxLimits limits,
    Action<SandboxInstallation> exchanged)
    : IResourceHandler
{
    public IReadOnlyCollection<string> Operations { get; } = [OperationIds.Token];

    public SandboxAnswer Handle(SandboxRequest request)
    {
        var clientId = request.FormValue("client_id");
        if (!limits.TryCountTokenRequest(clientId, ResourceOf(request))) return PlatformErrors.TooManyRequests(request.TraceId);
        if (apps.Find(clientId) is not { } app || app.ClientSecret != request.FormValue("client_secret"))
        {
            return PlatformErrors.OAuth(401, "invalid_client", "Invalid client credentials!", request.TraceId);
        }

        return request.FormValue("grant_type") switch
        {
            "authorization_code" => Exchange(request, app),
            "refresh_token" => Refresh(request, app),
            _ => ClientCredentials(request, app),
        };
    }

    private SandboxAnswer Exchange(SandboxRequest request, SandboxApp app)
    {
        if (request.FormValue("code") is not { Length: > 0 } value) return PlatformErrors.Unprocessable(["code should not be empty"], request.TraceId);
        var code = codes.Redeem(value);
        if (code is null || code.Installation.ClientId != app.ClientId) return InvalidGrant("authorization code is invalid", request);
        if (request.FormValue("redirect_uri") is { Length: > 0 } redirect && redirect != code.RedirectUri) return InvalidGrant("redirect_uri does not match", request);
        if (Refused(code.Installation, request) is { } refusal) return refusal;

        installations.Put(code.Installation);
        exchanged(code.Installation);
        return Answer(request, tokens.Issue(code.Installation), tokens.AccessLifetime);
    }

    private SandboxAnswer Refresh(SandboxRequest request, SandboxApp app)
    {
        if (request.FormValue("refresh_token") is not { Length: > 0 } value) return PlatformErrors.Unprocessable(["refresh_token should not be empty"], request.TraceId);
        if (tokens.InstallationOf(value) is { } installation && Refused(installation, request) is { } refusal) return refusal;
        return tokens.Refresh(value, app.ClientId) is { } rotation
            ? Answer(request, rotation.Issued, rotation.LeftToLive, rotation.Spent.RefreshId, rotation.IsReplay)
            : InvalidGrant("refresh token is invalid", request);
    }

    private SandboxAnswer ClientCredentials(SandboxRequest request, SandboxApp app)
    {
        if (!app.AllowsClientCredentials) return PlatformErrors.OAuth(400, "unauthorized_client", "client_credentials is not enabled for this app", request.TraceId);
        var own = new SandboxInstallation { ClientId = app.ClientId, Kind = TokenKind.Company, CompanyId = SandboxSeed.CompanyId, Scopes = app.Scopes };
        var answer = TokenAnswers.OfAccess(tokens.IssueAlone(own, "access", tokens.AccessLifetime), tokens.AccessLifetime);
        answer["traceId"] = request.TraceId;
        return SandboxAnswer.Json(200, answer);
    }

    private static SandboxAnswer Answer(SandboxRequest request, TokenPair pair, TimeSpan leftToLive, string? spent = null, bool isReplay = false)
    {
        request.Grant = new TokenGrant(spent, pair.RefreshId, isReplay);
        return SandboxAnswer.Json(200, TokenAnswers.OfPair(pair, leftToLive, request.TraceId));
    }

    private SandboxAnswer? Refused(SandboxInstallation installation, SandboxRequest request)
    {
        if (installation.LocationId is { } id && locations.Find(id) is not { IsActive: true }) return PlatformErrors.BadRequest("Location is not active", request.TraceId);
        return request.FormValue("user_type") is { Length: > 0 } kind && kind != installation.Kind.ToString()
            ? PlatformErrors.BadRequest($"user_type {kind} does not match the installation, which is of a {installation.Kind}", request.TraceId)
            : null;
    }

    private string? ResourceOf(SandboxRequest request) =>
        request.FormValue("refresh_token") is { } token ? tokens.InstallationOf(token)?.ResourceId : null;

    private static SandboxAnswer InvalidGrant(string why, SandboxRequest request) =>
        PlatformErrors.OAuth(400, "invalid_grant", $"Invalid grant: {why}", request.TraceId);
}
