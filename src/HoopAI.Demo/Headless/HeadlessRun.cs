using System.Diagnostics;
using System.Globalization;

namespace HoopAI.Demo.Headless;

/// <summary>Starts a sandbox, installs the app on it and works with it, step by step; each step says what it saw, and whether that was right.</summary>
internal static class HeadlessRun
{
    public static async Task<RunSummary> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var results = new List<StepResult>();
        await using var stage = await Stage.OpenAsync(cancellationToken);
        await output.WriteLineAsync($"A HoopAI platform runs at {stage.Platform.BaseAddress} (in this process); tokens are kept in {stage.Database}.");
        foreach (var (name, run) in Steps.All)
        {
            await output.WriteAsync($"\n{name} …");
            await output.FlushAsync(cancellationToken);
            var started = Stopwatch.GetTimestamp();
            var (succeeded, detail) = await TryAsync(run, stage, cancellationToken);
            var result = new StepResult(name, succeeded, detail, Math.Round(Stopwatch.GetElapsedTime(started).TotalSeconds, 2));
            results.Add(result);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $" {(succeeded ? "done" : "FAILED")} ({result.Seconds:0.00} s)"));
            await output.WriteLineAsync($"  {detail}");
            if (!succeeded)
            {
                // The later steps build on this one.
                break;
            }
        }

        await output.WriteLineAsync();
        return new RunSummary(results);
    }

    private static async Task<(bool Succeeded, string Detail)> TryAsync(Func<Stage, CancellationToken, Task<string>> run, Stage stage, CancellationToken cancellationToken)
    {
        try
        {
            return (true, await run(stage, cancellationToken));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return (false, $"{e.GetType().Name}: {e.Message}");
        }
    }
}
