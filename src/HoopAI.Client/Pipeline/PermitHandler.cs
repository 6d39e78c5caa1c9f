using System.Net;
using HoopAI.Client.RateLimits;
using HoopAI.Client.Telemetry;

namespace HoopAI.Client.Pipeline;

/// <summary>Every attempt, resends included, waits here for a permit of the caller's budget; and every answer tells that budget how things stand.</summary>
internal sealed class PermitHandler(ClientServices services) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = CallContext.Of(request);
        var budget = call.Caller.Budget;
        var permit = await AcquireAsync(call, budget.Permits, cancellationToken).ConfigureAwait(false);
        var sentBefore = call.Sent;
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            Follow(call, budget, response);
            return response;
        }
        finally
        {
            if (call.Sent > sentBefore)
            {
                budget.Permits.Used(permit);
            }
            else
            {
                budget.Permits.Unused(permit);
            }
        }
    }

    private async ValueTask<Permit> AcquireAsync(CallContext call, IPermitSource permits, CancellationToken cancellationToken)
    {
        var acquiring = permits.AcquireAsync(call.Options.Priority ?? CallPriority.Interactive, cancellationToken);
        if (acquiring.IsCompletedSuccessfully)
        {
            return acquiring.Result;
        }

        var start = services.Time.GetTimestamp();
        try
        {
            return await acquiring.ConfigureAwait(false);
        }
        finally
        {
            services.Telemetry.WaitedForPermit(call, services.Time.GetElapsedTime(start));
        }
    }

    private void Follow(CallContext call, RateBudget budget, HttpResponseMessage response)
    {
        var now = services.Time.GetUtcNow();
        call.AnsweredAt = now;
        if (RateLimitHeaders.Read(response.Headers, now) is { } snapshot)
        {
            budget.Follow(snapshot);
        }

        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            budget.Permits.Pause(RetryAfter.Read(response.Headers.RetryAfter, now) ?? budget.Interval);
        }
    }
}
