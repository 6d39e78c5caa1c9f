namespace HoopAI.Client;

/// <summary>How one call, or a few, differ from the client's settings: <c>caller.With(new CallOptions { … }).Contacts…</c></summary>
/// <remarks>Values that are null leave in force what the caller had before, and that is the client's <see cref="HoopAIOptions"/> at first.</remarks>
public sealed record CallOptions
{
    /// <summary>Nothing differs.</summary>
    public static readonly CallOptions Default = new();

    /// <summary>Who goes first; null stands for <see cref="CallPriority.Interactive"/>.</summary>
    public CallPriority? Priority { get; init; }

    /// <summary>How long a call may take altogether, waiting and repeating included; above zero, at most a day. Overrides <see cref="RetryOptions.Deadline"/>.</summary>
    public TimeSpan? Deadline { get; init => field = Check(value); }

    /// <summary>How long one attempt may take; above zero, at most a day. Overrides <see cref="RetryOptions.AttemptTimeout"/>.</summary>
    public TimeSpan? AttemptTimeout { get; init => field = Check(value); }

    /// <summary>How often a request is sent at most, 1 or more; 1 repeats nothing, not even after a 429. Overrides <see cref="RetryOptions.Attempts"/>.</summary>
    public int? Attempts
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value ?? 1, 1, nameof(Attempts));
            field = value;
        }
    }

    /// <summary>
    /// Whether a request that may have been processed may be sent once more: true, although its method is not idempotent; false, although it
    /// is; null goes by the method (GET, HEAD, PUT, DELETE, OPTIONS and TRACE may).
    /// </summary>
    public bool? SafeToRepeat { get; init; }

    /// <summary>Overrides <see cref="RetryOptions.ShouldRetry"/>, whose remarks hold here too.</summary>
    public Func<RetryArguments, bool>? ShouldRetry { get; init; }

    /// <summary>Overrides <see cref="RetryOptions.OnRetry"/>, whose remarks hold here too.</summary>
    public Func<RetryArguments, CancellationToken, ValueTask>? OnRetry { get; init; }

    /// <summary>The value of the <c>Version</c> header, instead of the one that the operation documents.</summary>
    public string? Version { get; init; }

    /// <summary>These options, and where they leave something open, those of <paramref name="basis"/>.</summary>
    internal CallOptions Over(CallOptions basis) => new()
    {
        Priority = Priority ?? basis.Priority,
        Deadline = Deadline ?? basis.Deadline,
        AttemptTimeout = AttemptTimeout ?? basis.AttemptTimeout,
        Attempts = Attempts ?? basis.Attempts,
        SafeToRepeat = SafeToRepeat ?? basis.SafeToRepeat,
        ShouldRetry = ShouldRetry ?? basis.ShouldRetry,
        OnRetry = OnRetry ?? basis.OnRetry,
        Version = Version ?? basis.Version,
    };

    private static TimeSpan? Check(TimeSpan? value) =>
        value is { } span && (span <= TimeSpan.Zero || span > TimeSpan.FromDays(1))
            ? throw new ArgumentOutOfRangeException(nameof(value), value, "A limit must be above zero, and a day at most. Leave it null for the client's own.")
            : value;
}
