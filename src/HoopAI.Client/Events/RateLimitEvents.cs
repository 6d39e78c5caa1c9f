using HoopAI.Client.RateLimits;
using HoopAI.Client.Telemetry;
using Microsoft.Extensions.Logging;

namespace HoopAI.Client.Events;

/// <summary>Tells of how budgets stand.</summary>
internal sealed class RateLimitEvents(HoopAIEvents events, ClientTelemetry telemetry, ILogger logger)
{
    public void DayReached(RateBudget budget, IReadOnlyList<int> shares)
    {
        for (var i = 0; i < shares.Count; i++)
        {
            var warning = new DailyBudgetWarning(budget.Resource, shares[i], budget.Day ?? default);
            var about = budget.Resource?.ToString() ?? "a private integration";
            telemetry.DayReached(warning.Percent);
            logger.DayReached(about, warning.Percent, warning.Status.Used, warning.Status.Limit, warning.Status.ResetsAt);
            AppHandlers.Tell(events.DailyBudget, warning, nameof(HoopAIEvents.DailyBudget), about, logger, CancellationToken.None);
        }
    }
}
