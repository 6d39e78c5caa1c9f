namespace HoopAI.Client.RateLimits;

/// <summary>For a client whose pacing is switched off, and for the token endpoint, which is not paced.</summary>
internal sealed class UnlimitedPermits : IPermitSource
{
    public static readonly UnlimitedPermits Instance = new();

    public ValueTask<Permit> AcquireAsync(CallPriority priority, CancellationToken cancellationToken) => default;

    public void Used(Permit permit)
    {
    }

    public void Unused(Permit permit)
    {
    }

    public void Follow(in RateLimitSnapshot snapshot)
    {
    }

    public void Pause(TimeSpan wait)
    {
    }
}
