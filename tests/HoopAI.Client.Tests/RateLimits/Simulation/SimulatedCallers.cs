using HoopAI.Client.RateLimits;
using HoopAI.Client.Tests.Support;

namespace HoopAI.Client.Tests.RateLimits.Simulation;

/// <summary>Calls that ask a desk for permits, send, and hand them back. Those who are refused with a 429 ask again.</summary>
internal sealed class SimulatedCallers(LockedDesk desk, SimulatedPlatform platform, ManualTime time)
{
    private readonly List<(ValueTask<PermitOutcome> Acquiring, CallPriority Priority, DateTimeOffset Asked, bool IsEndless)> _waiting = [];

    /// <summary>How long those calls waited that came singly.</summary>
    public List<TimeSpan> Waits { get; } = [];

    /// <summary>So many callers at once, each of which calls again as soon as it has been answered.</summary>
    public void Saturate(CallPriority priority, int callers)
    {
        for (var i = 0; i < callers; i++)
        {
            Ask(priority, isEndless: true);
        }
    }

    public void CallOnce(CallPriority priority) => Ask(priority, isEndless: false);

    /// <summary>Lets time pass, by milliseconds; <paramref name="each"/> sees every one of them.</summary>
    public void Run(TimeSpan span, Action<int>? each = null)
    {
        for (var i = 0; i < (int)span.TotalMilliseconds; i++)
        {
            each?.Invoke(i);
            time.Advance(TimeSpan.FromMilliseconds(1));
            SendServed();
        }
    }

    private void Ask(CallPriority priority, bool isEndless) =>
        _waiting.Add((desk.AcquireAsync(priority, TimeSpan.MaxValue, default), priority, time.GetUtcNow(), isEndless));

    private void SendServed()
    {
        for (var i = _waiting.Count - 1; i >= 0; i--)
        {
            var (acquiring, priority, asked, isEndless) = _waiting[i];
            if (!acquiring.IsCompleted)
            {
                continue;
            }

            _waiting.RemoveAt(i);
            if (!isEndless)
            {
                Waits.Add(time.GetUtcNow() - asked);
            }

            var permit = acquiring.Result.Permit;
            platform.Send(answer =>
            {
                desk.Used(permit, answer);
                if (isEndless || answer.IsRefused)
                {
                    Ask(priority, isEndless);
                }
            });
        }
    }
}
