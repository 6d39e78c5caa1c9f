using System.Collections.Concurrent;
using System.Diagnostics.Tracing;

namespace HoopAI.Benchmarks.Speed;

/// <summary>What is allocated, by type: the runtime tells the type at every hundred kilobytes.</summary>
internal sealed class AllocatedTypes : EventListener
{
    private const EventKeywords Collector = (EventKeywords)1;

    private readonly ConcurrentDictionary<string, int> _samples = new();

    /// <summary>The largest shares, from 0 to 1.</summary>
    public IEnumerable<(string Type, double Share)> Shares
    {
        get
        {
            var all = Math.Max(1, _samples.Values.Sum());
            return _samples.OrderByDescending(sample => sample.Value).Select(sample => (sample.Key, (double)sample.Value / all));
        }
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
        {
            EnableEvents(eventSource, EventLevel.Verbose, Collector);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName?.StartsWith("GCAllocationTick", StringComparison.Ordinal) == true
            && eventData.PayloadNames!.IndexOf("TypeName") is >= 0 and var at
            && eventData.Payload![at] is string type)
        {
            _samples.AddOrUpdate(type, 1, static (_, count) => count + 1);
        }
    }
}
