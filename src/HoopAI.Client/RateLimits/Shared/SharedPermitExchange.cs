namespace HoopAI.Client.RateLimits;

/// <summary>What one process hands back to a shared budget, and what it wants of it.</summary>
public sealed record SharedPermitExchange
{
    /// <summary>The longest <see cref="Budget"/> that keepers must take, in characters: 300.</summary>
    public const int MaxBudgetLength = 300;

    /// <summary>The longest <see cref="Holder"/> that keepers must take, in characters: 128.</summary>
    public const int MaxHolderLength = 128;

    /// <summary>Names the budget: an app on a location or company. Compared as it is written, case included.</summary>
    public required string Budget { get; init; }

    /// <summary>Names the process, and no other one, ever.</summary>
    public required string Holder { get; init; }

    /// <summary>How many slots the budget has, as this process knows from the platform's last answer; 1 to 100,000.</summary>
    /// <remarks>The keeper follows the latest one: slots beyond it are not granted, missing ones are made and are usable at once.</remarks>
    public required int Max { get; init; }

    /// <summary>After how long from an answer its slot is usable again.</summary>
    public required TimeSpan Interval { get; init; }

    /// <summary>How many slots are wanted; zero only hands back.</summary>
    public required int Wanted { get; init; }

    /// <summary>Slots may be granted that are usable so long from now, or earlier.</summary>
    public required TimeSpan Horizon { get; init; }

    /// <summary>Of the slots that are free, so many that are usable first are left to others: work in bulk leaves some to calls that somebody waits for. Zero by default.</summary>
    public int Spared { get; init; }

    /// <summary>After how long from its being usable a slot that is not handed back comes free by itself, since its holder must have crashed.</summary>
    public required TimeSpan Lapse { get; init; }

    /// <summary>The slots that are handed back. Those of another ticket than the slot's present one are ignored: they lapsed meanwhile, or were handed back before.</summary>
    public IReadOnlyList<ReturnedPermit> Returned { get; init; } = [];

    /// <summary>The platform has refused a request (429): nobody is to send for so long. Null by default. A longer pause that is under way stays.</summary>
    public TimeSpan? Pause { get; init; }
}
