namespace HoopAI.Client.Testing.Example.Shop;

/// <summary>What has become of the customers.</summary>
public sealed record SyncReport
{
    /// <summary>The ids of new contacts.</summary>
    public IReadOnlyList<string> Created { get; init; } = [];

    /// <summary>The ids of contacts that were brought up to date.</summary>
    public IReadOnlyList<string> Updated { get; init; } = [];

    /// <summary>What the platform would not take, and why.</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];

    /// <summary>False when the day's requests were spent before the end: go on tomorrow.</summary>
    public bool IsComplete { get; init; } = true;
}
