namespace HoopAI.Client.RateLimits;

/// <summary>For a client whose pacing is switched off, and for the token endpoint, which is not paced.</summary>
internal sealed class UnlimitedPermits : IPermitSource
{
    public static readonly UnlimitedPermits Instance = new();

    public ValueTask<PermitOutcome> AcquireAsync(in PermitRequest request, CancellationToken cancellationToken) => default;

    public void Used(in Permit permit, RateLimitAnswer? answer)
    {
    }

    public void Unused(in Permit permit)
    {
    }
}
