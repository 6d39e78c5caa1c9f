namespace HoopAI.Client.Tokens;

/// <summary>
/// Keeps installations and their tokens, and settles who may refresh them. Shared by every process of an app: nothing is lost and no pair is
/// overwritten by an older one, whatever the processes do at the same time and wherever they die.
/// </summary>
/// <remarks>
/// Methods may be called at any time from any thread. A method that returns has stored durably what it says. Where the storage cannot be
/// reached or read they throw <see cref="TokenStoreException"/>; a write whose fate is then unknown may be repeated without harm.
/// Times are the store's (the database's clock), since the machines' own differ.
/// </remarks>
public interface ITokenStore
{
    /// <summary>
    /// Reads an installation; null when there is none or it was removed. Tokens that cannot be decrypted with the present keys are no fault, but
    /// the state <see cref="InstallationState.Unreadable"/>.
    /// </summary>
    ValueTask<Installation?> FindAsync(InstallationKey key, CancellationToken cancellationToken = default);

    /// <summary>
    /// Stores the pair of a code exchange (or of a minted location token): inserts the installation or replaces its pair with version + 1,
    /// makes it <see cref="InstallationState.Active"/>, sets <see cref="Installation.InstalledAt"/>, and ends any lease.
    /// </summary>
    /// <param name="key">The installation.</param>
    /// <param name="tokens">The pair.</param>
    /// <param name="refreshDueAt">When <see cref="ClaimDueAsync"/> may give it out; <see cref="DateTimeOffset.MaxValue"/>: never.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The installation as stored by this call.</returns>
    /// <exception cref="ArgumentException"><paramref name="key"/> is the default value.</exception>
    ValueTask<Installation> SaveInstallationAsync(
        InstallationKey key, TokenSet tokens, DateTimeOffset refreshDueAt, CancellationToken cancellationToken = default);

    /// <summary>
    /// Records, in one statement and by the store's clock, that <paramref name="holder"/> has begun to refresh this very version. Only the
    /// holder of the answer may send the refresh token.
    /// </summary>
    /// <param name="key">The installation.</param>
    /// <param name="version">The version to be refreshed, from <see cref="Installation.Version"/>.</param>
    /// <param name="holder">Who is asking, 1 to 128 characters, unique to the running process (not a host name: a restarted process is another holder).</param>
    /// <param name="duration">How long others must keep away: longer than the token request may take. At least a millisecond.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>
    /// Null when another holder's lease is alive, the version has moved on, or the installation is gone, needs re-authorization or is unreadable:
    /// read it again.
    /// The same holder may take its lease again, which extends it. A lease that has run out can be taken over: its refresh may or may not have
    /// happened, and is repeated with the same refresh token (the platform replays the same pair for 30 seconds).
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="holder"/> is empty or too long, or <paramref name="duration"/> is below a millisecond.</exception>
    ValueTask<RefreshLease?> TryBeginRefreshAsync(
        InstallationKey key, long version, string holder, TimeSpan duration, CancellationToken cancellationToken = default);

    /// <summary>
    /// Stores the pair that the refresh of <see cref="RefreshLease.Version"/> has bought, by compare-and-swap on that version, and clears the
    /// lease. It never inserts. It succeeds also when the lease has run out, or when the installation was marked as needing re-authorization
    /// meanwhile: while the version is unchanged, this pair is the newest there is.
    /// </summary>
    /// <param name="lease">Under which the refresh token was sent.</param>
    /// <param name="tokens">The new pair.</param>
    /// <param name="refreshDueAt">When <see cref="ClaimDueAsync"/> may give it out; <see cref="DateTimeOffset.MaxValue"/>: never.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<SaveOutcome> SaveRefreshedAsync(
        RefreshLease lease, TokenSet tokens, DateTimeOffset refreshDueAt, CancellationToken cancellationToken = default);

    /// <summary>
    /// Gives the lease up with nothing to save. Only where the platform cannot have rotated the pair (no connection, a refusal): after a timeout
    /// it may have, so let the lease run out instead, which leaves <see cref="InstallationState.Refreshing"/> for whoever repeats it.
    /// Does nothing when the lease is no longer held. When the refresh is due stays as it is: an outage is tried again at the next claim.
    /// </summary>
    ValueTask EndRefreshAsync(RefreshLease lease, CancellationToken cancellationToken = default);

    /// <summary>
    /// Gives the lease up as <see cref="EndRefreshAsync"/> does, and changes when the refresh is due: what the platform refuses must not stand at the head
    /// of every claim. Does nothing when the lease is no longer held.
    /// </summary>
    /// <param name="lease">The lease.</param>
    /// <param name="refreshDueAt">When <see cref="ClaimDueAsync"/> may give it out next; <see cref="DateTimeOffset.MaxValue"/>: never.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask PostponeRefreshAsync(RefreshLease lease, DateTimeOffset refreshDueAt, CancellationToken cancellationToken = default);

    /// <summary>
    /// Records that the platform has refused the refresh token of <paramref name="version"/> for good, and ends any lease; only if that is still
    /// the stored version.
    /// </summary>
    /// <param name="key">The installation.</param>
    /// <param name="version">The version whose refresh token was sent.</param>
    /// <param name="reason">Why, for people; without any secret. Stores may cut it after 512 characters.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it now stands so for this version. Marking again keeps the first reason and time.</returns>
    ValueTask<bool> MarkNeedsReauthorizationAsync(
        InstallationKey key, long version, string reason, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes over refreshes that somebody has begun and nobody has ended: state <see cref="InstallationState.Refreshing"/> under a lease that has run
    /// out by the store's clock. Each is to be repeated with <see cref="RefreshLease.Current"/>'s refresh token. Processes that claim at the same time
    /// get different ones. Unreadable installations are left out.
    /// </summary>
    /// <param name="clientId">The app.</param>
    /// <param name="holder">Who is asking, as in <see cref="TryBeginRefreshAsync"/>.</param>
    /// <param name="duration">How long others must keep away.</param>
    /// <param name="limit">How many at most; at least 1.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The longest abandoned first.</returns>
    /// <exception cref="ArgumentException">As in <see cref="TryBeginRefreshAsync"/>; or <paramref name="limit"/> is below 1.</exception>
    ValueTask<IReadOnlyList<RefreshLease>> ClaimAbandonedAsync(
        string clientId, string holder, TimeSpan duration, int limit, CancellationToken cancellationToken = default);

    /// <summary>
    /// Begins the refresh of installations that are <see cref="InstallationState.Active"/> and due (<see cref="Installation.RefreshDueAt"/>) by the
    /// store's clock. Processes that claim at the same time get different ones. Unreadable installations are left out.
    /// </summary>
    /// <param name="clientId">The app.</param>
    /// <param name="holder">Who is asking, as in <see cref="TryBeginRefreshAsync"/>.</param>
    /// <param name="duration">How long others must keep away: all of them have to be refreshed in it.</param>
    /// <param name="limit">How many at most; at least 1.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The longest due first.</returns>
    /// <exception cref="ArgumentException">As in <see cref="TryBeginRefreshAsync"/>; or <paramref name="limit"/> is below 1.</exception>
    ValueTask<IReadOnlyList<RefreshLease>> ClaimDueAsync(
        string clientId, string holder, TimeSpan duration, int limit, CancellationToken cancellationToken = default);

    /// <summary>
    /// Forgets the tokens of an installation (uninstall), also while it is being refreshed; its version is remembered. False when there was none,
    /// or only a newer one.
    /// </summary>
    /// <param name="key">The installation.</param>
    /// <param name="installedBefore">Only if <see cref="Installation.InstalledAt"/> is not later than this: when the uninstall happened. Null: whenever.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<bool> RemoveAsync(InstallationKey key, DateTimeOffset? installedBefore = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Forgets a company's installation and those of every location whose tokens name the company (<see cref="TokenSet.CompanyId"/>); each as
    /// <see cref="RemoveAsync"/> does.
    /// </summary>
    /// <returns>How many there were.</returns>
    ValueTask<int> RemoveCompanyAsync(
        string clientId, string companyId, DateTimeOffset? installedBefore = null, CancellationToken cancellationToken = default);

    /// <summary>The store's clock, which decides about leases and what is due.</summary>
    ValueTask<DateTimeOffset> GetTimeAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists an app's installations, unreadable ones included, in no particular order; those that come or go meanwhile may be missing or still listed.</summary>
    IAsyncEnumerable<Installation> ListAsync(string clientId, CancellationToken cancellationToken = default);
}
