namespace HoopAI.Demo.Web;

/// <summary>The web app from the command line: prints its address, and runs until it is stopped.</summary>
internal static class WebRun
{
    public static async Task<int> RunAsync(DemoOptions options, TextWriter output, TextWriter errors, CancellationToken stop)
    {
        try
        {
            await using var demo = await DemoApp.StartAsync(options, stop);
            await output.WriteLineAsync($"The demo is at {demo.Address}  (Ctrl+C ends it; a restart keeps everything)");
            await output.FlushAsync(stop);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Asked to end.
        }
        catch (FolderInUseException problem)
        {
            await errors.WriteLineAsync(problem.Message);
            return 1;
        }

        return 0;
    }
}
