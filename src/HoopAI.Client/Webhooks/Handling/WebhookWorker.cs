using HoopAI.Client.Telemetry;

namespace HoopAI.Client.Webhooks;

/// <summary>Claims deliveries and handles them: several resources at once, each in order.</summary>
internal sealed class WebhookWorker(WebhookParts parts, string holder)
{
    private static readonly TimeSpan TidyInterval = TimeSpan.FromMinutes(10);

    private readonly WebhookProcessor _processor = new(parts);
    private readonly HashSet<Task> _running = [];
    private DateTimeOffset _tidyAt = DateTimeOffset.MinValue;

    /// <summary>Until it is cancelled. What is under way then is given back.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await TidyAsync(stopping).ConfigureAwait(false);
                if (!await ClaimAsync(stopping).ConfigureAwait(false))
                {
                    await WaitAsync(stopping).ConfigureAwait(false);
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                break;
            }
            catch (WebhookInboxException away)
            {
                parts.Logger.WebhookInboxAway(away);
                await parts.Time.Delay(parts.Options.PollInterval * (1 + parts.Jitter.Next()), stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await Task.WhenAll(_running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Handles whatever is due now, and ends when nothing is.</summary>
    public async Task RunUntilIdleAsync(CancellationToken cancellationToken)
    {
        while (await ClaimAsync(cancellationToken).ConfigureAwait(false) || _running.Count > 0)
        {
            if (_running.Count > 0)
            {
                await Task.WhenAny(_running).ConfigureAwait(false);
            }
        }
    }

    /// <summary>True while there may be more to claim.</summary>
    private async Task<bool> ClaimAsync(CancellationToken stopping)
    {
        _running.RemoveWhere(task => task.IsCompleted);
        var free = parts.Options.Concurrency - _running.Count;
        if (free == 0)
        {
            await Task.WhenAny(_running).ConfigureAwait(false);
            return true;
        }

        var claimed = await parts.Inbox.ClaimAsync(parts.ClientId, holder, parts.Lease, free, stopping).ConfigureAwait(false);
        foreach (var delivery in claimed)
        {
            _running.Add(Task.Run(() => DrainAsync(delivery, stopping), CancellationToken.None));
        }

        return claimed.Count == free;
    }

    /// <summary>One delivery, and then those behind it on the same resource.</summary>
    private async Task DrainAsync(ClaimedDelivery first, CancellationToken stopping)
    {
        try
        {
            for (var delivery = first; delivery is not null;)
            {
                await _processor.ProcessAsync(delivery, stopping).ConfigureAwait(false);
                delivery = stopping.IsCancellationRequested || first.Resource == first.Key
                    ? null
                    : await parts.Inbox.ClaimNextAsync(parts.ClientId, first.Resource, holder, parts.Lease, stopping).ConfigureAwait(false);
            }
        }
        catch (WebhookInboxException away)
        {
            parts.Logger.WebhookInboxAway(away);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Nothing was claimed.
        }
        finally
        {
            parts.Signal.Set();
        }
    }

    private Task WaitAsync(CancellationToken stopping)
    {
        var longest = parts.Options.PollInterval * (0.75 + (parts.Jitter.Next() / 2));
        return parts.Signal.WaitAsync(longest, parts.Time, stopping);
    }

    private async Task TidyAsync(CancellationToken stopping)
    {
        if (parts.Time.GetUtcNow() < _tidyAt)
        {
            return;
        }

        _tidyAt = parts.Time.GetUtcNow() + (TidyInterval * (1 + parts.Jitter.Next()));

        // A timestamp may lie ahead by the tolerance when it is accepted: only then is it too old for certain once its key is gone.
        while (await parts.Inbox.ForgetAsync(parts.ClientId, parts.Options.Retention + parts.Options.Tolerance, stopping).ConfigureAwait(false) > 0)
        {
            stopping.ThrowIfCancellationRequested();
        }
    }
}
