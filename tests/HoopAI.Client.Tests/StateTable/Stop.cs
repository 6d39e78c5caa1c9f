namespace HoopAI.Client.Tests.StateTable;

/// <summary>A process that stands still, as one that was killed or stopped does. One that is never resumed is dead.</summary>
internal sealed class Stop
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _resumed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Reached => _reached.Task;

    public void Resume() => _resumed.SetResult();

    public Task StandAsync()
    {
        _reached.TrySetResult();
        return _resumed.Task;
    }
}
