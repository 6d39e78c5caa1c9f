using HoopAI.Client.Tests.Support;
using HoopAI.Client.Tokens;
using HoopAI.Sandbox;

namespace HoopAI.Client.Tests.StateTable;

/// <summary>A holder that sleeps (stopped, or a long garbage collection), and wakes after another has refreshed.</summary>
public sealed class SleeperTests
{
    private static readonly TimeSpan Slept = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(250);

    [Fact]
    public async Task After_taking_the_lease_it_sends_nothing_and_uses_what_the_other_saved()
    {
        await using var world = await World.CreateAsync();
        await world.InstallExpiredAsync();
        var sleeper = world.StartDoomed();
        var stop = sleeper.Store.StopAt(StorePoint.AfterLease);
        var call = sleeper.CallAsync();
        await stop.Reached.Within();
        var other = world.Start().Maintain();
        await world.PassSweepsAsync(4);
        await other.SavedAsync();
        world.Clock.Advance(Slept - TimeSpan.FromSeconds(8));

        sleeper.Clock.Advance(Slept);
        stop.Resume();
        await sleeper.Clock.PassAsync(Again).Within();
        await call.Within();

        Assert.Single(world.TokenRequests);
        Assert.Equal(2, (await world.StoredAsync()).Version);
        await world.MustBeAliveAsync(other);
    }

    [Fact]
    public async Task With_the_request_on_its_way_its_refusal_marks_nothing()
    {
        await using var world = await World.CreateAsync();
        await world.InstallExpiredAsync();
        var sleeper = world.StartDoomed();
        using var request = world.Platform.HoldNext(FaultTarget.TokenEndpoint);
        var call = sleeper.CallAsync();
        await request.Arrived.Within();
        var other = world.Start().Maintain();
        await world.PassSweepsAsync(4);
        await other.SavedAsync();
        world.Clock.Advance(Slept - TimeSpan.FromSeconds(8));

        request.Release();
        await sleeper.Clock.PassAsync(Again).Within();
        await call.Within();

        Assert.Equal([200, 400], world.TokenRequests.Select(seen => seen.Status).Order());
        Assert.Empty(sleeper.Lost);
        Assert.Equal(2, (await world.StoredAsync()).Version);
        await world.MustBeAliveAsync(other);
    }

    [Theory]
    [InlineData(HoldPoint.BeforeAnswer)]
    [InlineData(null)]
    public async Task With_a_pair_in_hand_it_overwrites_nothing(HoldPoint? point)
    {
        await using var world = await World.CreateAsync();
        await world.InstallExpiredAsync();
        var sleeper = world.StartDoomed();
        using var answer = point is null ? null : world.Platform.HoldNext(FaultTarget.TokenEndpoint, point.Value);
        var stop = point is null ? sleeper.Store.StopAt(StorePoint.BeforeSave) : null;
        var call = sleeper.CallAsync();
        await (answer?.Arrived ?? stop!.Reached).Within();
        var other = world.Start().Maintain();
        await world.PassSweepsAsync(4);
        await other.SavedAsync();
        var newest = await other.Hoop.Authorization.RefreshAsync(HoopAIResource.Location(SandboxSeed.LocationId)).Within();

        answer?.Release();
        stop?.Resume();
        Assert.Equal(SaveOutcome.Superseded, await sleeper.SavedAsync());
        await sleeper.Clock.PassAsync(Again).Within();
        await call.Within();

        Assert.Equal(3, newest.Version);
        Assert.Equal(newest.Tokens, (await world.StoredAsync()).Tokens);
        await world.MustBeAliveAsync(other);
    }

    [Fact]
    public async Task With_a_pair_in_hand_it_does_not_bring_back_what_was_uninstalled()
    {
        await using var world = await World.CreateAsync();
        await world.InstallExpiredAsync();
        var sleeper = world.StartDoomed();
        var stop = sleeper.Store.StopAt(StorePoint.BeforeSave);
        var call = sleeper.CallAsync();
        await stop.Reached.Within();
        var other = world.Start();
        Assert.Equal(1, await other.Hoop.Installations.HandleUninstallAsync(new UninstallNotice { LocationId = SandboxSeed.LocationId }));

        stop.Resume();

        Assert.Equal(SaveOutcome.Removed, await sleeper.SavedAsync());
        var fault = await Assert.ThrowsAsync<HoopAIAuthorizationException>(() => call.Within());
        Assert.Equal(AuthorizationFailure.NotInstalled, fault.Failure);
        Assert.Null(await world.Store.FindAsync(World.Location));
    }
}
