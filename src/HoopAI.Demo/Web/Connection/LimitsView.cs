namespace HoopAI.Demo.Web.Connection;

/// <summary>What the platform allows, and what is left of it.</summary>
public sealed record LimitsView
{
    /// <summary>Calls that one window allows.</summary>
    public required int WindowMax { get; init; }

    /// <summary>Of these, how many are left.</summary>
    public required int WindowLeft { get; init; }

    /// <summary>The window's length.</summary>
    public required TimeSpan Window { get; init; }

    /// <summary>Calls that a day allows.</summary>
    public required int DayMax { get; init; }

    /// <summary>Of these, how many are left.</summary>
    public required int DayLeft { get; init; }
}
