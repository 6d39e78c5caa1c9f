using HoopAI.Client.Pipeline;
using HoopAI.Client.Telemetry;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.Authorization;

/// <summary>The way to an installation, over the token endpoint and the store.</summary>
internal sealed class HoopAIAuthorization(ClientCore core) : IHoopAIAuthorization
{
    public Uri CreatePageUrl(AuthorizationPageRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        _ = core.Store;
        return AuthorizationPageUrl.Create(core.Services.Options.AuthorizationPage, core.Services.Options.ClientId, request);
    }

    public Uri CreatePageUrl(string redirectUri, params ReadOnlySpan<Scope> scopes)
    {
        var texts = new string[scopes.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = scopes[i];
        }

        return CreatePageUrl(new AuthorizationPageRequest { RedirectUri = redirectUri, Scopes = texts });
    }

    public Uri CreatePageUrl(string redirectUri, IEnumerable<string> scopes)
    {
        ArgumentNullException.ThrowIfNull(scopes);
        return CreatePageUrl(new AuthorizationPageRequest { RedirectUri = redirectUri, Scopes = [.. scopes] });
    }

    public async Task<Installation> ExchangeCodeAsync(
        string code, string? redirectUri = null, ResourceKind? kind = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        _ = core.Store;
        TokenSet tokens;
        try
        {
            tokens = await core.TokenEndpoint.ExchangeCodeAsync(new Secret(code), redirectUri, kind, cancellationToken).ConfigureAwait(false);
        }
        catch (HoopAIApiException refusal) when (TokenRefusal.IsRefusal(refusal))
        {
            throw new HoopAIAuthorizationException(AuthorizationTexts.CodeRefused(refusal), AuthorizationFailure.Refused, null, refusal);
        }

        var key = core.KeyOf(ResourceOf(tokens));
        var installation = await core.Writer.SaveAsync(key, tokens, cancellationToken).ConfigureAwait(false);
        core.TokensOf(key).Adopt(AccessToken.Of(installation));
        core.Services.Logger.Installed(key, installation.Version);
        return installation;
    }

    public async Task<Installation> RefreshAsync(HoopAIResource resource, CancellationToken cancellationToken = default)
    {
        var key = core.KeyOf(resource);
        await core.TokensOf(key).RefreshAsync(cancellationToken).ConfigureAwait(false);
        return await core.Store.FindAsync(key, cancellationToken).ConfigureAwait(false)
            ?? throw new HoopAIAuthorizationException(AuthorizationTexts.NotInstalled(key), AuthorizationFailure.NotInstalled, key);
    }

    /// <summary>A location's token names its location; a company's has none. <c>userType</c> decides where both could be meant.</summary>
    private static HoopAIResource ResourceOf(TokenSet tokens) => tokens switch
    {
        { LocationId: { Length: > 0 } location } when !string.Equals(tokens.UserType, "Company", StringComparison.OrdinalIgnoreCase) => HoopAIResource.Location(location),
        { CompanyId: { Length: > 0 } company } when !string.Equals(tokens.UserType, "Location", StringComparison.OrdinalIgnoreCase) => HoopAIResource.Company(company),
        _ => throw new HoopAIAuthorizationException(
            "The token endpoint's answer names neither a location nor a company, so its tokens cannot be kept for one. Send the admin to the authorization page again, "
            + "and choose the kind of token in ExchangeCodeAsync.",
            AuthorizationFailure.InvalidAnswer, null),
    };
}
