namespace HoopAI.Client.StoreConformance;

/// <summary>When something happened, by the store's clock: not before the one time, not after the other.</summary>
internal readonly record struct Moment(DateTimeOffset From, DateTimeOffset To)
{
    // Stores keep times to the millisecond at least.
    private static readonly TimeSpan Resolution = TimeSpan.FromMilliseconds(1);

    public static Moment operator +(Moment moment, TimeSpan by) => new(moment.From + by, moment.To + by);

    public void AssertContains(DateTimeOffset time) => Assert.InRange(time, From - Resolution, To + Resolution);
}
