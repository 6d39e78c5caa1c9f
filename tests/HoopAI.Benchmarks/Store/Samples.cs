namespace HoopAI.Benchmarks.Store;

/// <summary>Times of the same thing done many times, in milliseconds.</summary>
internal sealed class Samples
{
    private readonly List<double> _values = [];

    public (double Median, double P95, double Max) Raw => _values.Order().ToList() is var sorted
        ? (sorted[sorted.Count / 2], sorted[(int)(sorted.Count * 0.95)], sorted[^1])
        : default;

    public SampleFigures Figures => new(Math.Round(Raw.Median, 2), Math.Round(Raw.P95, 2), Math.Round(Raw.Max, 2));

    public void Add(TimeSpan time) => _values.Add(time.TotalMilliseconds);
}

internal sealed record SampleFigures(double Median, double P95, double Max);
