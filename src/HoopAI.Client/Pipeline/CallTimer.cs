using HoopAI.Client.Runtime;

namespace HoopAI.Client.Pipeline;

/// <summary>
/// What ends an attempt, or a pause between two: the caller's wish, the call's deadline, or the attempt's own timeout. One source of cancellation and one timer
/// for all three, since nearly every call is one attempt; and the timer is set only when there is something to wait for.
/// </summary>
internal sealed class CallTimer : IDisposable
{
    private readonly CallContext _call;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenRegistration _registration;
    private bool _isAttempts;
    private bool _hasWaited;

    public CallTimer(CallContext call, long now, CancellationSources sources, TimeProvider time)
    {
        (_call, Start, Left, _time) = (call, now, call.LeftAt(now, time), time);
        _source = sources.Take();
        _registration = call.Ended.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);
    }

    public CancellationToken Token => _source.Token;

    /// <summary>When this began, by the clock's timestamp.</summary>
    public long Start { get; }

    /// <summary>How much of the call's deadline was left then.</summary>
    public TimeSpan Left { get; }

    /// <summary>Whether the attempt has used up its time, and nobody has ended the call.</summary>
    public bool IsAttemptOver => _isAttempts && IsTimeOver;

    /// <summary>Whether the call has used up its time, and the caller has not ended it before.</summary>
    public bool IsCallOver => !_isAttempts && IsTimeOver;

    /// <summary>The clock is asked only when there has been a wait.</summary>
    private TimeSpan LeftNow => _hasWaited ? _call.LeftOn(_time) : Left;

    private bool IsTimeOver => _source.IsCancellationRequested && !_call.Ended.IsCancellationRequested;

    /// <summary>From now on, the deadline of the call ends it.</summary>
    public void EndWithCall()
    {
        Set(LeftNow);
        _hasWaited = true;
    }

    /// <summary>From now on, the timeout of an attempt ends it, unless the deadline comes first.</summary>
    public void EndWithAttempt(TimeSpan timeout)
    {
        var left = LeftNow;
        _isAttempts = timeout < left;
        Set(_isAttempts ? timeout : left);
    }

    public void Dispose()
    {
        _registration.Dispose();
        CancellationSources.Return(_source);
    }

    private void Set(TimeSpan left)
    {
        if (left > TimeSpan.Zero)
        {
            CancellationSources.EndAfter(left, _source);
        }
        else
        {
            _source.Cancel();
        }
    }
}
