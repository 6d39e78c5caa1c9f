using HoopAI.Client.Tests.Support;
using HoopAI.Client.Tokens;
using HoopAI.Sandbox;

namespace HoopAI.Client.Tests.StateTable;

/// <summary>Refreshing ahead of expiry, without anybody calling.</summary>
public sealed class BackgroundTests
{
    private static readonly TimeSpan DueInterval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Fact]
    public async Task Refreshes_what_is_due_and_leaves_the_rest()
    {
        await using var world = await World.CreateAsync();
        await world.InstallAsync(SandboxSeed.LocationId, Day, world.Clock.GetUtcNow());
        await world.InstallAsync(SandboxSeed.SecondLocationId, Day, world.Clock.GetUtcNow().AddSeconds(15));
        var process = world.Start().Maintain();

        await process.SavedAsync();
        Assert.Equal([SandboxSeed.LocationId], world.TokenRequests.Select(request => request.ResourceId));
        var stored = await world.StoredAsync();
        Assert.Equal(2, stored.Version);
        Assert.Equal(world.Clock.GetUtcNow().AddSeconds(86_399).AddHours(-2), stored.RefreshDueAt);

        await world.Clock.PassAsync(DueInterval).Within();
        await world.Clock.PassAsync(DueInterval).Within();
        await process.SavedAsync();
        Assert.Equal(2, world.TokenRequests.Count);
    }

    [Fact]
    public async Task Many_machines_do_nothing_twice()
    {
        const int count = 250;
        await using var world = await World.CreateAsync();
        await InstallDueAsync(world, count);

        var processes = Enumerable.Range(0, 4).Select(_ => world.Start()).ToArray();
        Array.ForEach(processes, process => process.Maintain());
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await Task.WhenAny(world.Platform.Journal.WaitForAsync(_ => world.TokenRequests.Count(request => request.Status == 200) >= count, patience.Token)).Unwrap();
        Assert.Equal(count, world.TokenRequests.Select(request => request.ResourceId).Distinct().Count());
        Assert.Equal(count, world.TokenRequests.Count);
    }

    [Fact]
    public async Task A_slow_answer_holds_up_nothing_but_its_own_refresh()
    {
        const int count = 250;
        await using var world = await World.CreateAsync();
        await InstallDueAsync(world, count);
        using var answer = world.Platform.HoldNext(FaultTarget.TokenEndpoint, HoldPoint.BeforeAnswer);
        var process = world.Start().Maintain();
        await answer.Arrived.Within();

        for (var i = 1; i < count; i++)
        {
            await process.SavedAsync();
        }

        answer.Release();
        await process.SavedAsync();
        Assert.Equal(count, world.TokenRequests.Count);
    }

    [Fact]
    public async Task What_a_claim_cannot_read_does_not_end_the_work()
    {
        await using var world = await World.CreateAsync();
        await InstallDueAsync(world, 150);
        var process = world.Start();
        process.Store.Unreadable = 1;
        process.Maintain();

        for (var i = 0; i < 99 + 49; i++)
        {
            await process.SavedAsync();
        }
    }

    [Fact]
    public async Task A_process_uses_what_its_background_has_bought()
    {
        await using var world = await World.CreateAsync();
        await world.InstallAsync(SandboxSeed.LocationId, Day, world.Clock.GetUtcNow().AddSeconds(5));
        var process = world.Start().Maintain();
        await process.CallAsync().Within();
        await world.Clock.PassAsync(DueInterval).Within();
        await process.SavedAsync();
        await world.Clock.WhenWaitingAsync(DueInterval).Within();

        await process.CallAsync().Within();

        var calls = world.Platform.Journal.Entries.Where(entry => entry.Operation != "oauth.get-access-token").Select(entry => entry.TokenId);
        Assert.Equal(["access-1", "access-2"], calls);
    }

    [Fact]
    public async Task Calls_and_background_keep_out_of_each_others_way()
    {
        await using var world = await World.CreateAsync();
        await world.InstallAsync(SandboxSeed.LocationId, TimeSpan.Zero, world.Clock.GetUtcNow());
        using var answer = world.Platform.HoldNext(FaultTarget.TokenEndpoint, HoldPoint.BeforeAnswer);
        var process = world.Start().Maintain();
        await answer.Arrived.Within();

        var call = process.CallAsync();
        await world.Clock.WhenWaitingAsync(TimeSpan.FromMilliseconds(250)).Within();
        answer.Release();
        await process.SavedAsync();
        world.Clock.Advance(TimeSpan.FromMilliseconds(250));
        await call.Within();

        Assert.Single(world.TokenRequests);
    }

    [Fact]
    public async Task What_the_platform_refuses_makes_room_for_the_others()
    {
        await using var world = await World.CreateAsync();
        await world.InstallAsync(SandboxSeed.LocationId, Day, world.Clock.GetUtcNow());
        world.Platform.Locations.Deactivate(SandboxSeed.LocationId);
        var process = world.Start().Maintain();

        Assert.True(await process.Store.Postponed.WaitAsync(TimeSpan.FromSeconds(20)));
        var stored = await world.StoredAsync();
        Assert.Equal(InstallationState.Active, stored.State);
        Assert.Equal(world.Clock.GetUtcNow().AddHours(1), stored.RefreshDueAt);
        await world.Clock.PassAsync(DueInterval).Within();
        await world.Clock.WhenWaitingAsync(DueInterval).Within();
        Assert.Single(world.TokenRequests);
    }

    [Fact]
    public async Task A_token_endpoint_in_trouble_is_left_alone_for_a_while()
    {
        await using var world = await World.CreateAsync();
        await InstallDueAsync(world, 50);

        world.Platform.Faults.Add(Fault.TooManyRequests(), FaultTarget.TokenEndpoint, times: 1_000);
        world.Start(options => options.TokenRefresh.Concurrency = 1).Maintain();

        await world.Clock.WhenWaitingAsync(DueInterval).Within();

        Assert.Single(world.TokenRequests);
    }

    [Fact]
    public async Task Switched_off_it_keeps_idle_installations_alive_and_repeats_what_a_crash_interrupted()
    {
        await using var world = await World.CreateAsync();
        var installation = await world.InstallExpiredAsync();
        await world.Store.TryBeginRefreshAsync(World.Location, installation.Version, "a dead process", TimeSpan.FromSeconds(8));
        world.Clock.Advance(TimeSpan.FromSeconds(8));
        var process = world.Start(options => options.TokenRefresh.BackgroundRefresh = false).Maintain();

        await process.SavedAsync();

        Assert.Equal(world.Clock.GetUtcNow().AddDays(335), (await world.StoredAsync()).RefreshDueAt);
    }

    [Fact]
    public async Task Stopping_waits_for_what_is_under_way_and_gives_back_the_rest()
    {
        await using var world = await World.CreateAsync();
        await world.InstallAsync(SandboxSeed.LocationId, Day, world.Clock.GetUtcNow());
        await world.InstallAsync(SandboxSeed.SecondLocationId, Day, world.Clock.GetUtcNow());
        using var answer = world.Platform.HoldNext(FaultTarget.TokenEndpoint, HoldPoint.BeforeAnswer);
        var process = world.Start(options => options.TokenRefresh.Concurrency = 1);
        using var stopping = new CancellationTokenSource();
        var maintenance = process.Hoop.Installations.MaintainAsync(stopping.Token);
        await answer.Arrived.Within();

        await stopping.CancelAsync();
        Assert.False(maintenance.IsCompleted);
        answer.Release();
        await maintenance.Within();

        Assert.Single(world.TokenRequests);
        await foreach (var installation in world.Store.ListAsync(SandboxSeed.ClientId))
        {
            Assert.Equal(InstallationState.Active, installation.State);
        }
    }

    private static async Task InstallDueAsync(World world, int count)
    {
        for (var i = 0; i < count; i++)
        {
            world.Platform.Locations.Add($"location-{i}");
            await world.InstallAsync($"location-{i}", Day, world.Clock.GetUtcNow());
        }
    }
}
