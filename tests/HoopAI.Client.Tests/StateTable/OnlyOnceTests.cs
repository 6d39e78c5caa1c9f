using HoopAI.Client.Tests.Support;
using HoopAI.Sandbox;

namespace HoopAI.Client.Tests.StateTable;

/// <summary>However many calls meet one expired token, it is refreshed once.</summary>
public sealed class OnlyOnceTests
{
    [Fact]
    public async Task Four_processes_with_two_hundred_and_fifty_calls_each_send_one_token_request()
    {
        await using var world = await World.CreateAsync(new SandboxOptions { Limits = new RateLimitSettings { Enforced = false } });
        await world.InstallExpiredAsync();
        using var answer = world.Platform.HoldNext(FaultTarget.TokenEndpoint, HoldPoint.BeforeAnswer);
        var processes = Enumerable.Range(0, 4).Select(_ => world.Start()).ToArray();

        var calls = processes.SelectMany(process => Enumerable.Range(0, 250).Select(_ => process.CallAsync())).ToArray();
        await answer.Arrived.Within();
        for (var i = 0; i < 3; i++)
        {
            await world.Clock.PassAsync(TimeSpan.FromMilliseconds(250)).Within();
        }

        answer.Release();
        Assert.True(await await Task.WhenAny(processes.Select(process => process.Store.Saved.WaitAsync(TimeSpan.FromSeconds(20)))));
        var all = Task.WhenAll(calls);
        while (!all.IsCompleted)
        {
            await Task.WhenAny(all, world.Clock.PassAsync(TimeSpan.FromMilliseconds(250))).Within();
        }

        await all;
        Assert.Single(world.TokenRequests);
        Assert.Equal(2, (await world.StoredAsync()).Version);
    }

    [Fact]
    public async Task The_limit_of_the_token_endpoint_is_kept_and_the_message_says_so()
    {
        await using var world = await World.CreateAsync();
        await world.InstallExpiredAsync();
        world.Platform.Limits.Settings = world.Platform.Limits.Settings with { TokenRequestsPerMinute = 5 };
        var process = world.Start();
        var location = HoopAIResource.Location(SandboxSeed.LocationId);
        for (var i = 0; i < 3; i++)
        {
            await process.Hoop.Authorization.RefreshAsync(location).Within();
        }

        var fault = await Assert.ThrowsAsync<HoopAITimeoutException>(() => process.Hoop.Authorization.RefreshAsync(location).Within());
        Assert.Contains("limit of 5 requests a minute is used up for 60 seconds", fault.Message, StringComparison.Ordinal);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await process.Hoop.Authorization.RefreshAsync(location).Within();

        Assert.All(world.TokenRequests, request => Assert.Equal(200, request.Status));
    }
}
