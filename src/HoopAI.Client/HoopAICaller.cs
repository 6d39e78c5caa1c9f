using HoopAI.Client.Callers;
using HoopAI.Client.Pipeline;
using HoopAI.Client.Runtime;

namespace HoopAI.Client;

/// <summary>
/// The platform's API modules, called by someone in particular: a location's or company's installation, a private integration, a raw token.
/// Immutable, cheap and safe for concurrent use: make one wherever it is needed.
/// </summary>
public sealed partial class HoopAICaller
{
    private readonly ClientCore _core;
    private readonly Caller _caller;

    internal HoopAICaller(ClientCore core, Caller caller, CallOptions options)
    {
        _core = core;
        _caller = caller;
        Options = options;
        Transport = new CallerTransport(core, caller, options);
    }

    /// <summary>On which location or company; null where that is not known (a private integration token).</summary>
    public HoopAIResource? Resource => _caller.Resource;

    /// <summary>How these calls differ from the client's settings.</summary>
    public CallOptions Options { get; }

    /// <summary>What the platform's rate-limit headers said last about this app on this resource; null before the first answer that had any.</summary>
    public RateLimitSnapshot? RateLimit => _caller.Budget.Snapshot;

    /// <summary>What is left of the day on this resource, counted here and corrected by every answer; null where pacing is off (<see cref="RateLimitOptions.Enabled"/>).</summary>
    public DailyBudgetStatus? DailyBudget => _caller.Budget.Day;

    /// <summary>What the generated modules send with.</summary>
    internal ApiTransport Transport { get; }

    /// <summary>The same caller with other options; null values keep what is in force here.</summary>
    /// <param name="options">What is to differ.</param>
    public HoopAICaller With(CallOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new HoopAICaller(_core, _caller, options.Over(Options));
    }

    /// <summary>
    /// An <see cref="HttpClient"/> whose requests go this caller's way (token, refresh, pacing, repetitions), for requests that have no generated
    /// method, and for Refit. Disposing it is not needed. Its own <see cref="HttpClient.Timeout"/> is off: the call's deadline applies.
    /// </summary>
    /// <remarks>Only addresses below <see cref="HoopAIOptions.BaseAddress"/> are called: the token goes nowhere else.</remarks>
    public HttpClient CreateHttpClient() => _core.CreateHttpClient(_caller, Options);

    /// <summary>Says who is calling; shows no secret.</summary>
    public override string ToString() => _caller.Description;
}
