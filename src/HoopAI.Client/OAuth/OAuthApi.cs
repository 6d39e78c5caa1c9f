using HoopAI.Client.Tokens;

namespace HoopAI.Client.OAuth;

/// <content>The two ways in which an installed app uses the token endpoint.</content>
public sealed partial class OAuthApi
{
    /// <summary>
    /// Exchanges an authorization code for the first pair of tokens. The pair is yours to save; <see cref="IHoopAIAuthorization"/> does both.
    /// </summary>
    /// <param name="clientId">The app's client id.</param>
    /// <param name="clientSecret">The app's client secret.</param>
    /// <param name="code">The code that came to the redirect URI. It works once.</param>
    /// <param name="redirectUri">The redirect URI of the authorization page's address; null leaves it out.</param>
    /// <param name="kind">Which token is wanted, where the code could buy either; null leaves the choice to the platform.</param>
    /// <param name="cancellationToken">Gives up. The code may have been used up by then.</param>
    /// <exception cref="HoopAIApiException">The platform refused.</exception>
    public Task<GetAccessTokenResponse> ExchangeCodeAsync(
        string clientId,
        Secret clientSecret,
        string code,
        string? redirectUri = null,
        ResourceKind? kind = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        var request = Request(clientId, clientSecret, "authorization_code", kind);
        request.Code = code;
        request.RedirectUri = redirectUri;
        return GetAccessTokenAsync(request, cancellationToken);
    }

    /// <summary>
    /// Exchanges a refresh token for a new pair, which replaces it: whoever loses the answer loses the installation. The client does this by
    /// itself, with a lease and a save before use; call it only with a pair that no token store holds.
    /// </summary>
    /// <param name="clientId">The app's client id.</param>
    /// <param name="clientSecret">The app's client secret.</param>
    /// <param name="refreshToken">The refresh token. The same one, sent again within 30 seconds, gets the same pair.</param>
    /// <param name="kind">What the pair opens.</param>
    /// <param name="cancellationToken">Gives up. The pair may have been replaced by then.</param>
    /// <exception cref="HoopAIApiException">The platform refused.</exception>
    public Task<GetAccessTokenResponse> RefreshAsync(
        string clientId, Secret clientSecret, Secret refreshToken, ResourceKind kind, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(refreshToken);
        var request = Request(clientId, clientSecret, "refresh_token", kind);
        request.RefreshToken = refreshToken.Reveal();
        return GetAccessTokenAsync(request, cancellationToken);
    }

    private static GetAccessTokenRequest Request(string clientId, Secret clientSecret, string grant, ResourceKind? kind)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(clientId);
        ArgumentNullException.ThrowIfNull(clientSecret);
        var request = new GetAccessTokenRequest { ClientId = clientId, ClientSecret = clientSecret.Reveal(), GrantType = grant };
        if (kind is { } wanted)
        {
            request.UserType = wanted == ResourceKind.Company ? "Company" : "Location";
        }

        return request;
    }
}
