namespace HoopAI.Chaos.Webhooks;

/// <summary>What came of a run.</summary>
internal sealed record WebhookReport
{
    public required bool Passed { get; init; }

    public required string Store { get; init; }

    public required int Processes { get; init; }

    public required int Seconds { get; init; }

    /// <summary>Processes killed with SIGKILL.</summary>
    public required int Kills { get; init; }

    /// <summary>Deliveries answered 200.</summary>
    public required int Accepted { get; init; }

    /// <summary>Times that a delivery was sent again, since no 200 came.</summary>
    public required int Repetitions { get; init; }

    /// <summary>Deliveries whose effect is from a second or later attempt: a kill had interrupted the one before.</summary>
    public required int Interrupted { get; init; }

    /// <summary>Answered 200, and without an effect.</summary>
    public required int Lost { get; init; }

    /// <summary>With more than one effect.</summary>
    public required int Twice { get; init; }

    /// <summary>Effects of a location that are not in the order of its deliveries.</summary>
    public required int OutOfOrder { get; init; }

    /// <summary>Deliveries that ended up parked, or were never handled.</summary>
    public required long Left { get; init; }

    public required IReadOnlyList<string> Oddities { get; init; }

    public string ToText() => FormattableString.Invariant(
        $"""
        Webhooks on {Store}: {Processes} processes, {Seconds} s, {Kills} killed
          {Accepted} answered 200 ({Repetitions} repetitions), {Interrupted} interrupted by a kill and handled again
          lost: {Lost} (must be 0), twice: {Twice} (must be 0), out of order: {OutOfOrder} (must be 0), left: {Left} (must be 0)
          {string.Join("\n  ", Oddities)}
        {(Passed ? "Passed." : "FAILED.")}
        """);
}
