using HoopAI.Client.RateLimits;

namespace HoopAI.Client.Tests.RateLimits;

/// <summary>A desk with the lock and the clock of a budget, for tests of what it does by itself.</summary>
internal sealed class LockedDesk
{
    private readonly object _lock = new();
    private readonly TimeProvider _time;
    private readonly PermitDesk _desk;

    public LockedDesk(IPermitWindow window, int queueLimit, TimeProvider time) =>
        (_time, _desk) = (time, new PermitDesk(_lock, window, queueLimit, time));

    public ValueTask<PermitOutcome> AcquireAsync(CallPriority priority, TimeSpan patience, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _desk.AcquireAsync(new PermitRequest(priority, patience, _time.GetTimestamp()), cancellationToken);
        }
    }

    public void Used(in Permit permit, RateLimitAnswer? answer)
    {
        lock (_lock)
        {
            _desk.Used(permit, answer, _time.GetTimestamp());
        }
    }

    public void Unused(in Permit permit)
    {
        lock (_lock)
        {
            _desk.Unused(permit, _time.GetTimestamp());
        }
    }

    public void Serve() => _desk.Serve();
}
