namespace HoopAI.Chaos.Directing;

/// <summary>How often what happens.</summary>
internal sealed record DirectorPlan
{
    /// <summary>After so long nothing more is begun, if enough has happened by then.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>After so long nothing more is begun in any case. A machine that has other things to do starts processes slowly: it gets more time, and is not let off.</summary>
    public TimeSpan LongestDuration => Duration * 3;

    /// <summary>Kills between rotation and save: with fewer the run does not count.</summary>
    public int LeastKills { get; init; } = 100;

    /// <summary>Stops of a holder: with fewer the run does not count.</summary>
    public int LeastStops { get; init; } = 20;

    /// <summary>Between kills, on average.</summary>
    public TimeSpan KillEvery { get; init; } = TimeSpan.FromSeconds(0.8);

    /// <summary>Between stops, on average; infinite for none.</summary>
    public TimeSpan StopEvery { get; init; } = TimeSpan.FromSeconds(4.5);

    /// <summary>How many are stopped at most at once.</summary>
    public int MostStopped { get; init; } = 4;

    /// <summary>So many must be at work, the one that is struck included.</summary>
    public int LeastAtWork { get; init; } = 1;

    /// <summary>Ends before its time when so many kills are done.</summary>
    public int MostKills { get; init; } = int.MaxValue;

    /// <summary>How long the platform holds each answer of the token endpoint, which is that much more time between rotation and save.</summary>
    public TimeSpan AnswerDelay { get; init; } = TimeSpan.FromMilliseconds(150);

    public static readonly TimeSpan ShortestStop = TimeSpan.FromSeconds(10);
    public static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(40);
}
