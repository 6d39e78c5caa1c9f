using HoopAI.Sandbox;

namespace HoopAI.Benchmarks.Limits;

/// <summary>Somebody else spends a steady half of the budget, and has done so before we come.</summary>
internal static class OutsiderScenario
{
    private const string Location = "location-000";
    private const int Callers = 60;

    public static async Task<LimitFigure> RunAsync(LimitWindow window, int delay, TimeSpan time)
    {
        await using var platform = await Platform.StartAsync(window, delay);
        await using var client = new LimitedClient(platform.BaseAddress);
        var caller = client.Of(Location, platform.Install(Location));
        using var until = new CancellationTokenSource(time + TimeSpan.FromSeconds(7));
        var outsider = SpendAsync(platform, until.Token);
        await Task.Delay(TimeSpan.FromSeconds(7), CancellationToken.None);
        var (answered, failed) = await LimitedClient.SaturateAsync(caller, Callers, until.Token);
        var (accepted, refused) = await outsider;
        var arrivals = platform.ArrivalsOf(Location);
        return new LimitFigure(
            "an outsider spends half", window.ToString(), delay, arrivals.Count, arrivals.Refused, arrivals.Use,
            new Dictionary<string, double>
            {
                ["answeredCalls"] = answered, ["failedCalls"] = failed, ["refusedShare"] = Math.Round((double)arrivals.Refused / arrivals.Count, 4),
                ["outsiderAccepted"] = accepted, ["outsiderRefused"] = refused,
            },
            arrivals.Refused <= arrivals.Count * 0.01 && failed == 0);
    }

    private static async Task<(int Accepted, int Refused)> SpendAsync(Platform platform, CancellationToken until)
    {
        var (accepted, refused) = (0, 0);
        using var timer = new PeriodicTimer(platform.Settings.Interval / (platform.Settings.Max / 2));
        try
        {
            while (await timer.WaitForNextTickAsync(until))
            {
                _ = platform.Spend(Location) ? accepted++ : refused++;
            }
        }
        catch (OperationCanceledException)
        {
        }

        return (accepted, refused);
    }
}
