using System.Collections.Concurrent;

namespace HoopAI.Client.Tokens;

/// <summary>The tokens of one app's installations in this process, each made when it is first asked for.</summary>
/// <remarks>By plain ids, and not by whole keys: that is smaller, and an app that starts need not wait for a dictionary of another type to be compiled.</remarks>
internal sealed class InstallationCache(Func<InstallationKey, InstallationTokens> create)
{
    private readonly ConcurrentDictionary<string, InstallationTokens> _locations = new();
    private readonly ConcurrentDictionary<string, InstallationTokens> _companies = new();

    public IEnumerable<InstallationTokens> All => _locations.Values.Concat(_companies.Values);

    /// <summary>One that is made twice at the same moment, and dropped, has done nothing yet.</summary>
    public InstallationTokens Get(InstallationKey key) => Find(key) ?? Of(key.Kind).GetOrAdd(key.ResourceId, create(key));

    public InstallationTokens? Find(InstallationKey key) => Of(key.Kind).GetValueOrDefault(key.ResourceId);

    private ConcurrentDictionary<string, InstallationTokens> Of(ResourceKind kind) => kind == ResourceKind.Company ? _companies : _locations;
}
