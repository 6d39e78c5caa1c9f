using HoopAI.Client.Pipeline;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.Authorization;

/// <summary>The store, seen by one app; and what this process remembers of it.</summary>
internal sealed class HoopAIInstallations(ClientCore core) : IHoopAIInstallations
{
    public IAsyncEnumerable<Installation> ListAsync(CancellationToken cancellationToken = default) =>
        core.Store.ListAsync(core.Services.Options.ClientId, cancellationToken);

    public ValueTask<Installation?> FindAsync(HoopAIResource resource, CancellationToken cancellationToken = default) =>
        core.Store.FindAsync(core.KeyOf(resource), cancellationToken);

    public async ValueTask<bool> RemoveAsync(HoopAIResource resource, CancellationToken cancellationToken = default)
    {
        var key = core.KeyOf(resource);
        var removed = await core.Store.RemoveAsync(key, null, cancellationToken).ConfigureAwait(false);
        core.TokensOf(key).Forget();
        return removed;
    }
}
