namespace HoopAI.Benchmarks.Speed;

/// <summary>Who is compared with whom in a scenario, and what the ratios have to be (over the stub, where they mean something).</summary>
internal sealed record Comparison(string Scenario, string Ours, string Peer)
{
    /// <summary>At most, of the median.</summary>
    public double? Time { get; init; }

    /// <summary>At most, of the upper quartile.</summary>
    public double? UpperQuartile { get; init; }

    /// <summary>At most, of the bytes allocated by one call.</summary>
    public double? Bytes { get; init; }

    /// <summary>What is compared, and what is asked for.</summary>
    public static IReadOnlyList<Comparison> All { get; } =
    [
        new(Scenarios.GetSmall, Contestants.Whole, Contestants.Hand) { Time = 1.00, UpperQuartile = 1.05, Bytes = 1.00 },
        new(Scenarios.GetFull, Contestants.Whole, Contestants.Hand),
        new(Scenarios.GetLarge, Contestants.Whole, Contestants.Hand) { Time = 0.95 },
        new(Scenarios.Post, Contestants.Whole, Contestants.Hand) { Time = 1.00, UpperQuartile = 1.05, Bytes = 1.00 },
        new(Scenarios.Search, Contestants.Whole, Contestants.Hand),
        new(Scenarios.Error, Contestants.Whole, Contestants.Hand),
        new(Scenarios.Refresh, Contestants.Whole, Contestants.Hand),
        new(ParallelCalls.Scenario, Contestants.Whole, Contestants.Hand) { Time = 1.00 },
        new(Scenarios.GetSmall, Contestants.Bare, Contestants.Hand),
        new(Scenarios.GetSmall, Contestants.Bare, Contestants.Stock) { Time = 0.65, Bytes = 0.65 },
        new(Scenarios.GetFull, Contestants.Bare, Contestants.Stock),
        new(Scenarios.GetLarge, Contestants.Bare, Contestants.Stock),
        new(Scenarios.Post, Contestants.Bare, Contestants.Stock),
        new(Scenarios.Search, Contestants.Bare, Contestants.Stock),
        new(Scenarios.Error, Contestants.Bare, Contestants.Stock),
        new(ParallelCalls.Scenario, Contestants.Bare, Contestants.Stock),
#if REFIT_PACKAGE
        new(Scenarios.GetSmall, Contestants.Whole, Contestants.Refit) { Time = 0.75 },
        new(Scenarios.GetLarge, Contestants.Whole, Contestants.Refit),
        new(Scenarios.Post, Contestants.Whole, Contestants.Refit),
        new(Scenarios.Search, Contestants.Whole, Contestants.Refit),
        new(Scenarios.Error, Contestants.Whole, Contestants.Refit),
        new(ParallelCalls.Scenario, Contestants.Whole, Contestants.Refit),
#endif
    ];
}
