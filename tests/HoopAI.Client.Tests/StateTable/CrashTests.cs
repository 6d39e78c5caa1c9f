using HoopAI.Client.Tests.Support;
using HoopAI.Client.Tokens;
using HoopAI.Sandbox;

namespace HoopAI.Client.Tests.StateTable;

/// <summary>The crash points of docs/refresh.md: a process dies there, and another one, which nobody calls, repairs it.</summary>
public sealed class CrashTests
{
    private const int SweepsUntilTheLeaseIsOver = 4;

    [Fact]
    public async Task After_taking_the_lease_the_refresh_is_done_by_another()
    {
        await using var world = await World.CreateAsync();
        await world.InstallExpiredAsync();
        var dead = world.StartDoomed();
        var stop = dead.Store.StopAt(StorePoint.AfterLease);
        _ = dead.CallAsync();
        await stop.Reached.Within();
        var other = world.Start().Maintain();

        await world.PassSweepsAsync(SweepsUntilTheLeaseIsOver);

        Assert.Equal(SaveOutcome.Saved, await other.SavedAsync());
        Assert.Single(world.TokenRequests);
        await world.MustBeAliveAsync(other);
    }

    [Fact]
    public async Task After_the_platform_rotated_and_before_its_answer_is_read_the_pair_is_replayed()
    {
        await using var world = await World.CreateAsync();
        await world.InstallExpiredAsync();
        var dead = world.StartDoomed();
        using var answer = world.Platform.HoldNext(FaultTarget.TokenEndpoint, HoldPoint.BeforeAnswer);
        _ = dead.CallAsync();
        Assert.True((await answer.Arrived.Within()).Processed);
        var other = world.Start().Maintain();

        await world.PassSweepsAsync(SweepsUntilTheLeaseIsOver);

        Assert.Equal(SaveOutcome.Saved, await other.SavedAsync());
        Assert.Equal(2, world.TokenRequests.Count);
        Assert.Single(world.TokenRequests.Select(request => request.Body).Distinct());
        await world.MustBeAliveAsync(other);
        Assert.Equal(2, world.Rotations);
    }

    [Fact]
    public async Task After_the_answer_and_before_the_save_the_pair_is_replayed()
    {
        await using var world = await World.CreateAsync();
        await world.InstallExpiredAsync();
        var dead = world.StartDoomed();
        var stop = dead.Store.StopAt(StorePoint.BeforeSave);
        _ = dead.CallAsync();
        await stop.Reached.Within();
        var other = world.Start().Maintain();

        await world.PassSweepsAsync(SweepsUntilTheLeaseIsOver);

        Assert.Equal(SaveOutcome.Saved, await other.SavedAsync());
        await world.MustBeAliveAsync(other);
        Assert.Equal(2, world.Rotations);
    }

    [Fact]
    public async Task After_the_save_and_before_anything_else_nothing_is_left_to_do()
    {
        await using var world = await World.CreateAsync();
        await world.InstallExpiredAsync();
        var dead = world.StartDoomed();
        var stop = dead.Store.StopAt(StorePoint.AfterSave);
        _ = dead.CallAsync();
        await stop.Reached.Within();
        var other = world.Start().Maintain();

        await other.CallAsync().Within();
        await world.PassSweepsAsync(SweepsUntilTheLeaseIsOver);

        Assert.Single(world.TokenRequests);
        await world.MustBeAliveAsync(other);
    }

    [Fact]
    public async Task A_process_that_starts_after_the_crash_looks_at_once()
    {
        await using var world = await World.CreateAsync();
        await world.InstallExpiredAsync();
        var dead = world.StartDoomed();
        var stop = dead.Store.StopAt(StorePoint.BeforeSave);
        _ = dead.CallAsync();
        await stop.Reached.Within();
        world.Clock.Advance(TimeSpan.FromSeconds(25));

        var restarted = world.Start().Maintain();

        Assert.Equal(SaveOutcome.Saved, await restarted.SavedAsync());
        await world.MustBeAliveAsync(restarted);
    }

    [Fact]
    public async Task A_call_takes_over_where_nobody_sweeps()
    {
        await using var world = await World.CreateAsync();
        await world.InstallExpiredAsync();
        var dead = world.StartDoomed();
        var stop = dead.Store.StopAt(StorePoint.BeforeSave);
        _ = dead.CallAsync();
        await stop.Reached.Within();
        world.Clock.Advance(TimeSpan.FromSeconds(8));
        var other = world.Start();

        await world.MustBeAliveAsync(other);

        Assert.Equal(2, world.Rotations);
    }

    [Fact]
    public async Task When_nobody_lived_through_the_thirty_seconds_the_state_and_an_event_say_so()
    {
        await using var world = await World.CreateAsync();
        await world.InstallExpiredAsync();
        var dead = world.StartDoomed();
        var stop = dead.Store.StopAt(StorePoint.BeforeSave);
        _ = dead.CallAsync();
        await stop.Reached.Within();
        world.Clock.Advance(TimeSpan.FromSeconds(31));

        var late = world.Start().Maintain();

        Assert.True(late.Lost.TryTake(out var lost, TimeSpan.FromSeconds(20)));
        Assert.Equal(World.Location, lost.Key);
        var stored = await world.StoredAsync();
        Assert.Equal(InstallationState.NeedsReauthorization, stored.State);
        Assert.Equal(world.Clock.GetUtcNow(), stored.StateSince);
        Assert.Contains("invalid_grant", stored.StateReason, StringComparison.Ordinal);
        var fault = await Assert.ThrowsAsync<HoopAIAuthorizationException>(() => late.CallAsync().Within());
        Assert.Equal(AuthorizationFailure.NeedsReauthorization, fault.Failure);

        // Nothing retries for ever, and nobody is told twice.
        var requests = world.TokenRequests.Count;
        await world.PassSweepsAsync(SweepsUntilTheLeaseIsOver);
        Assert.Equal(requests, world.TokenRequests.Count);
        Assert.Empty(late.Lost);
    }

    [Fact]
    public async Task An_answer_that_changed_nothing_does_not_end_a_lease_that_was_taken_over()
    {
        await using var world = await World.CreateAsync();
        await world.InstallExpiredAsync();
        var dead = world.StartDoomed();
        var stop = dead.Store.StopAt(StorePoint.BeforeSave);
        _ = dead.CallAsync();
        await stop.Reached.Within();
        world.Platform.RespondOnceWith(Fault.TooManyRequests(), FaultTarget.TokenEndpoint);
        world.Clock.Advance(TimeSpan.FromSeconds(8));
        var other = world.Start().Maintain();

        await world.Clock.PassAsync(TimeSpan.FromSeconds(1)).Within();

        Assert.Equal(SaveOutcome.Saved, await other.SavedAsync());
        Assert.Empty(other.Store.Ended);
        await world.MustBeAliveAsync(other);
    }

    [Fact]
    public async Task What_nobody_answers_for_long_is_postponed()
    {
        await using var world = await World.CreateAsync();
        var installation = await world.InstallExpiredAsync();
        await world.Store.TryBeginRefreshAsync(World.Location, installation.Version, "a dead process", TimeSpan.FromSeconds(8));
        world.Clock.Advance(TimeSpan.FromMinutes(16));
        world.Platform.RespondOnceWith(Fault.Html(), FaultTarget.TokenEndpoint);
        var other = world.Start().Maintain();

        Assert.True(await other.Store.Postponed.WaitAsync(TimeSpan.FromSeconds(20)));

        Assert.Equal(world.Clock.GetUtcNow().AddHours(1), Assert.Single(other.Store.Ended));
        var stored = await world.StoredAsync();
        Assert.Equal(InstallationState.Active, stored.State);
        Assert.Equal(other.Store.Ended.Single(), stored.RefreshDueAt);
        await world.MustBeAliveAsync(other);
    }
}
