using System.Net;
using HoopAI.Client.RateLimits;

namespace HoopAI.Client.Pipeline;

/// <summary>Every attempt, resends included, waits here for a permit of the caller's budget; and every answer tells that budget how things stand.</summary>
internal sealed class AttemptPermits(ClientServices services)
{
    /// <exception cref="HoopAIRateLimitedException">There is none to be had in time.</exception>
    public ValueTask<Permit> TakeAsync(CallContext call, HttpRequestMessage request, CallTimer timer)
    {
        var priority = call.Options.Priority ?? CallPriority.Interactive;
        var taking = call.Caller.Budget.AcquireAsync(new PermitRequest(priority, timer.Left, timer.Start), timer.Token);
        return taking.IsCompletedSuccessfully
            ? new ValueTask<Permit>(PermitOf(taking.Result, call, request))
            : WaitAsync(taking, priority, call, request, timer);
    }

    /// <param name="call">The call.</param>
    /// <param name="permit">What it took.</param>
    /// <param name="isSent">Whether a request went out for it.</param>
    /// <param name="response">What was answered, if anything.</param>
    public void GiveBack(CallContext call, in Permit permit, bool isSent, HttpResponseMessage? response)
    {
        var budget = call.Caller.Budget;
        if (isSent)
        {
            services.RateLimitEvents.DayReached(budget, budget.Used(permit, response is null ? null : Read(call, response)));
        }
        else
        {
            budget.Unused(permit);
        }
    }

    private async ValueTask<Permit> WaitAsync(ValueTask<PermitOutcome> taking, CallPriority priority, CallContext call, HttpRequestMessage request, CallTimer timer)
    {
        timer.EndWithCall();
        var start = services.Time.GetTimestamp();
        services.Telemetry.WaitingForPermit(priority);
        try
        {
            return PermitOf(await taking.ConfigureAwait(false), call, request);
        }
        finally
        {
            services.Telemetry.WaitedForPermit(priority, services.Time.GetElapsedTime(start));
        }
    }

    private Permit PermitOf(in PermitOutcome outcome, CallContext call, HttpRequestMessage request)
    {
        if (outcome.Refusal is { } refusal)
        {
            services.Telemetry.PermitRefused(refusal.Reason);
            throw RateLimitErrors.Create(call, request, refusal);
        }

        return outcome.Permit;
    }

    private RateLimitAnswer Read(CallContext call, HttpResponseMessage response)
    {
        var now = services.Time.GetUtcNow();
        call.AnsweredAt = now;
        var limits = RateLimitHeaders.Read(response.Headers, now);
        services.Telemetry.WindowUsed(limits);
        var isRefused = response.StatusCode == HttpStatusCode.TooManyRequests;
        if (isRefused)
        {
            services.Telemetry.PermitRefused(RateLimitRefusal.Platform);
        }

        return new RateLimitAnswer(limits, isRefused, isRefused ? RetryAfter.Read(response.Headers.RetryAfter, now) : null);
    }
}
