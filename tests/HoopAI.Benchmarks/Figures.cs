namespace HoopAI.Benchmarks;

/// <summary>Figures of interleaved pairs: ratios hold when the machine's speed drifts, single times do not.</summary>
internal sealed class Figures
{
    private readonly List<(double Ours, double Peer)> _pairs = [];

    public void Add(double ours, double peer) => _pairs.Add((ours, peer));

    public int Pairs => _pairs.Count;

    public double Ours => Median(_pairs.Select(pair => pair.Ours));

    public double Peer => Median(_pairs.Select(pair => pair.Peer));

    public double Ratio => Median(_pairs.Select(pair => pair.Ours / pair.Peer));

    private static double Median(IEnumerable<double> values) => Math.Round(Quantile.Median(values), 3);
}
