using HoopAI.Client.Tokens;

namespace HoopAI.Client;

/// <summary>What a client tells the app of its own accord.</summary>
/// <remarks>
/// Each event is told by the process in which it happened, once, on a thread of its own; nothing waits for it, and what it throws is logged. A process
/// may die before it has told: <see cref="IHoopAIInstallations.ListAsync"/> shows the states at any time.
/// </remarks>
public sealed class HoopAIEvents
{
    /// <summary>
    /// An installation has lost its tokens for good: an admin must install the app again. <see cref="Installation.StateReason"/> says why. Not told where
    /// the location's tokens could be minted from its company's.
    /// </summary>
    public Func<Installation, CancellationToken, ValueTask>? NeedsReauthorization { get; set; }

    /// <summary>80, 90 or 100 percent of the day's requests on a location or company are used: each is told once a day.</summary>
    public Func<DailyBudgetWarning, CancellationToken, ValueTask>? DailyBudget { get; set; }
}
