using HoopAI.Client.Tokens;

namespace HoopAI.Client.StoreConformance;

public abstract partial class TokenStoreConformance
{
    [SkippableFact]
    public async Task What_is_due_is_given_out_with_a_lease_on_it()
    {
        await InstallDueAsync("one", TimeSpan.FromHours(1));
        Assert.Empty(await ClaimDueAsync());
        await AdvanceAsync(TimeSpan.FromHours(1));

        var (claimed, moment) = await TimeAsync(() => Store.ClaimDueAsync(Sample.App, "a", Sample.Lease, 10));

        var lease = Assert.Single(claimed);
        Assert.Equal((Sample.Location("one"), 1, "a", "refresh-one"), (lease.Key, lease.Version, lease.Holder, lease.Current.Tokens!.RefreshToken!.Reveal()));
        (moment + Sample.Lease).AssertContains(lease.ExpiresAt);
        Assert.Equal(InstallationState.Refreshing, lease.Current.State);
        moment.AssertContains(lease.Current.StateSince);
        Assert.Equal(lease.Current, await Store.FindAsync(lease.Key));
        Assert.Null(await Store.TryBeginRefreshAsync(lease.Key, 1, "b", Sample.Lease));
    }

    [SkippableFact]
    public async Task What_was_claimed_and_saved_is_due_again_when_its_new_time_comes()
    {
        await InstallDueAsync("one", TimeSpan.Zero);
        var lease = Assert.Single(await ClaimDueAsync());

        Assert.Equal(SaveOutcome.Saved, await Store.SaveRefreshedAsync(lease, Pair("2"), await Store.GetTimeAsync() + TimeSpan.FromHours(22)));

        Assert.Empty(await ClaimDueAsync());
        await AdvanceAsync(TimeSpan.FromHours(22));
        Assert.Equal(2, Assert.Single(await ClaimDueAsync()).Version);
    }

    [SkippableFact]
    public async Task What_was_claimed_and_given_up_is_still_due()
    {
        await InstallDueAsync("one", TimeSpan.Zero);
        await Store.EndRefreshAsync(Assert.Single(await ClaimDueAsync("a")));

        Assert.Single(await ClaimDueAsync("b"));
    }

    [SkippableFact]
    public async Task What_was_claimed_and_postponed_is_due_when_that_time_comes()
    {
        await InstallDueAsync("one", TimeSpan.Zero);
        await InstallDueAsync("two", TimeSpan.Zero);
        var leases = await ClaimDueAsync("a");
        await Store.PostponeRefreshAsync(leases[0], await Store.GetTimeAsync() + TimeSpan.FromHours(1));
        await Store.PostponeRefreshAsync(leases[1], DateTimeOffset.MaxValue);

        Assert.Empty(await ClaimDueAsync("b"));
        Assert.Equal(InstallationState.Active, (await Store.FindAsync(leases[1].Key))!.State);
        Assert.Equal(DateTimeOffset.MaxValue, (await Store.FindAsync(leases[1].Key))!.RefreshDueAt);
        await AdvanceAsync(TimeSpan.FromHours(2));
        Assert.Equal(leases[0].Key, Assert.Single(await ClaimDueAsync("b")).Key);
    }

    [SkippableFact]
    public async Task Only_its_holder_can_postpone_a_refresh()
    {
        await InstallDueAsync("one", TimeSpan.Zero);
        var lost = Assert.Single(await ClaimDueAsync("a"));
        await AdvanceAsync(Sample.Lease);
        var kept = Assert.Single(await Store.ClaimAbandonedAsync(Sample.App, "b", Sample.Lease, 10));

        await Store.PostponeRefreshAsync(lost, DateTimeOffset.MaxValue);

        Assert.Equal(InstallationState.Refreshing, (await Store.FindAsync(kept.Key))!.State);
        Assert.Equal(SaveOutcome.Saved, await Store.SaveRefreshedAsync(kept, Pair("2"), DateTimeOffset.MaxValue));
    }

    [SkippableFact]
    public async Task The_longest_due_come_first_and_no_more_than_asked_for()
    {
        foreach (var minutes in (int[])[3, 1, 5, 2, 4])
        {
            await InstallDueAsync($"{minutes}", TimeSpan.FromMinutes(minutes));
        }

        await AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal(["1", "2"], (await ClaimDueAsync(limit: 2)).Select(lease => lease.Key.ResourceId));
        Assert.Equal(["3", "4"], (await ClaimDueAsync(limit: 2)).Select(lease => lease.Key.ResourceId));
        Assert.Equal(["5"], (await ClaimDueAsync(limit: 2)).Select(lease => lease.Key.ResourceId));
        Assert.Empty(await ClaimDueAsync(limit: 2));
    }

    [SkippableFact]
    public async Task Only_what_is_active_and_this_apps_is_due()
    {
        await InstallDueAsync("never", null);
        await InstallDueAsync("later", TimeSpan.FromDays(1));
        await InstallDueAsync("dead", TimeSpan.Zero);
        await Store.MarkNeedsReauthorizationAsync(Sample.Location("dead"), 1, "refused");
        await InstallDueAsync("refreshing", TimeSpan.Zero);
        await Store.TryBeginRefreshAsync(Sample.Location("refreshing"), 1, "b", Sample.Lease);
        await InstallDueAsync("removed", TimeSpan.Zero);
        await Store.RemoveAsync(Sample.Location("removed"));
        await Store.SaveInstallationAsync(Key with { ClientId = "another-app" }, Pair("1"), await Store.GetTimeAsync());
        await AdvanceAsync(TimeSpan.FromSeconds(1));

        Assert.Empty(await ClaimDueAsync());
    }

    [SkippableFact]
    public async Task Many_that_claim_at_once_share_the_work_and_none_is_done_twice()
    {
        const int Count = 60;
        for (var i = 0; i < Count; i++)
        {
            await InstallDueAsync($"{i}", TimeSpan.Zero);
        }

        var claimed = await Gate.AllAtOnceAsync<IReadOnlyList<RefreshLease>>(Callers, async i =>
        {
            var mine = new List<RefreshLease>();
            while (await Store.ClaimDueAsync(Sample.App, $"holder-{i}", Sample.Lease, 5) is { Count: > 0 } batch)
            {
                mine.AddRange(batch);
            }

            return mine;
        });

        Assert.Equal(
            Enumerable.Range(0, Count).Select(i => $"{i}").Order(StringComparer.Ordinal),
            claimed.SelectMany(leases => leases).Select(lease => lease.Key.ResourceId).Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task A_refresh_that_was_begun_and_not_ended_is_given_to_another_once_its_lease_ran_out()
    {
        await InstallAsync();
        var dead = await BeginAsync(holder: "dead");
        await AdvanceAsync(Sample.Lease / 2);
        Assert.Empty(await ClaimAbandonedAsync());
        await AdvanceAsync(Sample.Lease / 2);

        var (claimed, moment) = await TimeAsync(() => Store.ClaimAbandonedAsync(Sample.App, "a", Sample.Lease, 10));

        var lease = Assert.Single(claimed);
        Assert.Equal((Key, 1, "a", "refresh-1"), (lease.Key, lease.Version, lease.Holder, lease.Current.Tokens!.RefreshToken!.Reveal()));
        (moment + Sample.Lease).AssertContains(lease.ExpiresAt);
        Assert.Equal((InstallationState.Refreshing, dead.Current.StateSince), (lease.Current.State, lease.Current.StateSince));
        Assert.Equal(lease.Current, await ReadAsync());
        Assert.Empty(await ClaimAbandonedAsync("b"));
        Assert.Null(await Store.TryBeginRefreshAsync(Key, 1, "b", Sample.Lease));
        await Store.EndRefreshAsync(dead);
        Assert.Equal(SaveOutcome.Saved, await SaveAsync(lease, "2"));
    }

    [SkippableFact]
    public async Task A_claimed_refresh_can_be_abandoned_too()
    {
        await InstallDueAsync("one", TimeSpan.Zero);
        Assert.Single(await ClaimDueAsync("dead"));
        await AdvanceAsync(Sample.Lease);

        Assert.Empty(await ClaimDueAsync("b"));
        Assert.Single(await ClaimAbandonedAsync("b"));
    }

    [SkippableFact]
    public async Task What_has_ended_in_any_way_is_not_abandoned()
    {
        foreach (var id in (string[])["saved", "ended", "dead", "removed", "replaced", "never-begun"])
        {
            await InstallDueAsync(id, null);
        }

        var leases = new Dictionary<string, RefreshLease>();
        foreach (var id in (string[])["saved", "ended", "dead", "removed", "replaced"])
        {
            leases[id] = (await Store.TryBeginRefreshAsync(Sample.Location(id), 1, "b", Sample.Lease))!;
        }

        await SaveAsync(leases["saved"], "2");
        await Store.EndRefreshAsync(leases["ended"]);
        await Store.MarkNeedsReauthorizationAsync(Sample.Location("dead"), 1, "refused");
        await Store.RemoveAsync(Sample.Location("removed"));
        await InstallDueAsync("replaced", null);
        await AdvanceAsync(Sample.Lease * 2);

        Assert.Empty(await ClaimAbandonedAsync());
    }

    [SkippableFact]
    public async Task Abandoned_refreshes_come_no_more_than_asked_for_and_of_this_app_only()
    {
        await Store.SaveInstallationAsync(Key with { ClientId = "another-app" }, Pair("1"), DateTimeOffset.MaxValue);
        await Store.TryBeginRefreshAsync(Key with { ClientId = "another-app" }, 1, "dead", Sample.Lease);
        for (var i = 0; i < 5; i++)
        {
            await InstallDueAsync($"{i}", null);
            await Store.TryBeginRefreshAsync(Sample.Location($"{i}"), 1, "dead", Sample.Lease);
            await AdvanceAsync(TimeSpan.FromSeconds(1));
        }

        await AdvanceAsync(Sample.Lease);

        Assert.Equal(["0", "1", "2"], (await ClaimAbandonedAsync(limit: 3)).Select(lease => lease.Key.ResourceId));
        Assert.Equal(["3", "4"], (await ClaimAbandonedAsync(limit: 3)).Select(lease => lease.Key.ResourceId));
    }

    [SkippableFact]
    public async Task Many_that_sweep_at_once_take_each_abandoned_refresh_over_once()
    {
        for (var round = 1; round <= 10; round++)
        {
            for (var i = 0; i < 4; i++)
            {
                var installed = await InstallDueAsync($"{i}", null);
                await Store.TryBeginRefreshAsync(installed.Key, installed.Version, "dead", Sample.Lease);
            }

            await AdvanceAsync(Sample.Lease);

            var claimed = await Gate.AllAtOnceAsync(Callers, i => Store.ClaimAbandonedAsync(Sample.App, $"holder-{i}", Sample.Lease, 2));

            Assert.Equal(claimed.Sum(leases => leases.Count), claimed.SelectMany(leases => leases).Select(lease => lease.Key).Distinct().Count());
            Assert.Equal(4, claimed.Sum(leases => leases.Count));
        }
    }

    [SkippableFact]
    public async Task A_claim_beside_a_call_that_refreshes_gives_the_lease_to_one_of_them()
    {
        for (var round = 1; round <= 20; round++)
        {
            var installed = await InstallDueAsync("one", TimeSpan.Zero);

            var taken = await Gate.AllAtOnceAsync(2, async i => i == 0
                ? (await Store.ClaimDueAsync(Sample.App, "background", Sample.Lease, 10)).Count
                : await Store.TryBeginRefreshAsync(installed.Key, installed.Version, "call", Sample.Lease) is null ? 0 : 1);

            Assert.Equal(1, taken.Sum());
        }
    }

    [SkippableFact]
    public async Task A_claim_needs_an_app_a_holder_a_duration_and_a_limit()
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Store.ClaimDueAsync("", "a", Sample.Lease, 1).AsTask());
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Store.ClaimDueAsync(Sample.App, " ", Sample.Lease, 1).AsTask());
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Store.ClaimAbandonedAsync(Sample.App, "a", TimeSpan.Zero, 1).AsTask());
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Store.ClaimAbandonedAsync(Sample.App, "a", Sample.Lease, 0).AsTask());
    }

    [SkippableFact]
    public async Task The_stores_clock_goes_on()
    {
        var before = await Store.GetTimeAsync();
        await AdvanceAsync(TimeSpan.FromHours(1));

        Assert.True(await Store.GetTimeAsync() - before >= TimeSpan.FromHours(1));
    }

    private async Task<Installation> InstallDueAsync(string id, TimeSpan? dueIn) => await Store.SaveInstallationAsync(
        Sample.Location(id), Pair(id), dueIn is { } span ? await Store.GetTimeAsync() + span : DateTimeOffset.MaxValue);

    private Task<IReadOnlyList<RefreshLease>> ClaimDueAsync(string holder = "a", int limit = 100) =>
        Store.ClaimDueAsync(Sample.App, holder, Sample.Lease, limit).AsTask();

    private Task<IReadOnlyList<RefreshLease>> ClaimAbandonedAsync(string holder = "a", int limit = 100) =>
        Store.ClaimAbandonedAsync(Sample.App, holder, Sample.Lease, limit).AsTask();
}
