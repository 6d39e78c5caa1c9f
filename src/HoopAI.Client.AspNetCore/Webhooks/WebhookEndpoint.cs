using HoopAI.Client.AspNetCore.Signatures;
using HoopAI.Client.Webhooks;
using Microsoft.AspNetCore.Http;

namespace HoopAI.Client.AspNetCore.Webhooks;

/// <summary>Takes in deliveries: the signature on the raw bytes first, then everything else, and 200 only for what is written down.</summary>
internal sealed class WebhookEndpoint(IWebhookReceiver receiver, Func<WebhookEndpointState> state, TimeProvider time, RefusalLog log)
{
    public async Task HandleAsync(HttpContext http)
    {
        var now = state();
        var (refusal, fault) = await ReceiveAsync(http, now);
        if (refusal is null)
        {
            http.Response.StatusCode = StatusCodes.Status200OK;
            http.Response.ContentLength = 0;
            return;
        }

        log.Say(refusal, now.Check.Headers, fault);
        http.Response.StatusCode = refusal.Status;
        if (refusal == WebhookRefusal.NotNow)
        {
            http.Response.Headers.RetryAfter = "60";
        }

        http.Response.ContentType = "text/plain; charset=utf-8";
        await http.Response.WriteAsync(refusal.Text, http.RequestAborted);
    }

    private async ValueTask<(WebhookRefusal? Refusal, Exception? Fault)> ReceiveAsync(HttpContext http, WebhookEndpointState now)
    {
        // Nothing of a delivery without a signature is read.
        if (now.Check.Choose(http.Request.Headers) is not { } chosen)
        {
            return (WebhookRefusal.NoSignature, null);
        }

        if (await BodyReader.ReadAsync(http.Request, now.Options.MaxBodySize, http.RequestAborted) is not { } body)
        {
            return (WebhookRefusal.TooLarge, null);
        }

        if (!chosen.Signature.Verify(body, chosen.Value))
        {
            return (WebhookRefusal.BadSignature, null);
        }

        if (WebhookMessage.TryParse(body, now.Options.MaxDepth) is not { } message)
        {
            return (WebhookRefusal.Malformed, null);
        }

        try
        {
            return (await AcceptAsync(message, now.Options.AcceptTimeout) switch
            {
                WebhookReceipt.TooOld => WebhookRefusal.TooOld,
                WebhookReceipt.InTheFuture => WebhookRefusal.InTheFuture,
                _ => null,
            }, null);
        }
        catch (Exception fault) when (fault is WebhookInboxException or TimeoutException)
        {
            return (WebhookRefusal.NotNow, fault);
        }
    }

    /// <summary>Not with the request's own cancellation: a sender that hangs up must not leave it open whether its delivery was written down.</summary>
    private ValueTask<WebhookReceipt> AcceptAsync(WebhookMessage message, TimeSpan timeout)
    {
        var receiving = receiver.ReceiveAsync(message, CancellationToken.None);
        return receiving.IsCompleted ? receiving : new ValueTask<WebhookReceipt>(receiving.AsTask().WaitAsync(timeout, time));
    }
}
