using System.Globalization;
using System.Net;
using HoopAI.Client.Pipeline;
using HoopAI.Client.RateLimits;

namespace HoopAI.Client;

/// <summary>Makes the exceptions of calls that the client itself does not send, since a limit forbids it.</summary>
internal static class RateLimitErrors
{
    public static HoopAIRateLimitedException Create(CallContext call, HttpRequestMessage request, PermitRefusal refusal)
    {
        var budget = call.Caller.Budget;
        var error = new HoopAIApiError
        {
            Status = HttpStatusCode.TooManyRequests,
            Operation = call.Operation,
            Resource = call.Caller.Resource,
            RateLimit = budget.Snapshot,
        };
        var message = $"{call.Describe(request)} was not sent{(call.Sent > 0 ? " again" : "")}: {Why(refusal, budget)}";
        return refusal.Reason is RateLimitRefusal.DaySpent or RateLimitRefusal.DailyReserve
            ? new HoopAIDailyQuotaException(message, error, refusal.Reason, refusal.Wait, budget.Day)
            : new HoopAIRateLimitedException(message, error, refusal.Reason, refusal.Wait > TimeSpan.Zero ? refusal.Wait : null);
    }

    private static string Why(PermitRefusal refusal, RateBudget budget) => refusal.Reason switch
    {
        RateLimitRefusal.Deadline => string.Create(CultureInfo.InvariantCulture,
            $"a permit cannot come free for {refusal.Wait.TotalSeconds:0.0} s, which is more than is left of the call's deadline; {refusal.Waiting} calls are waiting. ")
            + "Give it a longer CallOptions.Deadline, send less at once, or mark bulk work with CallPriority.Batch, so that other calls pass it.",
        RateLimitRefusal.QueueFull => $"{refusal.Waiting} calls are waiting for a permit already. Begin fewer calls at once (a page or a batch at a time), or raise HoopAIOptions.RateLimits.QueueLimit.",
        RateLimitRefusal.DailyReserve => $"{Day(budget)} The rest is kept for interactive calls: go on with this work then, or lower HoopAIOptions.RateLimits.DailyReserve.",
        _ => $"{Day(budget)} Go on then; one request every five minutes finds out whether it has begun.",
    };

    private static string Day(RateBudget budget)
    {
        var day = budget.Day ?? default;
        return string.Create(CultureInfo.InvariantCulture, $"{day.Used} of the day's {day.Limit} requests of this app on {budget.Resource?.ToString() ?? "this account"} are used. ")
            + string.Create(CultureInfo.InvariantCulture, $"The next day begins at about {day.ResetsAt:u}{(day.IsResetObserved ? ", as seen before" : ", if the platform's day begins at midnight UTC, which it does not publish")}.");
    }
}
