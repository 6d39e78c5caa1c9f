using HoopAI.Chaos.Stores;

namespace HoopAI.Chaos.Workers;

/// <summary>What a worker is told, in the first line of its standard input.</summary>
/// <param name="Id">Its name on every request.</param>
/// <param name="Platform">The sandbox.</param>
/// <param name="Store">The store that all workers share.</param>
/// <param name="Refresh">How tokens are refreshed.</param>
/// <param name="Locations">What it calls.</param>
/// <param name="Seed">Which of them when.</param>
internal sealed record WorkerOrder(int Id, Uri Platform, StoreOrder Store, RefreshOrder Refresh, LocationPlan Locations, int Seed)
{
    /// <summary>How many calls to make at once, at a word; null for a worker that calls all the time.</summary>
    public int? CallsAtOnce { get; init; }
}
