using HoopAI.Client.Webhooks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HoopAI.Client.AspNetCore.Health;

/// <summary>Whether the token store and the webhook inbox can be reached, and whether anything in them needs a person.</summary>
internal sealed class HoopAIHealthCheck(IHoopAIClient client, IHoopAIWebhooks? webhooks, HoopAIHealthOptions options) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var data = new Dictionary<string, object>(StringComparer.Ordinal);
        var wants = new List<string>();
        try
        {
            await LookAtInstallationsAsync(data, wants, cancellationToken);
            await LookAtWebhooksAsync(data, wants, cancellationToken);
        }
        catch (HoopAIException fault)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, fault.Message, fault, data);
        }

        return wants.Count == 0 ? HealthCheckResult.Healthy(null, data) : HealthCheckResult.Degraded(string.Join(" ", wants), data: data);
    }

    private async Task LookAtInstallationsAsync(Dictionary<string, object> data, List<string> wants, CancellationToken cancellationToken)
    {
        var counts = await client.Installations.CountAsync(cancellationToken);
        data["installations"] = counts.Installations;
        data["needingReauthorization"] = counts.NeedingReauthorization;
        if (counts.NeedingReauthorization > options.NeedingReauthorization)
        {
            wants.Add($"{counts.NeedingReauthorization} installations must be authorized again by an admin (IHoopAIClient.Installations.ListAsync says which, and why).");
        }
    }

    private async Task LookAtWebhooksAsync(Dictionary<string, object> data, List<string> wants, CancellationToken cancellationToken)
    {
        if (webhooks is null)
        {
            return;
        }

        var status = await webhooks.GetStatusAsync(cancellationToken);
        data["webhooksPending"] = status.Pending;
        data["webhooksParked"] = status.Parked;
        if (status.Parked > options.Parked)
        {
            wants.Add($"{status.Parked} webhook deliveries are parked (IHoopAIWebhooks.ListParkedAsync says which, and why).");
        }

        if (status.OldestPending is { } age)
        {
            data["webhooksOldestPendingSeconds"] = age.TotalSeconds;
            if (age > options.OldestPending)
            {
                wants.Add($"The oldest webhook delivery has waited for {age:d\\.hh\\:mm\\:ss}.");
            }
        }
    }
}
