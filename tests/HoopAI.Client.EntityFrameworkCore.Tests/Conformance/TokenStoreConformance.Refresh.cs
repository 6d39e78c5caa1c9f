using HoopAI.Client.EntityFrameworkCore.Tests.Support;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.EntityFrameworkCore.Tests.Conformance;

public abstract partial class TokenStoreConformance
{
    [Fact]
    public async Task A_lease_shows_the_pair_to_send_and_when_it_ends()
    {
        await InstallAsync();
        Clock.Advance(TimeSpan.FromHours(24));

        var lease = await BeginAsync(holder: "a");

        Assert.Equal((Key, 1, "a", Clock.Now + Sample.Lease), (lease.Key, lease.Version, lease.Holder, lease.ExpiresAt));
        Assert.Equal("refresh-1", lease.Current.Tokens.RefreshToken!.Reveal());
        Assert.Equal((InstallationState.Refreshing, Clock.Now), (lease.Current.State, lease.Current.StateSince));
        Assert.Equal(lease.Current, await ReadAsync());
    }

    [Fact]
    public async Task No_lease_while_another_holders_is_alive()
    {
        await InstallAsync();
        await BeginAsync(holder: "a");
        Clock.Advance(Sample.Lease - TimeSpan.FromMilliseconds(1));

        Assert.Null(await Store.TryBeginRefreshAsync(Key, 1, "b", Sample.Lease));
    }

    [Fact]
    public async Task A_lease_that_ran_out_is_taken_over_and_still_counts_from_its_beginning()
    {
        await InstallAsync();
        var begun = Clock.Now;
        await BeginAsync(holder: "a");
        Clock.Advance(Sample.Lease);

        Assert.Equal(InstallationState.Refreshing, (await ReadAsync()).State);
        var lease = await BeginAsync(holder: "b");

        Assert.Equal(("b", Clock.Now + Sample.Lease, begun), (lease.Holder, lease.ExpiresAt, lease.Current.StateSince));
    }

    [Fact]
    public async Task The_same_holder_extends_its_lease()
    {
        await InstallAsync();
        await BeginAsync(holder: "a");
        Clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(Clock.Now + Sample.Lease, (await BeginAsync(holder: "a")).ExpiresAt);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task No_lease_on_another_version_than_the_stored_one(long version)
    {
        await InstallAsync();

        Assert.Null(await Store.TryBeginRefreshAsync(Key, version, "a", Sample.Lease));
        Assert.Equal(InstallationState.Active, (await ReadAsync()).State);
    }

    [Fact]
    public async Task No_lease_on_what_is_not_there() => Assert.Null(await Store.TryBeginRefreshAsync(Key, 1, "a", Sample.Lease));

    [Fact]
    public async Task No_lease_on_an_installation_that_needs_reauthorization()
    {
        await InstallAsync();
        await Store.MarkNeedsReauthorizationAsync(Key, 1, "refused");

        Assert.Null(await Store.TryBeginRefreshAsync(Key, 1, "a", Sample.Lease));
        Assert.Equal("refused", (await ReadAsync()).StateReason);
    }

    [Fact]
    public async Task A_lease_needs_a_holder_and_a_duration()
    {
        await InstallAsync();

        await Assert.ThrowsAnyAsync<ArgumentException>(() => Store.TryBeginRefreshAsync(Key, 1, " ", Sample.Lease).AsTask());
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Store.TryBeginRefreshAsync(Key, 1, new string('h', 129), Sample.Lease).AsTask());
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Store.TryBeginRefreshAsync(Key, 1, "a", TimeSpan.Zero).AsTask());
    }

    [Fact]
    public async Task A_refreshed_pair_replaces_the_old_one_and_ends_the_lease()
    {
        var installed = await InstallAsync("1");
        var lease = await BeginAsync();
        Clock.Advance(TimeSpan.FromSeconds(1));
        var tokens = Pair("2");

        Assert.Equal(SaveOutcome.Saved, await Store.SaveRefreshedAsync(lease, tokens));

        Assert.Equal(
            new Installation { Key = Key, Tokens = tokens, Version = 2, State = InstallationState.Active, StateSince = Clock.Now, InstalledAt = installed.InstalledAt },
            await ReadAsync());
        Assert.NotNull(await Store.TryBeginRefreshAsync(Key, 2, "b", Sample.Lease));
    }

    [Fact]
    public async Task A_save_that_is_repeated_writes_once()
    {
        await InstallAsync("1");
        var lease = await BeginAsync();

        Assert.Equal(SaveOutcome.Saved, await Store.SaveRefreshedAsync(lease, Pair("2")));
        Assert.Equal(SaveOutcome.Superseded, await Store.SaveRefreshedAsync(lease, Pair("2")));

        Assert.Equal(2, (await ReadAsync()).Version);
    }

    [Fact]
    public async Task A_holder_that_slept_still_saves_while_nobody_else_has()
    {
        await InstallAsync("1");
        var sleeper = await BeginAsync(holder: "a");
        Clock.Advance(TimeSpan.FromSeconds(20));
        var other = await BeginAsync(holder: "b");

        Assert.Equal(SaveOutcome.Saved, await Store.SaveRefreshedAsync(sleeper, Pair("2")));
        Assert.Equal(SaveOutcome.Superseded, await Store.SaveRefreshedAsync(other, Pair("2")));
    }

    [Fact]
    public async Task A_holder_that_slept_never_overwrites_a_newer_pair()
    {
        await InstallAsync("1");
        var sleeper = await BeginAsync(holder: "a");
        Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(SaveOutcome.Saved, await Store.SaveRefreshedAsync(await BeginAsync(holder: "b"), Pair("2")));
        await BeginAsync(2, "c");

        Assert.Equal(SaveOutcome.Superseded, await Store.SaveRefreshedAsync(sleeper, Pair("stale")));
        await Store.EndRefreshAsync(sleeper);
        Assert.False(await Store.MarkNeedsReauthorizationAsync(Key, 1, "refused"));

        var now = await ReadAsync();
        Assert.Equal((2, "refresh-2", InstallationState.Refreshing), (now.Version, now.Tokens.RefreshToken!.Reveal(), now.State));
        Assert.Null(await Store.TryBeginRefreshAsync(Key, 2, "d", Sample.Lease));
    }

    [Fact]
    public async Task A_lease_that_is_given_up_is_free_at_once_and_changes_no_token()
    {
        var installed = await InstallAsync();
        await Store.EndRefreshAsync(await BeginAsync(holder: "a"));

        Assert.Equal(installed, await ReadAsync());
        Assert.NotNull(await Store.TryBeginRefreshAsync(Key, 1, "b", Sample.Lease));
    }

    [Fact]
    public async Task Giving_up_a_lost_lease_leaves_the_next_holders_alone()
    {
        await InstallAsync();
        var lost = await BeginAsync(holder: "a");
        Clock.Advance(Sample.Lease);
        await BeginAsync(holder: "b");

        await Store.EndRefreshAsync(lost);

        Assert.Null(await Store.TryBeginRefreshAsync(Key, 1, "c", Sample.Lease));
    }

    [Fact]
    public async Task A_refusal_is_kept_with_its_reason_and_first_time()
    {
        await InstallAsync();
        await BeginAsync();
        var refused = Clock.Now;

        Assert.True(await Store.MarkNeedsReauthorizationAsync(Key, 1, "invalid_grant"));
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await Store.MarkNeedsReauthorizationAsync(Key, 1, "again"));

        var now = await ReadAsync();
        Assert.Equal((InstallationState.NeedsReauthorization, "invalid_grant", refused), (now.State, now.StateReason, now.StateSince));
        Assert.Equal((1, "refresh-1"), (now.Version, now.Tokens.RefreshToken!.Reveal()));
    }

    [Fact]
    public async Task A_pair_that_arrives_after_a_refusal_of_the_same_version_heals()
    {
        await InstallAsync("1");
        var lease = await BeginAsync();
        await Store.MarkNeedsReauthorizationAsync(Key, 1, "invalid_grant");

        Assert.Equal(SaveOutcome.Saved, await Store.SaveRefreshedAsync(lease, Pair("2")));

        var now = await ReadAsync();
        Assert.Equal((InstallationState.Active, null, 2), (now.State, now.StateReason, now.Version));
    }

    [Fact]
    public async Task A_long_reason_does_no_harm()
    {
        await InstallAsync();

        Assert.True(await Store.MarkNeedsReauthorizationAsync(Key, 1, new string('r', 5000)));

        Assert.StartsWith(new string('r', 512), (await ReadAsync()).StateReason, StringComparison.Ordinal);
    }
}
