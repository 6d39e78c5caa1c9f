using System.Diagnostics;

namespace HoopAI.Client.EntityFrameworkCore.Tests.Support;

/// <summary>Counts the commands that Npgsql sends to one database.</summary>
internal sealed class Commands : IDisposable
{
    private readonly ActivityListener _listener;
    private int _count;

    public Commands(string database)
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.TagObjects.Any(tag => tag.Key is "db.namespace" or "db.name" && $"{tag.Value}".Contains(database, StringComparison.Ordinal)))
                {
                    Interlocked.Increment(ref _count);
                }
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public int Count => Volatile.Read(ref _count);

    public void Dispose() => _listener.Dispose();
}
