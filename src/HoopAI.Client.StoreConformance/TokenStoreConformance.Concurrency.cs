using HoopAI.Client.Tokens;

namespace HoopAI.Client.StoreConformance;

public abstract partial class TokenStoreConformance
{
    private const int Callers = 8;

    [SkippableFact]
    public async Task Of_many_that_begin_a_refresh_at_once_exactly_one_wins()
    {
        await InstallAsync("1");
        for (var version = 1L; version <= 20; version++)
        {
            var leases = await Gate.AllAtOnceAsync(Callers, i => Store.TryBeginRefreshAsync(Key, version, $"holder-{i}", Sample.Lease));

            var lease = Assert.Single(leases, lease => lease is not null);
            Assert.Equal(SaveOutcome.Saved, await SaveAsync(lease!, $"{version + 1}"));
        }

        Assert.Equal((21, "refresh-21"), ((await ReadAsync()).Version, (await ReadAsync()).Tokens!.RefreshToken!.Reveal()));
    }

    [SkippableFact]
    public async Task Of_many_that_take_over_a_dead_lease_at_once_exactly_one_wins()
    {
        await InstallAsync();
        await BeginAsync(holder: "dead");
        for (var round = 0; round < 20; round++)
        {
            await AdvanceAsync(Sample.Lease);

            var leases = await Gate.AllAtOnceAsync(Callers, i => Store.TryBeginRefreshAsync(Key, 1, $"holder-{round}-{i}", Sample.Lease));

            Assert.Single(leases, lease => lease is not null);
        }
    }

    [SkippableFact]
    public async Task Of_many_that_save_the_same_version_at_once_exactly_one_does()
    {
        await InstallAsync("1");
        var lease = await BeginAsync();

        var outcomes = await Gate.AllAtOnceAsync(Callers, i => SaveAsync(lease, $"from-{i}"));

        var winner = Assert.Single(outcomes.Index(), outcome => outcome.Item == SaveOutcome.Saved).Index;
        Assert.All(outcomes.Where((_, i) => i != winner), outcome => Assert.Equal(SaveOutcome.Superseded, outcome));
        Assert.Equal((2, $"refresh-from-{winner}"), ((await ReadAsync()).Version, (await ReadAsync()).Tokens!.RefreshToken!.Reveal()));
    }

    [SkippableFact]
    public async Task First_installations_at_once_make_one_row_and_lose_no_version()
    {
        var saved = await Gate.AllAtOnceAsync(Callers, i => Store.SaveInstallationAsync(Key, Pair($"{i}"), DateTimeOffset.MaxValue));

        Assert.Equal(Enumerable.Range(1, Callers).Select(i => (long)i), saved.Select(row => row.Version).Order());
        Assert.Equal(saved.MaxBy(row => row.Version), await ReadAsync());
        Assert.Single(await Store.ListAsync(Sample.App).ToListAsync());
    }

    [SkippableFact]
    public async Task An_uninstall_beside_a_save_always_ends_in_nothing()
    {
        for (var round = 0; round < 20; round++)
        {
            var installed = await InstallAsync($"{round}");
            var lease = await BeginAsync(installed.Version);

            await Gate.AllAtOnceAsync(2, async i => i == 0
                ? (object)await Store.RemoveAsync(Key)
                : await SaveAsync(lease, "late"));

            Assert.Null(await Store.FindAsync(Key));
        }
    }
}
