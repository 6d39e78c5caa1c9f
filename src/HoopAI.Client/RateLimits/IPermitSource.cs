namespace HoopAI.Client.RateLimits;

/// <summary>Hands out the permits of one budget (an app on a location or company).</summary>
internal interface IPermitSource
{
    /// <summary>Waits until a request may be sent. Completes at once, without allocating, while the window has room.</summary>
    ValueTask<Permit> AcquireAsync(CallPriority priority, CancellationToken cancellationToken);

    /// <summary>The request was sent, and its answer (or its failure) has just arrived: by now the platform has counted it, so the permit is free one interval from now.</summary>
    void Used(Permit permit);

    /// <summary>Nothing was sent: the permit is free at once.</summary>
    void Unused(Permit permit);

    /// <summary>Follows what an answer says.</summary>
    void Follow(in RateLimitSnapshot snapshot);

    /// <summary>The platform said 429: nothing more is sent for so long.</summary>
    void Pause(TimeSpan wait);
}
