using HoopAI.Client.Tokens;

namespace HoopAI.Client.StoreConformance;

public abstract partial class TokenStoreConformance
{
    [SkippableFact]
    public async Task A_lease_shows_the_pair_to_send_and_when_it_ends()
    {
        await InstallAsync();
        await AdvanceAsync(TimeSpan.FromHours(24));

        var (lease, moment) = await TimeAsync(() => new ValueTask<RefreshLease>(BeginAsync(holder: "a")));

        Assert.Equal((Key, 1, "a"), (lease.Key, lease.Version, lease.Holder));
        (moment + Sample.Lease).AssertContains(lease.ExpiresAt);
        Assert.Equal("refresh-1", lease.Current.Tokens!.RefreshToken!.Reveal());
        Assert.Equal(InstallationState.Refreshing, lease.Current.State);
        moment.AssertContains(lease.Current.StateSince);
        Assert.Equal(lease.Current, await ReadAsync());
    }

    [SkippableFact]
    public async Task No_lease_while_another_holders_is_alive()
    {
        await InstallAsync();
        await BeginAsync(holder: "a");
        await AdvanceAsync(Sample.Lease / 2);

        Assert.Null(await Store.TryBeginRefreshAsync(Key, 1, "b", Sample.Lease));
    }

    [SkippableFact]
    public async Task A_lease_that_ran_out_is_taken_over_and_still_counts_from_its_beginning()
    {
        await InstallAsync();
        var begun = (await BeginAsync(holder: "a")).Current.StateSince;
        await AdvanceAsync(Sample.Lease);

        Assert.Equal(InstallationState.Refreshing, (await ReadAsync()).State);
        var (lease, moment) = await TimeAsync(() => new ValueTask<RefreshLease>(BeginAsync(holder: "b")));

        Assert.Equal(("b", begun), (lease.Holder, lease.Current.StateSince));
        (moment + Sample.Lease).AssertContains(lease.ExpiresAt);
    }

    [SkippableFact]
    public async Task The_same_holder_extends_its_lease()
    {
        await InstallAsync();
        await BeginAsync(holder: "a");
        await AdvanceAsync(TimeSpan.FromSeconds(5));

        var (lease, moment) = await TimeAsync(() => new ValueTask<RefreshLease>(BeginAsync(holder: "a")));

        (moment + Sample.Lease).AssertContains(lease.ExpiresAt);
    }

    [SkippableTheory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task No_lease_on_another_version_than_the_stored_one(long version)
    {
        await InstallAsync();

        Assert.Null(await Store.TryBeginRefreshAsync(Key, version, "a", Sample.Lease));
        Assert.Equal(InstallationState.Active, (await ReadAsync()).State);
    }

    [SkippableFact]
    public async Task No_lease_on_what_is_not_there() => Assert.Null(await Store.TryBeginRefreshAsync(Key, 1, "a", Sample.Lease));

    [SkippableFact]
    public async Task No_lease_on_an_installation_that_needs_reauthorization()
    {
        await InstallAsync();
        await Store.MarkNeedsReauthorizationAsync(Key, 1, "refused");

        Assert.Null(await Store.TryBeginRefreshAsync(Key, 1, "a", Sample.Lease));
        Assert.Equal("refused", (await ReadAsync()).StateReason);
    }

    [SkippableFact]
    public async Task A_lease_needs_a_holder_and_a_duration()
    {
        await InstallAsync();

        await Assert.ThrowsAnyAsync<ArgumentException>(() => Store.TryBeginRefreshAsync(Key, 1, " ", Sample.Lease).AsTask());
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Store.TryBeginRefreshAsync(Key, 1, new string('h', 129), Sample.Lease).AsTask());
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Store.TryBeginRefreshAsync(Key, 1, "a", TimeSpan.Zero).AsTask());
    }

    [SkippableFact]
    public async Task A_refreshed_pair_replaces_the_old_one_and_ends_the_lease()
    {
        var installed = await InstallAsync("1");
        var lease = await BeginAsync();
        await AdvanceAsync(TimeSpan.FromSeconds(1));
        var due = new DateTimeOffset(2026, 11, 23, 10, 0, 0, 123, TimeSpan.Zero);

        var (outcome, moment) = await TimeAsync(() => Store.SaveRefreshedAsync(lease, Pair("2"), due));

        var now = await ReadAsync();
        Assert.Equal(SaveOutcome.Saved, outcome);
        Assert.Equal(
            new Installation
            {
                Key = Key, Tokens = Pair("2"), Version = 2, State = InstallationState.Active, StateSince = now.StateSince, InstalledAt = installed.InstalledAt, RefreshDueAt = due,
            },
            now);
        moment.AssertContains(now.StateSince);
        Assert.NotNull(await Store.TryBeginRefreshAsync(Key, 2, "b", Sample.Lease));
    }

    [SkippableFact]
    public async Task A_save_that_is_repeated_writes_once()
    {
        await InstallAsync("1");
        var lease = await BeginAsync();

        Assert.Equal(SaveOutcome.Saved, await SaveAsync(lease, "2"));
        Assert.Equal(SaveOutcome.Superseded, await SaveAsync(lease, "2"));

        Assert.Equal(2, (await ReadAsync()).Version);
    }

    [SkippableFact]
    public async Task A_holder_that_slept_still_saves_while_nobody_else_has()
    {
        await InstallAsync("1");
        var sleeper = await BeginAsync(holder: "a");
        await AdvanceAsync(Sample.Lease);
        var other = await BeginAsync(holder: "b");

        Assert.Equal(SaveOutcome.Saved, await SaveAsync(sleeper, "2"));
        Assert.Equal(SaveOutcome.Superseded, await SaveAsync(other, "2"));
    }

    [SkippableFact]
    public async Task A_holder_that_slept_never_overwrites_a_newer_pair()
    {
        await InstallAsync("1");
        var sleeper = await BeginAsync(holder: "a");
        await AdvanceAsync(Sample.Lease);
        Assert.Equal(SaveOutcome.Saved, await SaveAsync(await BeginAsync(holder: "b"), "2"));
        await BeginAsync(2, "c");

        Assert.Equal(SaveOutcome.Superseded, await SaveAsync(sleeper, "stale"));
        await Store.EndRefreshAsync(sleeper);
        Assert.False(await Store.MarkNeedsReauthorizationAsync(Key, 1, "refused"));

        var now = await ReadAsync();
        Assert.Equal((2, "refresh-2", InstallationState.Refreshing), (now.Version, now.Tokens!.RefreshToken!.Reveal(), now.State));
        Assert.Null(await Store.TryBeginRefreshAsync(Key, 2, "d", Sample.Lease));
    }

    [SkippableFact]
    public async Task A_lease_that_is_given_up_is_free_at_once_and_changes_no_token()
    {
        var installed = await InstallAsync();
        await Store.EndRefreshAsync(await BeginAsync(holder: "a"));

        var now = await ReadAsync();
        Assert.Equal(installed with { StateSince = now.StateSince }, now);
        Assert.NotNull(await Store.TryBeginRefreshAsync(Key, 1, "b", Sample.Lease));
    }

    [SkippableFact]
    public async Task Giving_up_a_lost_lease_leaves_the_next_holders_alone()
    {
        await InstallAsync();
        var lost = await BeginAsync(holder: "a");
        await AdvanceAsync(Sample.Lease);
        await BeginAsync(holder: "b");

        await Store.EndRefreshAsync(lost);

        Assert.Null(await Store.TryBeginRefreshAsync(Key, 1, "c", Sample.Lease));
    }

    [SkippableFact]
    public async Task A_refusal_is_kept_with_its_reason_and_first_time()
    {
        await InstallAsync();
        await BeginAsync();

        var (marked, moment) = await TimeAsync(() => Store.MarkNeedsReauthorizationAsync(Key, 1, "invalid_grant"));
        Assert.True(marked);
        await AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.True(await Store.MarkNeedsReauthorizationAsync(Key, 1, "again"));

        var now = await ReadAsync();
        Assert.Equal((InstallationState.NeedsReauthorization, "invalid_grant"), (now.State, now.StateReason));
        moment.AssertContains(now.StateSince);
        Assert.Equal((1, "refresh-1"), (now.Version, now.Tokens!.RefreshToken!.Reveal()));
    }

    [SkippableFact]
    public async Task A_pair_that_arrives_after_a_refusal_of_the_same_version_heals()
    {
        await InstallAsync("1");
        var lease = await BeginAsync();
        await Store.MarkNeedsReauthorizationAsync(Key, 1, "invalid_grant");

        Assert.Equal(SaveOutcome.Saved, await SaveAsync(lease, "2"));

        var now = await ReadAsync();
        Assert.Equal((InstallationState.Active, null, 2), (now.State, now.StateReason, now.Version));
    }

    [SkippableFact]
    public async Task A_long_reason_does_no_harm()
    {
        await InstallAsync();

        Assert.True(await Store.MarkNeedsReauthorizationAsync(Key, 1, new string('r', 5000)));

        Assert.StartsWith(new string('r', 512), (await ReadAsync()).StateReason, StringComparison.Ordinal);
    }
}
