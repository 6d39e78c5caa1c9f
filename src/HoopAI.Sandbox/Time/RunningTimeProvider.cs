using System.Diagnostics;

namespace HoopAI.Sandbox;

/// <summary>The system's time, which can be moved forward besides.</summary>
internal sealed class RunningTimeProvider : ManualTimeProvider
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly Timer _alarm;

    public RunningTimeProvider()
        : base(System.GetUtcNow())
    {
        _alarm = new Timer(static clock => ((RunningTimeProvider)clock!).Ring(), this, Timeout.Infinite, Timeout.Infinite);
    }

    private protected override long PassedByItself => Stopwatch.GetElapsedTime(_started).Ticks;

    private protected override void OnTimersChanged()
    {
        if (_alarm is null || NextDue() is not { } due) return;
        var wait = Math.Max(0, (long)Math.Ceiling((due - GetTimestamp()) / (double)TimeSpan.TicksPerMillisecond));
        _alarm.Change(Math.Min(wait, int.MaxValue), Timeout.Infinite);
    }

    private void Ring()
    {
        FireDue();
        OnTimersChanged();
    }
}
