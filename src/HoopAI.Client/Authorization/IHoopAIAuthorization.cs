using HoopAI.Client.Tokens;

namespace HoopAI.Client;

/// <summary>The way to an installation: the authorization page, the code that comes back, and the tokens that it buys.</summary>
public interface IHoopAIAuthorization
{
    /// <summary>The address to send an admin to: there a location is picked, and the browser comes back to the redirect URI with <c>?code=…</c></summary>
    /// <param name="request">What to ask for.</param>
    /// <exception cref="ArgumentException">The redirect URI is not absolute, or there is no scope, or one has a blank in it.</exception>
    Uri CreatePageUrl(AuthorizationPageRequest request);

    /// <summary>The address to send an admin to, with the generated constants as scopes.</summary>
    /// <param name="redirectUri">One of the app's redirect URIs, written exactly as in the app's settings.</param>
    /// <param name="scopes">At least one.</param>
    /// <exception cref="ArgumentException">The redirect URI is not absolute, or there is no scope.</exception>
    Uri CreatePageUrl(string redirectUri, params ReadOnlySpan<Scope> scopes);

    /// <summary>The address to send an admin to.</summary>
    /// <param name="redirectUri">One of the app's redirect URIs, written exactly as in the app's settings.</param>
    /// <param name="scopes">At least one.</param>
    /// <exception cref="ArgumentException">The redirect URI is not absolute, or there is no scope, or one has a blank in it.</exception>
    Uri CreatePageUrl(string redirectUri, IEnumerable<string> scopes);

    /// <summary>Exchanges the code for tokens, and saves them. From then on <see cref="IHoopAIClient.ForLocation(string)"/> (or <see cref="IHoopAIClient.ForCompany"/>) works.</summary>
    /// <param name="code">The code that came to the redirect URI. It works once.</param>
    /// <param name="redirectUri">The redirect URI of the page's address; null leaves it out.</param>
    /// <param name="kind">Which token is wanted, where the code could buy either; null leaves the choice to the platform.</param>
    /// <param name="cancellationToken">Gives up. The code may have been used up by then.</param>
    /// <returns>
    /// The installation. Where its tokens say <see cref="TokenSet.IsBulkInstallation"/>, it is the company's, and the chosen locations are not in it.
    /// </returns>
    /// <exception cref="HoopAIAuthorizationException">The platform refused the code, or its answer names no resource.</exception>
    /// <exception cref="TokenStoreException">The tokens could not be saved; the code is used up, so the admin must go to the page again.</exception>
    Task<Installation> ExchangeCodeAsync(
        string code, string? redirectUri = null, ResourceKind? kind = null, CancellationToken cancellationToken = default);

    /// <summary>Refreshes an installation's tokens now, and saves them. Not needed for calls: they do so by themselves.</summary>
    /// <param name="resource">The location or company.</param>
    /// <param name="cancellationToken">Stops waiting; a refresh that has begun goes on.</param>
    /// <returns>The installation after it.</returns>
    /// <exception cref="HoopAIAuthorizationException">It is not installed, or needs to be authorized again, or the platform refused.</exception>
    Task<Installation> RefreshAsync(HoopAIResource resource, CancellationToken cancellationToken = default);
}
