using HoopAI.Client.Tokens;

namespace HoopAI.Client.StoreConformance;

/// <summary>
/// What every token store must do. Derive it once per store, in a test project of xunit 2: <c>public sealed class MyStoreTests : TokenStoreConformance</c>.
/// It speaks of nothing but <see cref="ITokenStore"/> and the store's clock, which may stand still between calls or run.
/// </summary>
public abstract partial class TokenStoreConformance : IAsyncLifetime
{
    private static InstallationKey Key => Sample.Key;

    private ITokenStore Store { get; set; } = null!;

    async Task IAsyncLifetime.InitializeAsync() => Store = await OpenAsync();

    Task IAsyncLifetime.DisposeAsync() => CloseAsync();

    /// <summary>An empty store; asked for once per test. It may skip the test: <c>Skip.If(condition, reason)</c>.</summary>
    protected abstract Task<ITokenStore> OpenAsync();

    /// <summary>Moves the store's clock ahead, by up to a few days.</summary>
    /// <param name="by">How far, at least.</param>
    protected abstract Task AdvanceAsync(TimeSpan by);

    /// <summary>Ends what <see cref="OpenAsync"/> began, also where it failed half-way. Does nothing by default.</summary>
    protected virtual Task CloseAsync() => Task.CompletedTask;

    private static TokenSet Pair(string name) => Sample.Pair(name);

    private Task<Installation> InstallAsync(string name = "1") => Store.SaveInstallationAsync(Key, Pair(name), DateTimeOffset.MaxValue).AsTask();

    private async Task<RefreshLease> BeginAsync(long version = 1, string holder = "a") =>
        await Store.TryBeginRefreshAsync(Key, version, holder, Sample.Lease) ?? throw new InvalidOperationException("The lease was not given.");

    private ValueTask<SaveOutcome> SaveAsync(RefreshLease lease, string name) => Store.SaveRefreshedAsync(lease, Pair(name), DateTimeOffset.MaxValue);

    private async Task<Installation> ReadAsync() => await Store.FindAsync(Key) ?? throw new InvalidOperationException("There is no installation.");

    /// <summary>Runs a call, and says between which times of the store it ran.</summary>
    private async Task<(T Result, Moment Moment)> TimeAsync<T>(Func<ValueTask<T>> call)
    {
        var from = await Store.GetTimeAsync();
        var result = await call();
        return (result, new Moment(from, await Store.GetTimeAsync()));
    }
}
