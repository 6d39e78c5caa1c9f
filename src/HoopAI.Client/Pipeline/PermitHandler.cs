using System.Net;
using HoopAI.Client.RateLimits;

namespace HoopAI.Client.Pipeline;

/// <summary>Every attempt, resends included, waits here for a permit of the caller's budget; and every answer tells that budget how things stand.</summary>
internal sealed class PermitHandler(ClientServices services) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = CallContext.Of(request);
        var budget = call.Caller.Budget;
        var outcome = await AcquireAsync(call, budget, cancellationToken).ConfigureAwait(false);
        if (outcome.Refusal is { } refusal)
        {
            services.Telemetry.PermitRefused(refusal.Reason);
            throw RateLimitErrors.Create(call, request, refusal);
        }

        var sentBefore = call.Sent;
        RateLimitAnswer? answer = null;
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            answer = Read(call, response);
            return response;
        }
        finally
        {
            if (call.Sent > sentBefore)
            {
                services.RateLimitEvents.DayReached(budget, budget.Used(outcome.Permit, answer));
            }
            else
            {
                budget.Unused(outcome.Permit);
            }
        }
    }

    private async ValueTask<PermitOutcome> AcquireAsync(CallContext call, RateBudget budget, CancellationToken cancellationToken)
    {
        var priority = call.Options.Priority ?? CallPriority.Interactive;
        var deadline = call.Options.Deadline ?? services.Options.Retries.Deadline;
        var acquiring = budget.AcquireAsync(new PermitRequest(priority, deadline - services.Time.GetElapsedTime(call.Start)), cancellationToken);
        if (acquiring.IsCompletedSuccessfully)
        {
            return acquiring.Result;
        }

        var start = services.Time.GetTimestamp();
        services.Telemetry.WaitingForPermit(priority);
        try
        {
            return await acquiring.ConfigureAwait(false);
        }
        finally
        {
            services.Telemetry.WaitedForPermit(priority, services.Time.GetElapsedTime(start));
        }
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
