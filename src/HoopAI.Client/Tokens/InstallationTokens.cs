namespace HoopAI.Client.Tokens;

/// <summary>
/// The token of one installation in this process. Reading it allocates nothing and touches no store; at most one flight at a time fetches another.
/// </summary>
/// <remarks>
/// <code>
/// state              event                                  what happens
/// -----------------  -------------------------------------  --------------------------------------------------------
/// none               get                                    take off (Needed), wait
/// known, valid       get                                    hand it out
/// known, expired     get                                    take off (Needed), wait
/// known v            refused u, u older than v              hand out v: somebody has refreshed meanwhile
/// known v, valid     refused v, v itself bought for a       null: refreshing does not cure it (until the pause is over)
///                    refused one within the pause
/// known v            refused v, otherwise                   take off (Refused), wait
/// in flight          any of the above that would take off   wait for that flight
/// in flight          a waiter is cancelled                  that waiter leaves; the flight and the others go on
/// in flight          lands with a token                     known, unless forgotten or a newer one came meanwhile
/// in flight          lands without, or crashes              as before the flight; every waiter learns why
/// any                adopt v (code exchange)                known v, unless a newer one is known
/// any                forget (uninstall)                     none; what is in flight does not become known
/// </code>
/// </remarks>
internal sealed class InstallationTokens(InstallationKey key, InstallationParts parts)
{
    private volatile AccessToken? _known;
    private Task<TokenResult>? _flight;
    private int _forgotten;

    public InstallationKey Key { get; } = key;

    /// <summary>The company above a location, where the app has said so, or a token has.</summary>
    public string? CompanyId
    {
        get => field ?? _known?.CompanyId;
        set => field ??= value;
    }

    /// <summary>What is in flight; null when nothing is.</summary>
    public Task? Flight
    {
        get
        {
            lock (parts.Lock)
            {
                return _flight;
            }
        }
    }

    public ValueTask<AccessToken> GetAsync(CancellationToken cancellationToken)
    {
        var known = _known;
        return known is not null && !known.IsExpired(parts.Time.GetUtcNow())
            ? new ValueTask<AccessToken>(known)
            : new ValueTask<AccessToken>(LandAsync(known, RefreshReason.Needed, cancellationToken));
    }

    public ValueTask<AccessToken?> ReplaceAsync(AccessToken refused, CancellationToken cancellationToken)
    {
        var now = parts.Time.GetUtcNow();
        var known = _known;
        if (known is not null && known.Version > refused.Version && !known.IsExpired(now))
        {
            return new ValueTask<AccessToken?>(known);
        }

        // A token that has run out since it was sent is an ordinary case, however short its life was.
        var incurable = refused.BoughtForRefusedAt is { } bought && now - bought < parts.Options.RejectedTokenPause && !refused.IsExpired(now);
        return incurable ? default : new ValueTask<AccessToken?>(LandAsync(refused, RefreshReason.Refused, cancellationToken)!);
    }

    /// <summary>Refreshes, whatever the present token is worth.</summary>
    public Task<AccessToken> RefreshAsync(CancellationToken cancellationToken) => LandAsync(_known, RefreshReason.Asked, cancellationToken);

    public void Adopt(AccessToken token)
    {
        lock (parts.Lock)
        {
            AdoptNewer(token);
        }
    }

    public void Forget()
    {
        lock (parts.Lock)
        {
            _forgotten++;
            _known = null;
        }
    }

    private async Task<AccessToken> LandAsync(AccessToken? insufficient, RefreshReason reason, CancellationToken cancellationToken)
    {
        var result = await Join(insufficient, reason).WaitAsync(cancellationToken).ConfigureAwait(false);
        return result.GetToken(Key);
    }

    private Task<TokenResult> Join(AccessToken? insufficient, RefreshReason reason)
    {
        lock (parts.Lock)
        {
            // Somebody may have landed between the caller's look and this lock.
            if (_known is { } known && !ReferenceEquals(known, insufficient) && known.Version > (insufficient?.Version ?? -1) && !known.IsExpired(parts.Time.GetUtcNow()))
            {
                return Task.FromResult(new TokenResult(known));
            }

            return _flight ??= TakeOff(insufficient, reason, _forgotten);
        }
    }

    /// <summary>Not on the caller's time: no cancellation of his, and none of his ambient values.</summary>
    private Task<TokenResult> TakeOff(AccessToken? insufficient, RefreshReason reason, int forgotten)
    {
        using (ExecutionContext.SuppressFlow())
        {
            var flight = Task.Run(() => FlyAsync(insufficient, reason, forgotten), CancellationToken.None);
            _ = flight.ContinueWith(
                static task => _ = task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            return flight;
        }
    }

    private async Task<TokenResult> FlyAsync(AccessToken? insufficient, RefreshReason reason, int forgotten)
    {
        TokenResult? result = null;
        try
        {
            result = await parts.Fetcher.FetchAsync(Key, CompanyId, insufficient, reason, parts.Ended).ConfigureAwait(false);
            return result;
        }
        finally
        {
            lock (parts.Lock)
            {
                _flight = null;
                if (result?.Token is { } token && _forgotten == forgotten)
                {
                    AdoptNewer(token);
                }
            }
        }
    }

    private void AdoptNewer(AccessToken token)
    {
        if (_known is null || token.Version > _known.Version)
        {
            _known = token;
        }
    }
}
