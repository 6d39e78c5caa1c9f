using HoopAI.Client;

namespace HoopAI.Chaos.Workers;

/// <summary>Makes many calls to one location at a word.</summary>
internal static class CallsAtOnce
{
    public static async Task<WorkerReport> RunAsync(IHoopAIClient hoop, WorkerOrder order, int calls, StreamReader input)
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var location = order.Locations.All.Single();
        var caller = hoop.ForLocation(location);
        var running = Enumerable.Range(1, calls).Select(async number =>
        {
            CallSignature.Call = $"0.{number}";
            await gate.Task;
            try
            {
                await caller.Locations.GetLocationAsync(location);
                return true;
            }
            catch (HoopAIException fault)
            {
                Console.WriteLine($"worker {order.Id}, call 0.{number}: {fault.GetType().Name}: {fault.Message}".ReplaceLineEndings(" "));
                return false;
            }
        }).ToList();
        Console.WriteLine(WorkerProgram.Ready);
        if (await input.ReadLineAsync() is null)
        {
            return new WorkerReport([0], 0, 0);
        }

        gate.SetResult();
        var outcomes = await Task.WhenAll(running);
        return new WorkerReport([calls], outcomes.Count(succeeded => succeeded), outcomes.Count(succeeded => !succeeded));
    }
}
