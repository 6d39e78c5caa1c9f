using System.Diagnostics;
using HoopAI.Client;
using HoopAI.Client.Businesses;
using HoopAI.Client.Tokens;
using HoopAI.Sandbox;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Benchmarks.Faults;

/// <summary>A client as an app registers it, against a sandbox in this process, by the system's clock.</summary>
internal sealed class FaultBench : IAsyncDisposable
{
    private const int Workers = 8;
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Deadline = TimeSpan.FromMilliseconds(300);

    private static readonly Fault[] Kinds =
    [
        Fault.Reset(), Fault.ResetAfterProcessing(), Fault.NoAnswer(), Fault.NoAnswer(afterProcessing: true), Fault.Garbage(), Fault.TruncatedBody(), Fault.Error(500), Fault.Error(503),
        Fault.Error(408), Fault.Html(), Fault.Html(200), Fault.InvalidJson(), Fault.EmptyBody(), Fault.WrongContentType(), Fault.HugeBody(1_000_000), Fault.HugeBody(), Fault.TooManyRequests("0"), Fault.Late(Late),
        Fault.SlowBody(Late), Fault.Error(302),
    ];

    private static readonly Func<HoopAICaller, int, Task>[] Calls =
    [
        (caller, _) => caller.Businesses.GetBusinessAsync("b1"),
        (caller, number) => caller.Businesses.CreateBusinessAsync(new CreateBusinessRequest { Name = $"Acme {number}", LocationId = caller.Resource!.Value.Id }),
        (caller, number) => caller.Businesses.UpdateBusinessAsync("b1", new UpdateBusinessRequest { Name = $"Acme {number}" }),
        (caller, _) => caller.Businesses.DeleteBusinessAsync("b1"),
    ];

    private readonly HoopAISandbox _platform;
    private readonly ServiceProvider _provider;
    private readonly HoopAICaller[] _callers;

    private FaultBench(HoopAISandbox platform)
    {
        _platform = platform;
        var services = new ServiceCollection();
        services.AddHoopAI(options =>
        {
            options.UsesOAuth = false;
            options.BaseAddress = platform.BaseAddress;
            options.RateLimits.Enabled = false;
            options.Retries.Attempts = 2;
            options.Retries.BaseDelay = TimeSpan.Zero;
            options.Retries.AttemptTimeout = TimeSpan.FromMilliseconds(100);
        });
        _provider = services.BuildServiceProvider();
        var hoop = _provider.GetRequiredService<IHoopAIClient>();
        _callers = [.. Enumerable.Range(0, Workers).Select(worker =>
        {
            var location = platform.Locations.Add($"LoBench{worker}").Id;
            return hoop.ForToken(new Secret(platform.Install(location).AccessToken), HoopAIResource.Location(location));
        })];
    }

    public static async Task<FaultBench> StartAsync() =>
        new(await HoopAISandbox.StartAsync(new SandboxOptions { AnswersUnknownIds = true, Limits = new RateLimitSettings { Enforced = false } }));

    /// <summary>Calls whose answers never come (no head, or no end), or that are repeated until their time is up.</summary>
    public async Task<OverrunFigures> MeasureDeadlinesAsync(int calls)
    {
        Fault[] kinds = [Fault.Late(Late), Fault.SlowBody(Late), Fault.Late(Late, afterProcessing: true)];
        var overruns = new List<double>();
        await EachAsync(calls, async (caller, number) =>
        {
            _platform.Faults.Add(kinds[number % kinds.Length], Target(caller));
            var began = Stopwatch.GetTimestamp();
            var thrown = await CatchAsync(Calls[number % Calls.Length](caller.With(new CallOptions { Deadline = Deadline, AttemptTimeout = TimeSpan.FromHours(1) }), number));
            var overrun = (Stopwatch.GetElapsedTime(began) - Deadline).TotalMilliseconds;
            if (thrown is not HoopAITimeoutException)
            {
                throw new InvalidOperationException("A call whose answer never comes did not run into its deadline.", thrown);
            }

            lock (overruns)
            {
                overruns.Add(overrun);
            }
        });
        Forget();
        overruns.Sort();
        return new OverrunFigures(At(0.5), At(0.99), At(1));

        double At(double share) => Math.Round(overruns[(int)Math.Ceiling(share * overruns.Count) - 1], 1);
    }

    public async Task<LeftBehind> CallAsync(int calls, bool faulted)
    {
        using var buffers = new BufferCount();
        var (sockets, memory) = (OpenSockets.Count(), Memory());
        var failed = 0;
        await EachAsync(calls, async (caller, number) =>
        {
            if (faulted)
            {
                _platform.Faults.Add(Kinds[number % Kinds.Length], Target(caller));
            }

            if (await CatchAsync(Calls[number / Kinds.Length % Calls.Length](caller, number)) is { } thrown)
            {
                Interlocked.Increment(ref failed);
                if (thrown is not HoopAIException)
                {
                    throw new InvalidOperationException("A fault left the client as what no app expects.", thrown);
                }
            }
        });

        // Each creation has a body of its own.
        var twice = _platform.Journal.Of("businesses.create-business").Where(entry => entry.Processed).GroupBy(entry => entry.BodyHash).Count(same => same.Count() > 1);
        Forget();
        return new LeftBehind(OpenSockets.Count() - sockets, Math.Round((Memory() - memory) / 1e6, 2), buffers.Rented, buffers.NotReturned, failed, twice);
    }

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        await _platform.DisposeAsync();
    }

    private static FaultTarget Target(HoopAICaller caller) => new() { ResourceId = caller.Resource!.Value.Id };

    private static async Task<Exception?> CatchAsync(Task call)
    {
        try
        {
            await call;
            return null;
        }
        catch (Exception thrown)
        {
            return thrown;
        }
    }

    private static long Memory()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private void Forget()
    {
        _platform.Faults.Clear();
        _platform.Journal.Clear();
    }

    private async Task EachAsync(int calls, Func<HoopAICaller, int, Task> callAsync)
    {
        var next = -1;
        await Task.WhenAll(_callers.Select(async caller =>
        {
            for (var number = Interlocked.Increment(ref next); number < calls; number = Interlocked.Increment(ref next))
            {
                await callAsync(caller, number);
            }
        }));
    }
}
