using System.Diagnostics.Metrics;

namespace HoopAI.Benchmarks.Store;

/// <summary>Counts the refreshes whose new pair is saved, from the client's own metric.</summary>
internal sealed class SavedRefreshes : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly int _wanted;
    private int _saved;

    public SavedRefreshes(int wanted)
    {
        _wanted = wanted;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "hoopai.client.token.refreshes")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, count, tags, _) => Count(count, tags));
        _listener.Start();
    }

    /// <summary>Completes with the last one; fails with the first refresh that was not saved.</summary>
    public Task Done => _done.Task;

    public void Dispose() => _listener.Dispose();

    private void Count(long count, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var (name, value) in tags)
        {
            if (name == "hoopai.outcome" && value is not "saved")
            {
                _done.TrySetException(new InvalidOperationException($"A refresh ended as '{value}'."));
            }
        }

        if (Interlocked.Add(ref _saved, (int)count) >= _wanted)
        {
            _done.TrySetResult();
        }
    }
}
