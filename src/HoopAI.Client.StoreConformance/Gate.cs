namespace HoopAI.Client.StoreConformance;

/// <summary>Lets many callers through at one moment, each on a thread of its own.</summary>
internal static class Gate
{
    public static async Task<T[]> AllAtOnceAsync<T>(int count, Func<int, ValueTask<T>> call)
    {
        using var gate = new Barrier(count);
        return await Task.WhenAll(Enumerable.Range(0, count).Select(index => Task.Factory.StartNew(
            () =>
            {
                gate.SignalAndWait();
                return call(index).AsTask();
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap()));
    }
}
