namespace HoopAI.Client.Tests.Support;

internal static class BenchGates
{
    /// <summary>Holds the next token answer: the first task completes when it has been asked for, the second lets it go (null: an ordinary pair).</summary>
    public static (Task Asked, TaskCompletionSource<HttpResponseMessage?> Answer) HoldTokenAnswer(this ClientBench bench)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var answer = new TaskCompletionSource<HttpResponseMessage?>(TaskCreationOptions.RunContinuationsAsynchronously);
        bench.Platform.AnswerToken = _ =>
        {
            bench.Platform.AnswerToken = null;
            asked.SetResult();
            return answer.Task;
        };
        return (asked.Task, answer);
    }
}
