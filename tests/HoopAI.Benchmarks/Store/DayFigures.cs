namespace HoopAI.Benchmarks.Store;

/// <summary>What refreshing a million installations once, which is a day's work, takes.</summary>
internal sealed record DayFigures
{
    private const double Million = 1_000_000;
    private const double SecondsADay = 86_400;

    /// <summary>One process, as measured with fast answers.</summary>
    public required double Hours { get; init; }

    public required double ShareOfDay { get; init; }

    public required int Processes { get; init; }

    /// <summary>The same with slow answers.</summary>
    public required double HoursWithSlowAnswers { get; init; }

    /// <summary>For the database alone: claiming and saving a million, as fast as eight workers can.</summary>
    public required double DatabaseHours { get; init; }

    public static DayFigures Of(RefreshFigures refreshes, double claimsPerSecond, double savesPerSecond) => new()
    {
        Hours = Hour(Million / refreshes.PerSecond),
        ShareOfDay = Math.Round(Million / refreshes.PerSecond / SecondsADay, 3),
        Processes = (int)Math.Ceiling(Million / Math.Min(refreshes.PerSecond, refreshes.PerSecondWithSlowAnswers) / SecondsADay),
        HoursWithSlowAnswers = Hour(Million / refreshes.PerSecondWithSlowAnswers),
        DatabaseHours = Hour((Million / claimsPerSecond) + (Million / savesPerSecond)),
    };

    private static double Hour(double seconds) => Math.Round(seconds / 3600, 2);
}
