using System.Globalization;

namespace HoopAI.Chaos.Workers;

/// <summary>Which locations there are: some are called all the time, the quiet ones every minute or two, as in life. Nobody but a sweep repeats a quiet one's refresh in time.</summary>
/// <param name="Busy">How many are called all the time.</param>
/// <param name="Quiet">How many are not.</param>
internal sealed record LocationPlan(int Busy, int Quiet)
{
    private const double QuietShare = 0.01;

    public int Count => Busy + Quiet;

    public IEnumerable<string> All => Enumerable.Range(0, Count).Select(IdOf);

    public string Draw(Random random) => IdOf(Quiet > 0 && (Busy == 0 || random.NextDouble() < QuietShare) ? Busy + random.Next(Quiet) : random.Next(Busy));

    public bool IsQuiet(string id) => int.Parse(id.AsSpan("location-".Length), CultureInfo.InvariantCulture) >= Busy;

    private static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"location-{number:D3}");
}
