using HoopAI.Client.Telemetry;

namespace HoopAI.Client.Tokens;

/// <summary>What one client does for its tokens whether anybody calls or not: it repeats what a crash has interrupted, and refreshes ahead of expiry.</summary>
internal sealed class TokenMaintenance(TokenParts parts, AbandonedRefreshes abandoned, DueRefreshes due)
{
    /// <summary>How often it looks for what is due. Being some seconds late is nothing: it is hours ahead.</summary>
    public static readonly TimeSpan DueInterval = TimeSpan.FromSeconds(10);

    /// <summary>Completes when nothing is under way.</summary>
    public Task Idle => Task.WhenAll(abandoned.Idle, due.Idle);

    /// <summary>Runs until it is told to stop; then it begins nothing more, and waits for what is under way.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        var sweep = parts.Options.TokenRefresh.SweepInterval;
        await Task.WhenAll(
            sweep == Timeout.InfiniteTimeSpan ? Task.CompletedTask : RepeatAsync("sweep", sweep, abandoned.SweepAsync, stopping),
            RepeatAsync("refresh ahead", DueInterval, due.RefreshAsync, stopping)).ConfigureAwait(false);
        await Idle.ConfigureAwait(false);
    }

    private async Task RepeatAsync(string task, TimeSpan interval, Func<CancellationToken, Task> run, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await run(stopping).ConfigureAwait(false);
            }
            catch (Exception fault) when (!stopping.IsCancellationRequested)
            {
                parts.Logger.MaintenanceFailed(task, interval, fault);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await parts.Time.Delay(interval, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
