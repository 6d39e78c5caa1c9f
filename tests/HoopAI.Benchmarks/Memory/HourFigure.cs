namespace HoopAI.Benchmarks.Memory;

/// <summary>How memory went over an hour of simulated traffic.</summary>
/// <param name="Requests">How many requests the platform answered.</param>
/// <param name="Faults">How many of them with a 401, a 429 or a 500.</param>
/// <param name="Tokens">How many tokens it sold.</param>
/// <param name="Megabytes">What was in use, every five minutes.</param>
internal sealed record HourFigure(long Requests, long Faults, long Tokens, IReadOnlyList<double> Megabytes)
{
    private const double MostGrowth = 1.02;

    /// <summary>The mean of the last quarter, divided by that of the second.</summary>
    public double Growth => Math.Round(Quarter(3) / Quarter(1), 4);

    /// <summary>By the line of least squares through all of them.</summary>
    public double KilobytesAnHour
    {
        get
        {
            var (x, y) = ((Megabytes.Count - 1) / 2.0, Megabytes.Average());
            var slope = Megabytes.Select((value, i) => (i - x) * (value - y)).Sum() / Megabytes.Select((_, i) => (i - x) * (i - x)).Sum();
            return Math.Round(slope * Megabytes.Count * 1_000, 1);
        }
    }

    public bool Passed => Growth <= MostGrowth;

    private double Quarter(int number) => Megabytes.Skip(number * Megabytes.Count / 4).Take(Megabytes.Count / 4).Average();
}
