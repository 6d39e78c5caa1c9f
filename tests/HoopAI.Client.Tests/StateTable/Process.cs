using System.Collections.Concurrent;
using System.Text.Json;
using HoopAI.Client.Contacts;
using HoopAI.Client.Tests.Support;
using HoopAI.Client.Tokens;
using HoopAI.Sandbox;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Client.Tests.StateTable;

/// <summary>One process of the app: a client of its own, with its own way to the shared store and its own clock.</summary>
internal sealed class Process
{
    private readonly CancellationTokenSource _ended = new();
    private readonly ServiceProvider _provider;
    private Task _maintenance = Task.CompletedTask;

    public Process(World world, ManualTimeProvider clock, Action<HoopAIOptions>? configure)
    {
        (Clock, Store) = (clock, new FaultyStore(world.Store));
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton<IJitter>(new FixedJitter(0));
        services.AddSingleton<ITokenStore>(Store);
        services.AddHoopAI(options =>
        {
            options.ClientId = SandboxSeed.ClientId;
            options.ClientSecret = new Secret(SandboxSeed.ClientSecret);
            options.BaseAddress = world.Platform.BaseAddress;
            options.RateLimits.Enabled = false;
            options.Events.NeedsReauthorization = (installation, _) =>
            {
                Lost.Add(installation);
                return default;
            };
            configure?.Invoke(options);
        });
        _provider = services.BuildServiceProvider();
        Hoop = _provider.GetRequiredService<IHoopAIClient>();
    }

    public ManualTimeProvider Clock { get; }

    public FaultyStore Store { get; }

    public IHoopAIClient Hoop { get; }

    /// <summary>The installations that the app was told it has lost.</summary>
    public BlockingCollection<Installation> Lost { get; } = [];

    /// <summary>Looks after the tokens, as it would under a host.</summary>
    public Process Maintain()
    {
        _maintenance = Hoop.Installations.MaintainAsync(_ended.Token);
        return this;
    }

    public Task<JsonElement> CallAsync() => Hoop.ForLocation(SandboxSeed.LocationId).CallAsync();

    /// <summary>Completes with the next save of a refreshed pair from here.</summary>
    public async Task<SaveOutcome> SavedAsync()
    {
        Assert.True(await Store.Saved.WaitAsync(TimeSpan.FromSeconds(20)), "Nothing was saved.");
        return Store.Saves.Last();
    }

    /// <summary>What is dead cannot be ended: it stands still for ever.</summary>
    public async Task EndAsync()
    {
        await _ended.CancelAsync();
        Clock.Advance(TimeSpan.FromMinutes(5));
        await Task.WhenAny(_maintenance, Task.Delay(TimeSpan.FromSeconds(1)));
    }
}
