using HoopAI.Client;

namespace HoopAI.Chaos.Workers;

/// <summary>Calls all the time, on several lanes. The calls of a lane are numbered without a gap, and none begins before the last has ended: so the journal shows what is missing.</summary>
internal sealed class CallLanes(IHoopAIClient hoop, WorkerOrder order, Task end)
{
    private const int Lanes = 4;
    private const int LongestPauseMilliseconds = 500;
    private int _succeeded;
    private int _failed;

    public static async Task<WorkerReport> RunAsync(IHoopAIClient hoop, WorkerOrder order, Task end)
    {
        var lanes = new CallLanes(hoop, order, end);
        Console.WriteLine(WorkerProgram.Ready);
        var counts = await Task.WhenAll(Enumerable.Range(0, Lanes).Select(lane => Task.Run(() => lanes.CallAsync(lane))));
        return new WorkerReport(counts, lanes._succeeded, lanes._failed);
    }

    private async Task<int> CallAsync(int lane)
    {
        var random = new Random(HashCode.Combine(order.Seed, order.Id, lane));
        for (var number = 1; ; number++)
        {
            var location = order.Locations.Draw(random);
            CallSignature.Call = $"{lane}.{number}";
            try
            {
                await hoop.ForLocation(location).Locations.GetLocationAsync(location);
                Interlocked.Increment(ref _succeeded);
            }
            catch (HoopAIException fault)
            {
                Interlocked.Increment(ref _failed);
                Console.WriteLine($"worker {order.Id}, call {lane}.{number}, {location}: {fault.GetType().Name}: {fault.Message}".ReplaceLineEndings(" "));
            }

            var pause = Task.Delay(random.Next(LongestPauseMilliseconds));
            if (await Task.WhenAny(pause, end) == end)
            {
                return number;
            }
        }
    }
}
