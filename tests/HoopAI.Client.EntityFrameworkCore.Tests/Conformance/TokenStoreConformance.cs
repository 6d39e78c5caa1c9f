using HoopAI.Client.EntityFrameworkCore.Tests.Support;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.EntityFrameworkCore.Tests.Conformance;

/// <summary>What every token store must do. Derive it once per store; it speaks of nothing but <see cref="ITokenStore"/> and a clock.</summary>
public abstract partial class TokenStoreConformance : IAsyncLifetime
{
    protected TestClock Clock { get; } = new();

    private ITokenStore Store { get; set; } = null!;

    private static InstallationKey Key => Sample.Key;

    public async Task InitializeAsync() => Store = await OpenAsync();

    public abstract Task DisposeAsync();

    /// <summary>An empty store that reads <see cref="Clock"/>.</summary>
    protected abstract Task<ITokenStore> OpenAsync();

    private TokenSet Pair(string name) => Sample.Pair(name, Clock.Now);

    private Task<Installation> InstallAsync(string name = "1") => Store.SaveInstallationAsync(Key, Pair(name)).AsTask();

    private async Task<RefreshLease> BeginAsync(long version = 1, string holder = "a") =>
        await Store.TryBeginRefreshAsync(Key, version, holder, Sample.Lease) ?? throw new InvalidOperationException("The lease was not given.");

    private async Task<Installation> ReadAsync() => await Store.FindAsync(Key) ?? throw new InvalidOperationException("There is no installation.");
}
