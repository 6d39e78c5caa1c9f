namespace HoopAI.Chaos.Processes;

/// <summary>Reading a pipe blocks a thread, its asynchronous methods included: done in the pool, a dozen workers' pipes would starve everything else in the process.</summary>
internal static class Pipes
{
    /// <summary>Reads lines until the pipe ends, on a thread of its own.</summary>
    public static Task ReadAsync(TextReader pipe, Action<string> line) => Task.Factory.StartNew(
        () =>
        {
            while (pipe.ReadLine() is { } text)
            {
                line(text);
            }
        },
        CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
