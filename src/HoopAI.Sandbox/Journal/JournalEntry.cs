namespace HoopAI.Sandbox;

/// <summary>One request as it arrived, and what was done with it. No entry holds the text of a token or a secret.</summary>
public sealed class JournalEntry
{
    private int _outcome;

    internal JournalEntry()
    {
    }

    /// <summary>The number of the request: 1, 2, 3, … in the order of arrival.</summary>
    public long Sequence { get; internal init; }

    /// <summary>When its headers had arrived, by the sandbox's clock.</summary>
    public DateTimeOffset ArrivedAt { get; internal init; }

    /// <summary>The same in real time since the sandbox started, whatever the sandbox's clock does.</summary>
    public TimeSpan Arrived { get; internal init; }

    /// <summary>The HTTP method.</summary>
    public string Method { get; internal init; } = "";

    /// <summary>The request target exactly as it was sent: nothing decoded, nothing normalized.</summary>
    public string RawTarget { get; internal init; } = "";

    /// <summary>The connection it came by.</summary>
    public string ConnectionId { get; internal init; } = "";

    /// <summary>The headers. <c>Authorization</c> shows the id of the token: <c>Bearer access-3</c>.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; internal set; } = new Dictionary<string, string>();

    /// <summary>The operation of the documents (<c>contacts.get-contact</c>); null when none matches.</summary>
    public string? Operation { get; internal set; }

    /// <summary>The id of the token (<c>access-3</c>); <c>unknown</c> for one that was never issued, null when there was none.</summary>
    public string? TokenId { get; internal set; }

    /// <summary>The client id of the app that the token (or a token request's refresh token) belongs to.</summary>
    public string? ClientId { get; internal set; }

    /// <summary>The location or company that the token (or a token request's refresh token) is for.</summary>
    public string? ResourceId { get; internal set; }

    /// <summary>The length of the body in bytes.</summary>
    public long BodyLength { get; internal set; }

    /// <summary>SHA-256 of the body in hexadecimal; null when there was none.</summary>
    public string? BodyHash { get; internal set; }

    /// <summary>The beginning of the body as text (<see cref="SandboxOptions.JournalBodyLimit"/>); secrets in forms and JSON are replaced by ids. Null when there was none.</summary>
    public string? Body { get; internal set; }

    /// <summary>True when it was counted against a rate limit.</summary>
    public bool Counted { get; internal set; }

    /// <summary>The instant at which it was counted, as <see cref="Arrived"/> measures; null when it was not.</summary>
    public TimeSpan? CountedAfter { get; internal set; }

    /// <summary>True when the operation was carried out: what it changes is changed, whatever the answer says.</summary>
    public bool Processed { get; internal set; }

    /// <summary>The tokens that a token request was given, known as soon as it is processed; null for every other request, and for a refusal.</summary>
    public TokenGrant? Grant { get; internal set; }

    /// <summary>The fault that was applied; null when none was.</summary>
    public string? Fault { get; internal set; }

    /// <summary>The status of the answer; null when there was no answer.</summary>
    public int? Status { get; internal set; }

    /// <summary>The <c>traceId</c> of the answer.</summary>
    public string TraceId { get; internal init; } = "";

    /// <summary>When the answer was written, by the sandbox's clock.</summary>
    public DateTimeOffset? AnsweredAt { get; internal set; }

    /// <summary>The same as <see cref="Arrived"/> measures.</summary>
    public TimeSpan? Answered { get; internal set; }

    /// <summary>What has become of it. Everything above is final once this is not <see cref="JournalOutcome.Pending"/>.</summary>
    public JournalOutcome Outcome => (JournalOutcome)Volatile.Read(ref _outcome);

    /// <summary>True when a fault cuts the connection.</summary>
    internal bool IsCut { get; set; }

    /// <summary>The outcome is written last: who sees it sees the rest.</summary>
    internal void Finish(JournalOutcome outcome, DateTimeOffset at, TimeSpan after)
    {
        (AnsweredAt, Answered) = (at, after);
        Volatile.Write(ref _outcome, (int)outcome);
    }

    /// <inheritdoc/>
    public override string ToString() => $"#{Sequence} {Method} {RawTarget} {TokenId ?? "-"} -> {Status?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? Outcome.ToString()}{(Fault is null ? "" : $" [{Fault}]")}";
}
