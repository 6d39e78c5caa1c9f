using HoopAI.Client.Webhooks;

namespace HoopAI.Client.EntityFrameworkCore.Inbox;

/// <summary>A delivery that waits to be written, and whoever waits for it.</summary>
internal sealed class PendingAccept(WebhookDelivery delivery)
{
    private readonly TaskCompletionSource<bool> _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public WebhookDelivery Delivery { get; } = delivery;

    public Task<bool> Written => _written.Task;

    public void End(bool isNew) => _written.TrySetResult(isNew);

    public void Fail(Exception fault) => _written.TrySetException(fault);
}
