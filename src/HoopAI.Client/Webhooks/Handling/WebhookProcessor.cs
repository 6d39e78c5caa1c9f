using HoopAI.Client.Runtime;
using HoopAI.Client.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Client.Webhooks;

/// <summary>Handles one claimed delivery, and notes what came of it.</summary>
internal sealed class WebhookProcessor(WebhookParts parts)
{
    private const int LongestError = 1000;

    private readonly InstallationNotices _notices = new(parts);

    public async Task ProcessAsync(ClaimedDelivery delivery, CancellationToken stopping)
    {
        var started = parts.Time.GetTimestamp();
        string outcome;
        try
        {
            outcome = await HandleAsync(delivery, stopping).ConfigureAwait(false);
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            outcome = await GiveBackAsync(delivery).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            outcome = await FailAsync(delivery, fault).ConfigureAwait(false);
        }

        parts.Telemetry.Handled(delivery.EventName, outcome, parts.Time.GetElapsedTime(started));
    }

    /// <summary>How long to wait after that many failures: doubled each time, and a random half of it, so that many do not come back at once.</summary>
    internal static TimeSpan DelayAfter(int attempt, WebhookOptions options, double random)
    {
        var full = Math.Min(options.RetryDelay.TotalMilliseconds * Math.Pow(2, Math.Min(attempt, 60) - 1), options.MaxRetryDelay.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(full * (0.5 + (random / 2)));
    }

    private async Task<string> HandleAsync(ClaimedDelivery delivery, CancellationToken stopping)
    {
        // Claimed once more than it may be tried: each claim before ended with its process, or was never written down.
        if (delivery.Attempt > parts.Options.Attempts)
        {
            return await ParkAsync(delivery, $"Handling it did not come to an end {parts.Options.Attempts} times: the process ended, or the time ran out.", null).ConfigureAwait(false);
        }

        using var time = new CancellationTokenSource(parts.Options.HandlerTimeout, parts.Time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(time.Token, stopping);
        var scope = parts.Services.CreateAsyncScope();
        await using var ownScope = scope.ConfigureAwait(false);
        var message = WebhookMessage.TryParse(delivery.Body, JsonInput.MaxDepth) ?? throw new InvalidOperationException("What the inbox holds is no message any more.");
        var context = new WebhookContext(message, delivery, parts.Client, scope.ServiceProvider);
        try
        {
            // Also ends the wait for a handler that does not listen.
            await RunAsync(context, limit.Token).WaitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested && !stopping.IsCancellationRequested)
        {
            throw new TimeoutException($"The handlers took longer than {parts.Options.HandlerTimeout} (WebhookOptions.HandlerTimeout).");
        }

        // Not cancelled from here on: nobody would know whether it is done.
        if (await parts.Inbox.CompleteAsync(delivery, context.Effects, CancellationToken.None).ConfigureAwait(false))
        {
            return "handled";
        }

        parts.Logger.WebhookClaimLost(delivery.EventName, delivery.Id);
        return "lost";
    }

    private async Task RunAsync(WebhookContext context, CancellationToken cancellationToken)
    {
        await _notices.HandleAsync(context, cancellationToken).ConfigureAwait(false);
        await parts.Handlers.RunAsync(context, cancellationToken).ConfigureAwait(false);
    }

    private async Task<string> FailAsync(ClaimedDelivery delivery, Exception fault)
    {
        try
        {
            var error = $"{fault.GetType().Name}: {fault.Message}";
            if (delivery.Attempt >= parts.Options.Attempts)
            {
                return await ParkAsync(delivery, error, fault).ConfigureAwait(false);
            }

            var delay = DelayAfter(delivery.Attempt, parts.Options, parts.Jitter.Next());
            await parts.Inbox.RetryLaterAsync(delivery, delay, Cut(error), CancellationToken.None).ConfigureAwait(false);
            parts.Logger.WebhookFailed(delivery.EventName, delivery.Id, delivery.Attempt, delay, fault);
            return "failed";
        }
        catch (WebhookInboxException away)
        {
            // Its lease runs out, and it is claimed again.
            parts.Logger.WebhookInboxAway(away);
            return "failed";
        }
    }

    private async Task<string> ParkAsync(ClaimedDelivery delivery, string error, Exception? fault)
    {
        await parts.Inbox.ParkAsync(delivery, Cut(error), CancellationToken.None).ConfigureAwait(false);
        parts.Logger.WebhookParked(delivery.EventName, delivery.Id, delivery.Attempt, fault);
        return "parked";
    }

    private async Task<string> GiveBackAsync(ClaimedDelivery delivery)
    {
        try
        {
            await parts.Inbox.RetryLaterAsync(delivery, TimeSpan.Zero, "The host stopped.", CancellationToken.None).ConfigureAwait(false);
        }
        catch (WebhookInboxException away)
        {
            parts.Logger.WebhookInboxAway(away);
        }

        return "given-back";
    }

    private static string Cut(string text) => text.Length <= LongestError ? text : text[..LongestError];
}
