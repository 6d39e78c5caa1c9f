using HoopAI.Chaos.Directing;
using HoopAI.Chaos.Stores;
using HoopAI.Chaos.Workers;

namespace HoopAI.Chaos;

internal sealed record ChaosOptions
{
    public required StoreKind Store { get; init; }

    public required int Seed { get; init; }

    public required DirectorPlan Plan { get; init; }

    public int Processes { get; init; } = 4;

    public LocationPlan Locations { get; init; } = new(Busy: 150, Quiet: 50);

    public RefreshOrder Refresh { get; init; } = new();

    /// <summary>The control: nobody sweeps. Everything else, calls that come by and take over included, is as in every run.</summary>
    public bool IsControl => !Refresh.Heals;
}
