using System.Diagnostics;
using System.Diagnostics.Metrics;
using HoopAI.Client.Pipeline;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.Telemetry;

/// <summary>Metrics and spans. Tags hold operations, statuses and client names: no ids that grow without end, and no secret.</summary>
internal sealed class ClientTelemetry
{
    public const string Name = "HoopAI.Client";

    private static readonly ActivitySource Source = new(Name);
    private readonly KeyValuePair<string, object?> _client;
    private readonly Counter<long> _calls;
    private readonly Histogram<double> _callDuration;
    private readonly Counter<long> _retries;
    private readonly Counter<long> _timeouts;
    private readonly Counter<long> _circuits;
    private readonly Counter<long> _refreshes;
    private readonly Histogram<double> _refreshDuration;
    private readonly Histogram<double> _permitWait;
    private readonly UpDownCounter<long> _waiting;
    private readonly Counter<long> _permitRefusals;
    private readonly Histogram<double> _windowUse;
    private readonly Counter<long> _dayWarnings;
    private readonly Counter<long> _saveFailures;
    private readonly Counter<long> _mints;
    private readonly Counter<long> _lost;

    public ClientTelemetry(IMeterFactory meters, string clientName)
    {
        var meter = meters.Create(Name);
        _client = new KeyValuePair<string, object?>("hoopai.client", clientName.Length == 0 ? "default" : clientName);
        _calls = meter.CreateCounter<long>("hoopai.client.calls", "{call}", "Calls that came to an end, however often they were sent.");
        _callDuration = meter.CreateHistogram<double>("hoopai.client.call.duration", "s", "How long calls took, waiting and repeating included.");
        _retries = meter.CreateCounter<long>("hoopai.client.call.retries", "{retry}", "Repetitions of calls.");
        _timeouts = meter.CreateCounter<long>("hoopai.client.call.timeouts", "{timeout}", "Attempts and calls that took too long.");
        _circuits = meter.CreateCounter<long>("hoopai.client.circuit.transitions", "{transition}", "Circuits that opened, were probed, and closed, by group of operations.");
        _refreshes = meter.CreateCounter<long>("hoopai.client.token.refreshes", "{refresh}", "Refreshes of tokens, by outcome.");
        _refreshDuration = meter.CreateHistogram<double>("hoopai.client.token.refresh.duration", "s", "How long refreshes took, saving included.");
        _permitWait = meter.CreateHistogram<double>("hoopai.client.permit.wait.duration", "s", "How long attempts waited for a permit, those that waited at all.");
        _waiting = meter.CreateUpDownCounter<long>("hoopai.client.permit.waiting", "{call}", "Attempts that wait for a permit.");
        _permitRefusals = meter.CreateCounter<long>("hoopai.client.permit.refusals", "{call}", "Calls that were not sent, since a permit could not be had in time; and answers of 429, as platform.");
        _windowUse = meter.CreateHistogram<double>("hoopai.client.rate_limit.use", "1", "How much of the platform's interval is used, from 0 to 1, as each answer says.");
        _dayWarnings = meter.CreateCounter<long>("hoopai.client.rate_limit.day_warnings", "{warning}", "Budgets of which 80, 90 or 100 percent of a day are used.");
        _saveFailures = meter.CreateCounter<long>("hoopai.client.token.save.failures", "{failure}", "Saves of tokens that failed and were tried again.");
        _mints = meter.CreateCounter<long>("hoopai.client.token.mints", "{mint}", "Location tokens minted from a company's, by outcome.");
        _lost = meter.CreateCounter<long>("hoopai.client.installation.needs_reauthorization", "{installation}", "Installations that have lost their tokens for good.");
    }

    public static Activity? StartCall(CallContext call, HttpRequestMessage request)
    {
        var span = call.Span = Source.StartActivity(call.OperationName, ActivityKind.Client);
        if (span is { IsAllDataRequested: true })
        {
            span.SetTag("http.request.method", request.Method.Method);
            span.SetTag("url.template", call.Operation?.Path);
            span.SetTag("server.address", request.RequestUri?.Host);
            span.SetTag("hoopai.resource", call.Caller.Resource?.ToString());
        }

        return span;
    }

    /// <summary>An attempt that was not the last, on the span of its call.</summary>
    public static void TokenReplaced(CallContext call) => call.Span?.AddEvent(new ActivityEvent("hoopai.token.replaced"));

    /// <summary>Whether anybody wants to know how calls end.</summary>
    public bool Listens(CallContext call) => _calls.Enabled || _callDuration.Enabled || call.Span is not null;

    public void CallEnded(CallContext call, int? status, Exception? fault, TimeSpan duration)
    {
        var tags = new TagList { _client, { "hoopai.operation", call.OperationName }, { "http.response.status_code", status } };
        if (fault is not null)
        {
            tags.Add("error.type", fault.GetType().Name);
        }

        _calls.Add(1, tags);
        _callDuration.Record(duration.TotalSeconds, tags);
        if (call.Span is { IsAllDataRequested: true } span)
        {
            span.SetTag("http.response.status_code", status);
            span.SetTag("hoopai.sent", call.Sent);
            span.SetTag("error.type", fault?.GetType().Name);
            span.SetStatus(fault is not null || status >= 400 ? ActivityStatusCode.Error : ActivityStatusCode.Unset, fault?.Message);
        }
    }

    public void Repeated(CallContext call, TimeSpan delay)
    {
        _retries.Add(1, _client, new("hoopai.operation", call.OperationName));
        call.Span?.AddEvent(new ActivityEvent(
            "hoopai.attempt.repeated", tags: new ActivityTagsCollection { ["outcome"] = call.LastFault, ["delay_ms"] = delay.TotalMilliseconds }));
    }

    public void TimedOut(string operation, string limit) => _timeouts.Add(1, _client, new("hoopai.operation", operation), new("hoopai.limit", limit));

    public void CircuitTurned(string group, string state) => _circuits.Add(1, _client, new("hoopai.circuit", group), new("hoopai.state", state));

    public void WaitingForPermit(CallPriority priority) => _waiting.Add(1, _client, PriorityTag(priority));

    public void WaitedForPermit(CallPriority priority, TimeSpan wait)
    {
        _waiting.Add(-1, _client, PriorityTag(priority));
        _permitWait.Record(wait.TotalSeconds, _client, PriorityTag(priority));
    }

    public void PermitRefused(RateLimitRefusal refusal) => _permitRefusals.Add(1, _client, new("hoopai.refusal", NameOf(refusal)));

    public void WindowUsed(in RateLimitSnapshot limits)
    {
        if (_windowUse.Enabled && limits is { Max: > 0 and var max, Remaining: { } remaining })
        {
            _windowUse.Record(1 - ((double)remaining / max), _client);
        }
    }

    public void DayReached(int percent) => _dayWarnings.Add(1, _client, new("hoopai.percent", percent));

    public void Refreshed(string outcome, RefreshReason reason, TimeSpan duration)
    {
        var tags = new TagList { _client, { "hoopai.outcome", outcome }, { "hoopai.reason", NameOf(reason) } };
        _refreshes.Add(1, tags);
        _refreshDuration.Record(duration.TotalSeconds, tags);
    }

    public void RefreshGivenUp(RefreshReason reason) => _refreshes.Add(1, _client, new("hoopai.outcome", "given-up"), new("hoopai.reason", NameOf(reason)));

    public void SaveFailed() => _saveFailures.Add(1, _client);

    public void Minted(string outcome) => _mints.Add(1, _client, new("hoopai.outcome", outcome));

    public void NeedsReauthorization() => _lost.Add(1, _client);

    private static KeyValuePair<string, object?> PriorityTag(CallPriority priority) => new("hoopai.priority", priority == CallPriority.Batch ? "batch" : "interactive");

    private static string NameOf(RateLimitRefusal refusal) => refusal switch
    {
        RateLimitRefusal.Platform => "platform",
        RateLimitRefusal.Deadline => "deadline",
        RateLimitRefusal.QueueFull => "queue-full",
        RateLimitRefusal.DaySpent => "day-spent",
        _ => "daily-reserve",
    };

    private static string NameOf(RefreshReason reason) => reason switch
    {
        RefreshReason.Needed => "needed",
        RefreshReason.Refused => "refused",
        RefreshReason.Asked => "asked",
        RefreshReason.Ahead => "ahead",
        _ => "abandoned",
    };
}
