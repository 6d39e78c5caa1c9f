using HoopAI.Client.Runtime;
using HoopAI.Client.Telemetry;
using Polly;

namespace HoopAI.Client.Pipeline;

/// <summary>The timers of one client's calls, and what is said when one has run out.</summary>
internal sealed class CallTimers(TimeProvider time, ClientTelemetry telemetry)
{
    private readonly CancellationSources _sources = new(time);

    /// <param name="call">The call.</param>
    /// <param name="now">The moment, by the clock's timestamp: whoever knows it saves a look at the clock.</param>
    public CallTimer Start(CallContext call, long now) => new(call, now, _sources, time);

    public HoopAITimeoutException AttemptTimedOut(CallContext call, HttpRequestMessage request, TimeSpan timeout, Exception cause)
    {
        telemetry.TimedOut(call.OperationName, "attempt");
        return TransportTexts.AttemptTimedOut(call, request, timeout, cause);
    }

    /// <summary>The outcome as it is, unless it is the deadline's doing: then it says so.</summary>
    public Outcome<HttpResponseMessage> Explain(Outcome<HttpResponseMessage> outcome, CallContext call, HttpRequestMessage request, CallTimer timer)
    {
        if (outcome.Exception is not OperationCanceledException cause || !timer.IsCallOver)
        {
            return outcome;
        }

        call.IsDeadlinePassed = true;
        telemetry.TimedOut(call.OperationName, "deadline");
        return Outcome.FromException<HttpResponseMessage>(TransportTexts.DeadlinePassed(call, request, call.Deadline, cause));
    }
}
