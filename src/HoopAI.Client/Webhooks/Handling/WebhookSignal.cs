using System.Threading.Channels;

namespace HoopAI.Client.Webhooks;

/// <summary>Wakes the worker when this process has accepted something.</summary>
internal sealed class WebhookSignal
{
    private readonly Channel<byte> _channel = Channel.CreateBounded<byte>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public void Set() => _channel.Writer.TryWrite(0);

    /// <summary>Until it is set, or the time is up.</summary>
    public async Task WaitAsync(TimeSpan longest, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            await _channel.Reader.ReadAsync(cancellationToken).AsTask().WaitAsync(longest, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // The other way to end. A signal that the abandoned read takes is not missed: the inbox is looked at now.
        }
    }
}
