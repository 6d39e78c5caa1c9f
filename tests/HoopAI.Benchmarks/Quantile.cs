namespace HoopAI.Benchmarks;

/// <summary>What a share of the values does not exceed; between two values, in proportion.</summary>
internal static class Quantile
{
    public static double Median(IEnumerable<double> values) => Of(values, 0.5);

    public static double Of(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        var at = share * (sorted.Count - 1);
        var (low, high) = (sorted[(int)Math.Floor(at)], sorted[(int)Math.Ceiling(at)]);
        return low + ((high - low) * (at - Math.Floor(at)));
    }
}
