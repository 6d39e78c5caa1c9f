using HoopAI.Client;
using HoopAI.Client.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Benchmarks.Limits;

/// <summary>An ordinary client of the sandbox, with the token of one location.</summary>
internal sealed class LimitedClient(Uri platform, Action<IHoopAIBuilder>? configure = null) : IAsyncDisposable
{
    public const string App = "6630e1f5a9c1b2d3-lx1abcde";
    private readonly ServiceProvider _services = Build(platform, configure);

    public IServiceProvider Services => _services;

    public HoopAICaller Of(string locationId, string token) =>
        _services.GetRequiredService<IHoopAIClient>().ForToken(new Secret(token), HoopAIResource.Location(locationId)).With(new CallOptions { Deadline = TimeSpan.FromMinutes(5) });

    /// <summary>So many callers, each of which calls again as soon as it has been answered, for as long.</summary>
    /// <returns>How many calls were answered, and how many failed.</returns>
    public static async Task<(int Answered, int Failed)> SaturateAsync(HoopAICaller caller, int callers, CancellationToken until)
    {
        var (answered, failed) = (0, 0);
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            while (!until.IsCancellationRequested)
            {
                try
                {
                    await caller.Locations.GetLocationAsync(caller.Resource!.Value.Id, until);
                    Interlocked.Increment(ref answered);
                }
                catch (OperationCanceledException) when (until.IsCancellationRequested)
                {
                }
                catch (HoopAIException)
                {
                    Interlocked.Increment(ref failed);
                }
            }
        })));
        return (answered, failed);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static ServiceProvider Build(Uri platform, Action<IHoopAIBuilder>? configure)
    {
        var services = new ServiceCollection();
        var builder = services.AddHoopAI(options =>
        {
            (options.ClientId, options.ClientSecret, options.BaseAddress) = (App, new Secret("unused"), platform);
        });
        if (configure is null)
        {
            builder.AddInMemoryTokenStore();
        }

        configure?.Invoke(builder);
        return services.BuildServiceProvider();
    }
}
