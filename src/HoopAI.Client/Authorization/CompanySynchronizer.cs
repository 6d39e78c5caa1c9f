using System.Collections.Concurrent;
using HoopAI.Client.OAuth;
using HoopAI.Client.Pipeline;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.Authorization;

/// <summary>Gives every location on which a company has installed the app an installation of its own. May be cut off and run again at any time.</summary>
internal sealed class CompanySynchronizer(ClientCore core)
{
    private const int AtOnce = 4;
    private const int PageSize = 100;

    public async Task<CompanySynchronization> RunAsync(string companyId, CancellationToken cancellationToken)
    {
        var api = core.CompanyApi(companyId, CallPriority.Batch);
        var listing = api.EnumerateInstalledLocations(companyId, core.AppId, new ListInstalledLocationsOptions { IsInstalled = true, Limit = PageSize });
        var seen = new ConcurrentDictionary<string, HoopAIException?>(StringComparer.Ordinal);
        var (minted, kept) = (0, 0);
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(listing, options, async (location, stopping) =>
        {
            // Pages shift while they are read: a location may come twice.
            if (location.Id is not { Length: > 0 } id || location.IsInstalled == false || !seen.TryAdd(id, null))
            {
                return;
            }

            try
            {
                Interlocked.Increment(ref await EnsureAsync(companyId, id, stopping).ConfigureAwait(false) ? ref minted : ref kept);
            }
            catch (HoopAIException fault)
            {
                seen[id] = fault;
            }
        }).ConfigureAwait(false);

        return new CompanySynchronization
        {
            Locations = seen.Count,
            Minted = minted,
            Kept = kept,
            Failures = seen.Where(entry => entry.Value is not null).ToDictionary(entry => entry.Key, entry => entry.Value!, StringComparer.Ordinal),
        };
    }

    /// <summary>True when tokens were minted, false when the location has usable ones.</summary>
    public async Task<bool> EnsureAsync(string companyId, string locationId, CancellationToken cancellationToken)
    {
        var key = core.KeyOf(HoopAIResource.Location(locationId));
        core.TokensOf(key).CompanyId = companyId;
        var present = await core.Store.FindAsync(key, cancellationToken).ConfigureAwait(false);
        if (IsUsable(present))
        {
            return false;
        }

        await MintAsync(companyId, key, present, cancellationToken).ConfigureAwait(false);
        return true;
    }

    public async Task<Installation> MintAsync(string companyId, InstallationKey key, Installation? present, CancellationToken cancellationToken)
    {
        var installation = await core.Minter.InstallAsync(companyId, key, present, cancellationToken).ConfigureAwait(false)
            ?? throw new HoopAIAuthorizationException(AuthorizationTexts.MintRemoved(key), AuthorizationFailure.NotInstalled, key);
        core.TokensOf(key).Adopt(AccessToken.Of(installation));
        return installation;
    }

    /// <summary>Tokens that cannot be decrypted may come back with their keys: they are not overwritten.</summary>
    private bool IsUsable(Installation? present) => present switch
    {
        null or { State: InstallationState.NeedsReauthorization } => false,
        { Tokens: { RefreshToken: null } tokens } => tokens.ExpiresAt > core.Services.Time.GetUtcNow(),
        _ => true,
    };
}
