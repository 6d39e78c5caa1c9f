using HoopAI.Client.Tests.Support;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.Tests.StateTable;

/// <summary>The database is away when the new pair is to be saved.</summary>
public sealed class AwayDatabaseTests
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan CallPause = TimeSpan.FromMilliseconds(250);

    [Fact]
    public async Task The_holder_saves_as_soon_as_it_is_back()
    {
        await using var world = await World.CreateAsync();
        await world.InstallExpiredAsync();
        var process = world.Start();
        var stop = process.Store.StopAt(StorePoint.BeforeSave);
        var call = process.CallAsync();
        await stop.Reached.Within();
        process.Store.IsAway = true;
        stop.Resume();
        await world.Clock.PassAsync(FirstPause).Within();
        await world.Clock.WhenWaitingAsync(2 * FirstPause).Within();
        process.Store.IsAway = false;
        world.Clock.Advance(2 * FirstPause);

        await call.Within();

        Assert.Equal([SaveOutcome.Saved], process.Store.Saves);
        Assert.Single(world.TokenRequests);
        await world.MustBeAliveAsync(process);
    }

    [Fact]
    public async Task A_call_that_needs_it_waits_for_a_moment()
    {
        await using var world = await World.CreateAsync();
        await world.InstallExpiredAsync();
        var process = world.Start();
        process.Store.IsAway = true;
        var call = process.CallAsync();
        await world.Clock.WhenWaitingAsync(CallPause).Within();
        process.Store.IsAway = false;
        world.Clock.Advance(CallPause);

        await call.Within();

        await world.MustBeAliveAsync(process);
    }

    [Fact]
    public async Task A_call_that_needs_it_does_not_wait_for_long()
    {
        await using var world = await World.CreateAsync();
        await world.InstallExpiredAsync();
        var process = world.Start();
        process.Store.IsAway = true;
        var call = process.CallAsync();
        for (var pause = CallPause; pause <= 8 * CallPause; pause *= 2)
        {
            await world.Clock.PassAsync(pause).Within();
        }

        await Assert.ThrowsAsync<TokenStoreException>(() => call.Within());

        process.Store.IsAway = false;
        await world.MustBeAliveAsync(process);
    }

    [Fact]
    public async Task A_save_whose_answer_was_lost_is_repeated_and_found_done()
    {
        await using var world = await World.CreateAsync();
        await world.InstallExpiredAsync();
        var process = world.Start();
        process.Store.LostAnswers = 1;

        var call = process.CallAsync();
        await world.Clock.PassAsync(FirstPause).Within();
        await world.Clock.PassAsync(TimeSpan.FromMilliseconds(250)).Within();
        await call.Within();

        Assert.Equal([SaveOutcome.Saved, SaveOutcome.Superseded], process.Store.Saves);
        Assert.Single(world.TokenRequests);
        await world.MustBeAliveAsync(process);
    }

    [Fact]
    public async Task Another_process_that_reaches_it_repeats_the_refresh_with_the_old_token_and_the_holder_yields()
    {
        await using var world = await World.CreateAsync();
        await world.InstallExpiredAsync();
        var cut = world.StartDoomed();
        var stop = cut.Store.StopAt(StorePoint.BeforeSave);
        var call = cut.CallAsync();
        await stop.Reached.Within();
        cut.Store.IsAway = true;
        stop.Resume();
        await cut.Clock.WhenWaitingAsync(FirstPause).Within();
        var other = world.Start().Maintain();

        await world.PassSweepsAsync(4);
        Assert.Equal(SaveOutcome.Saved, await other.SavedAsync());
        cut.Store.IsAway = false;
        cut.Clock.Advance(FirstPause);
        Assert.Equal(SaveOutcome.Superseded, await cut.SavedAsync());
        await cut.Clock.PassAsync(TimeSpan.FromMilliseconds(250)).Within();
        await call.Within();

        Assert.Equal(1, world.Rotations);
        await world.MustBeAliveAsync(other);
    }

    [Fact]
    public async Task Nobody_else_needs_it_the_holder_saves_after_any_time()
    {
        await using var world = await World.CreateAsync();
        await world.InstallExpiredAsync();
        var process = world.Start();
        var stop = process.Store.StopAt(StorePoint.BeforeSave);
        var call = process.CallAsync();
        await stop.Reached.Within();
        process.Store.IsAway = true;
        stop.Resume();
        for (var pause = FirstPause; pause < TimeSpan.FromSeconds(2); pause *= 2)
        {
            await world.Clock.PassAsync(pause).Within();
        }

        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromSeconds(40); passed += TimeSpan.FromSeconds(2))
        {
            await world.Clock.PassAsync(TimeSpan.FromSeconds(2)).Within();
        }

        await world.Clock.WhenWaitingAsync(TimeSpan.FromSeconds(2)).Within();
        process.Store.IsAway = false;
        world.Clock.Advance(TimeSpan.FromSeconds(2));
        await call.Within();

        Assert.Equal([SaveOutcome.Saved], process.Store.Saves);
        await world.MustBeAliveAsync(process);
    }

    [Fact]
    public async Task A_holder_that_dies_while_it_is_away_is_replaced_when_it_is_back()
    {
        await using var world = await World.CreateAsync();
        await world.InstallExpiredAsync();
        var dead = world.StartDoomed();
        var stop = dead.Store.StopAt(StorePoint.BeforeSave);
        _ = dead.CallAsync();
        await stop.Reached.Within();
        var other = world.Start();
        other.Store.IsAway = true;
        other.Maintain();
        await world.PassSweepsAsync(9);
        await world.Clock.WhenWaitingAsync(TimeSpan.FromSeconds(2)).Within();
        other.Store.IsAway = false;

        await world.PassSweepsAsync(1);

        Assert.Equal(SaveOutcome.Saved, await other.SavedAsync());
        await world.MustBeAliveAsync(other);
        Assert.Equal(2, world.Rotations);
    }
}
