using HoopAI.Client.Pipeline;
using HoopAI.Client.Telemetry;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.Authorization;

/// <summary>The store, seen by one app; and what this process remembers of it.</summary>
internal sealed class HoopAIInstallations(ClientCore core) : IHoopAIInstallations
{
    private readonly CompanySynchronizer _synchronizer = new(core);

    public IAsyncEnumerable<Installation> ListAsync(CancellationToken cancellationToken = default) =>
        core.Store.ListAsync(core.Services.Options.ClientId, cancellationToken);

    public async ValueTask<InstallationCounts> CountAsync(CancellationToken cancellationToken = default)
    {
        if (core.Store is ICountingTokenStore store)
        {
            return await store.CountAsync(core.Services.Options.ClientId, cancellationToken).ConfigureAwait(false);
        }

        var (all, dead) = (0L, 0L);
        await foreach (var installation in ListAsync(cancellationToken).ConfigureAwait(false))
        {
            all++;
            dead += installation.State == InstallationState.NeedsReauthorization ? 1 : 0;
        }

        return new InstallationCounts(all, dead);
    }

    public ValueTask<Installation?> FindAsync(HoopAIResource resource, CancellationToken cancellationToken = default) =>
        core.Store.FindAsync(core.KeyOf(resource), cancellationToken);

    public async ValueTask<bool> RemoveAsync(HoopAIResource resource, CancellationToken cancellationToken = default) =>
        await RemoveAsync(resource, null, cancellationToken).ConfigureAwait(false) > 0;

    public async Task<Installation> MintLocationAsync(string companyId, string locationId, CancellationToken cancellationToken = default)
    {
        var company = core.KeyOf(HoopAIResource.Company(companyId));
        var key = core.KeyOf(HoopAIResource.Location(locationId));
        core.TokensOf(key).CompanyId = company.ResourceId;
        var present = await core.Store.FindAsync(key, cancellationToken).ConfigureAwait(false);
        return await _synchronizer.MintAsync(companyId, key, present, cancellationToken).ConfigureAwait(false);
    }

    public Task<CompanySynchronization> SynchronizeCompanyAsync(string companyId, CancellationToken cancellationToken = default)
    {
        _ = core.KeyOf(HoopAIResource.Company(companyId));
        return _synchronizer.RunAsync(companyId, cancellationToken);
    }

    public async Task<Installation?> HandleInstallAsync(InstallNotice notice, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(notice);
        if (!core.IsOurApp(notice.AppId) || (notice.LocationId ?? notice.CompanyId) is not { Length: > 0 })
        {
            return null;
        }

        if (notice.LocationId is not { Length: > 0 } locationId)
        {
            return await FindAsync(HoopAIResource.Company(notice.CompanyId!), cancellationToken).ConfigureAwait(false);
        }

        var location = HoopAIResource.Location(locationId);
        var companyId = notice.CompanyId ?? (await FindAsync(location, cancellationToken).ConfigureAwait(false))?.Tokens?.CompanyId;
        if (companyId is { Length: > 0 } && await FindAsync(HoopAIResource.Company(companyId), cancellationToken).ConfigureAwait(false) is not null)
        {
            await _synchronizer.EnsureAsync(companyId, locationId, cancellationToken).ConfigureAwait(false);
        }

        // Otherwise the notice is ahead of the code exchange, which will bring the tokens; or the synchronization after it.
        return await FindAsync(location, cancellationToken).ConfigureAwait(false);
    }

    public Task<int> HandleUninstallAsync(UninstallNotice notice, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return !core.IsOurApp(notice.AppId) ? Task.FromResult(0)
            : notice.LocationId is { Length: > 0 } location ? RemoveAsync(HoopAIResource.Location(location), notice.OccurredAt, cancellationToken)
            : notice.CompanyId is { Length: > 0 } company ? RemoveAsync(HoopAIResource.Company(company), notice.OccurredAt, cancellationToken)
            : Task.FromResult(0);
    }

    public Task MaintainAsync(CancellationToken cancellationToken = default)
    {
        _ = core.Store;
        return core.Maintenance!.RunAsync(cancellationToken);
    }

    private async Task<int> RemoveAsync(HoopAIResource resource, DateTimeOffset? installedBefore, CancellationToken cancellationToken)
    {
        var key = core.KeyOf(resource);
        var removed = resource.Kind == ResourceKind.Company
            ? await core.Store.RemoveCompanyAsync(key.ClientId, key.ResourceId, installedBefore, cancellationToken).ConfigureAwait(false)
            : await core.Store.RemoveAsync(key, installedBefore, cancellationToken).ConfigureAwait(false) ? 1 : 0;
        core.Forget(resource);
        core.Services.Logger.Uninstalled(removed, resource.ToString());
        return removed;
    }
}
