using HoopAI.Client.Tokens;

namespace HoopAI.Client;

/// <summary>Where this app is installed, and how each installation stands.</summary>
public interface IHoopAIInstallations
{
    /// <summary>All installations of this app that the token store knows, in no particular order.</summary>
    IAsyncEnumerable<Installation> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>How many there are, and how many an admin must authorize again.</summary>
    /// <exception cref="TokenStoreException">The store cannot be reached or read.</exception>
    ValueTask<InstallationCounts> CountAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// One installation; null when the app is not installed there. <see cref="Installation.State"/> says whether it works, and why not, since when.
    /// </summary>
    ValueTask<Installation?> FindAsync(HoopAIResource resource, CancellationToken cancellationToken = default);

    /// <summary>
    /// Forgets an installation's tokens, as after an uninstall; a company's, and those of every location that its tokens were minted for. A refresh that is
    /// under way does not bring it back.
    /// </summary>
    /// <returns>False when there was none.</returns>
    ValueTask<bool> RemoveAsync(HoopAIResource resource, CancellationToken cancellationToken = default);

    /// <summary>
    /// Mints tokens for a location with the company's (<c>POST /oauth/locationToken</c>, scope <c>oauth.write</c>), and saves them in place of whatever is there.
    /// Seldom needed: calls do so by themselves where a location's tokens are missing or dead (<see cref="HoopAIOptions.MintsLocationTokens"/>).
    /// </summary>
    /// <param name="companyId">The company, on which the app is installed.</param>
    /// <param name="locationId">The location, which that installation covers.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The location's installation.</returns>
    /// <exception cref="HoopAIAuthorizationException">The app is not installed on the company, or not any more.</exception>
    /// <exception cref="HoopAIApiException">The platform refuses: the installation does not cover the location, or lacks the scope.</exception>
    Task<Installation> MintLocationAsync(string companyId, string locationId, CancellationToken cancellationToken = default);

    /// <summary>
    /// After a bulk install (<see cref="TokenSet.IsBulkInstallation"/>): lists the locations on which the company has installed the app
    /// (<c>GET /oauth/installedLocations</c>, scopes <c>oauth.readonly</c> and <c>oauth.write</c>), and mints and saves tokens for those that have no usable ones. A
    /// few at a time, within the company's rate limit; it may be cut off and called again at any time, also while <c>INSTALL</c> webhooks arrive.
    /// </summary>
    /// <param name="companyId">The company, on which the app is installed.</param>
    /// <param name="cancellationToken">Stops; what is saved stays.</param>
    /// <exception cref="HoopAIException">The listing failed. What failed for a single location is in the result.</exception>
    Task<CompanySynchronization> SynchronizeCompanyAsync(string companyId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Acts on an <c>INSTALL</c> webhook: mints tokens for a location of a company on which the app is installed. One that is ahead of its code exchange, or
    /// for another app, changes nothing; neither does a repeated one.
    /// </summary>
    /// <param name="notice">What the webhook says. Its signature has been verified.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The installation that is there now; null where there is none (yet).</returns>
    /// <exception cref="HoopAIException">Minting failed: have the webhook repeated.</exception>
    Task<Installation?> HandleInstallAsync(InstallNotice notice, CancellationToken cancellationToken = default);

    /// <summary>
    /// Acts on an <c>UNINSTALL</c> webhook: forgets what it covers, also while it is being refreshed. One that is older than the present installation, or for
    /// another app, changes nothing.
    /// </summary>
    /// <param name="notice">What the webhook says. Its signature has been verified.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many installations were removed.</returns>
    Task<int> HandleUninstallAsync(UninstallNotice notice, CancellationToken cancellationToken = default);

    /// <summary>
    /// Looks after the tokens until it is cancelled: repeats refreshes that a crash has interrupted, and refreshes ahead of expiry. A host does so by itself,
    /// for every registered client; call it where there is no host, and never twice for one client.
    /// </summary>
    /// <param name="cancellationToken">Ends it. What is under way is brought to its end first.</param>
    Task MaintainAsync(CancellationToken cancellationToken = default);
}
