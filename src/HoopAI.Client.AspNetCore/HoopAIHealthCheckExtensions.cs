using HoopAI.Client.AspNetCore;
using HoopAI.Client.AspNetCore.Health;
using HoopAI.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HoopAI.Client;

/// <summary>A health check of a client's stores.</summary>
public static class HoopAIHealthCheckExtensions
{
    /// <summary>
    /// Unhealthy where the token store or the webhook inbox is out of reach; degraded where installations must be authorized again, deliveries are parked, or the
    /// oldest one waits for long. The counts are in the entry's data. It counts the app's installations, so at a million of them let it run once a minute, not once a second.
    /// </summary>
    /// <param name="builder">From <c>services.AddHealthChecks()</c>.</param>
    /// <param name="configure">Changes from when on it is degraded.</param>
    /// <param name="name">The entry's name.</param>
    /// <param name="tags">The entry's tags.</param>
    /// <param name="clientName">The client's name; empty for the default one.</param>
    public static IHealthChecksBuilder AddHoopAICheck(
        this IHealthChecksBuilder builder, Action<HoopAIHealthOptions>? configure = null, string name = "hoopai", IEnumerable<string>? tags = null, string clientName = "")
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new HoopAIHealthOptions();
        configure?.Invoke(options);
        return builder.Add(new HealthCheckRegistration(
            name,
            provider => new HoopAIHealthCheck(
                provider.GetRequiredKeyedService<IHoopAIClient>(clientName), provider.GetKeyedService<IHoopAIWebhooks>(clientName), options),
            HealthStatus.Unhealthy,
            tags));
    }
}
