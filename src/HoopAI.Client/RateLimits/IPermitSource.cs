namespace HoopAI.Client.RateLimits;

/// <summary>Hands out the permits of one budget (an app on a location or company).</summary>
internal interface IPermitSource
{
    /// <summary>Waits until a request may be sent. Completes at once, without allocating, while the window has room.</summary>
    ValueTask<PermitOutcome> AcquireAsync(in PermitRequest request, CancellationToken cancellationToken);

    /// <summary>The request was sent, and its answer (or its failure) has just arrived: by now the platform has counted it, so the permit is free one interval from now.</summary>
    /// <param name="permit">The request's.</param>
    /// <param name="answer">What the answer says; null where there was none, or it says nothing.</param>
    void Used(in Permit permit, RateLimitAnswer? answer);

    /// <summary>Nothing was sent: the permit is free at once.</summary>
    void Unused(in Permit permit);
}
