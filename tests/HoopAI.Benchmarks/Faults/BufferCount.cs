using System.Diagnostics.Tracing;

namespace HoopAI.Benchmarks.Faults;

/// <summary>Counts what is rented from the shared array pools and given back, by the runtime's own events.</summary>
internal sealed class BufferCount : EventListener
{
    private long _rented;
    private long _returned;

    public long Rented => Interlocked.Read(ref _rented);

    public long NotReturned => Interlocked.Read(ref _rented) - Interlocked.Read(ref _returned);

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "System.Buffers.ArrayPoolEventSource")
        {
            EnableEvents(eventSource, EventLevel.Verbose);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        switch (eventData.EventName)
        {
            case "BufferRented":
                Interlocked.Increment(ref _rented);
                break;
            case "BufferReturned":
                Interlocked.Increment(ref _returned);
                break;
        }
    }
}
