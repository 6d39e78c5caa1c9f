using HoopAI.Client;
using HoopAI.Client.Tokens;
using HoopAI.Sandbox;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Resilience.Tests.Support;

/// <summary>A client as an app registers it, with a clock of its own that stands still until a test moves it. Nothing in it waits in real time.</summary>
internal sealed class FaultedClient : IAsyncDisposable
{
    public static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(2.3);
    private readonly ServiceProvider _provider;
    private int _repetitions;

    public FaultedClient(Uri address, Action<HoopAIOptions>? configure = null, SocketsHttpHandler? sockets = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IJitter, FixedJitter>();
        var builder = services.AddHoopAI(options =>
        {
            options.UsesOAuth = false;
            options.BaseAddress = address;
            options.RateLimits.Enabled = false;
            options.Retries.Attempts = 3;
            options.Retries.AttemptTimeout = AttemptTimeout;
            options.Retries.Deadline = TimeSpan.FromSeconds(95);
            options.Retries.OnRetry = (_, _) =>
            {
                Interlocked.Increment(ref _repetitions);
                return default;
            };
            configure?.Invoke(options);
        });
        if (sockets is not null)
        {
            builder.ConfigureHttp(http => http.ConfigurePrimaryHttpMessageHandler(() => sockets));
        }

        _provider = services.BuildServiceProvider();
        Hoop = _provider.GetRequiredService<IHoopAIClient>();
    }

    public ManualTimeProvider Clock { get; } = new();

    public IHoopAIClient Hoop { get; }

    /// <summary>How often a call was attempted, as the app is told.</summary>
    public int Attempts => _repetitions + 1;

    public HoopAICaller CallerOf(string locationId, string token) => Hoop.ForToken(new Secret(token), HoopAIResource.Location(locationId));

    public ValueTask DisposeAsync() => _provider.DisposeAsync();
}
