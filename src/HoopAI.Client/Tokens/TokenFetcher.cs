using HoopAI.Client.Telemetry;

namespace HoopAI.Client.Tokens;

/// <summary>
/// Reads the store, and refreshes what has run out or was refused: take the lease, read again inside it, ask the token endpoint, save, and only
/// then hand out. <see cref="RefreshAttempt"/> is one round; what it leaves undecided is begun again until <see cref="TokenRefreshOptions.GiveUpAfter"/>.
/// </summary>
internal sealed class TokenFetcher(TokenParts parts, RefreshAttempt attempt, LocationMinter minter) : ITokenFetcher
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(4);

    /// <summary>A store that is away for a moment fails no call; one that cannot be used at all is told soon: after some 4 seconds.</summary>
    private const int StoreAttempts = 5;

    private TokenRefreshOptions Options => parts.Options.TokenRefresh;

    public async Task<TokenResult> FetchAsync(
        InstallationKey key, string? companyId, AccessToken? known, RefreshReason reason, CancellationToken cancellationToken)
    {
        var spent = TimeSpan.Zero;
        var insufficient = known?.Version;
        RefreshRound last = default;
        for (int outages = 0, storeFaults = 0; ;)
        {
            var start = parts.Time.GetTimestamp();
            RefreshRound round;
            try
            {
                var installation = await parts.Store.FindAsync(key, cancellationToken).ConfigureAwait(false);
                if (WhyNot(key, installation) is { } failure)
                {
                    return await ReplaceAsync(key, companyId, installation, reason, failure, cancellationToken).ConfigureAwait(false);
                }

                insufficient ??= reason == RefreshReason.Asked ? installation!.Version : null;
                if (installation!.Version != insufficient && installation.Tokens!.ExpiresAt > parts.Time.GetUtcNow())
                {
                    // Read for the first time, or put there by somebody else meanwhile.
                    return new TokenResult(AccessToken.Of(installation));
                }

                round = await attempt.RunAsync(installation, reason, cancellationToken).ConfigureAwait(false);
                storeFaults = 0;
            }
            catch (TokenStoreException fault) when (fault is not TokenProtectionException && storeFaults < StoreAttempts - 1)
            {
                // Whatever was to be written may be repeated without harm.
                storeFaults++;
                parts.Logger.StoreFailed(key, fault);
                round = new RefreshRound(null, fault);
            }

            if (round.Result is { } result)
            {
                return result;
            }

            outages = round.Outage is null ? 0 : outages + 1;
            last = round.Outage is null && round.Wait == TimeSpan.Zero ? last : round;
            var pause = PauseAfter(round, outages);
            spent += Took(start);
            if (spent >= Options.GiveUpAfter || spent + round.Wait > Options.GiveUpAfter)
            {
                parts.Telemetry.RefreshGivenUp(reason);
                parts.Logger.RefreshGivenUp(key, spent, last.Outage);
                throw AuthorizationTexts.GaveUp(key, Options, spent, last);
            }

            spent += pause;
            await parts.Time.Delay(pause, cancellationToken).ConfigureAwait(false);
        }
    }

    private static TokenResult? WhyNot(InstallationKey key, Installation? installation) => installation switch
    {
        null => new TokenResult(AuthorizationFailure.NotInstalled, AuthorizationTexts.NotInstalled(key)),
        { State: InstallationState.NeedsReauthorization } => new TokenResult(AuthorizationFailure.NeedsReauthorization, AuthorizationTexts.NeedsReauthorization(installation)),
        { Tokens: null } => new TokenResult(AuthorizationFailure.Unreadable, AuthorizationTexts.Unreadable(installation)),
        _ => null,
    };

    private async Task<TokenResult> ReplaceAsync(
        InstallationKey key, string? companyId, Installation? installation, RefreshReason reason, TokenResult failure, CancellationToken cancellationToken)
    {
        if (failure.Failure == AuthorizationFailure.Unreadable
            || await minter.TryReplaceAsync(key, installation, companyId, cancellationToken).ConfigureAwait(false) is not { } token)
        {
            return failure;
        }

        return new TokenResult(reason == RefreshReason.Refused ? token.BoughtForRefused(parts.Time.GetUtcNow()) : token);
    }

    /// <summary>How long a round took. A process that was asleep in it has tried nothing for so long, so that does not count.</summary>
    private TimeSpan Took(long start)
    {
        var took = parts.Time.GetElapsedTime(start);
        return took < Options.LeaseDuration ? took : Options.LeaseDuration;
    }

    /// <summary>Another holder is waited for at a steady pace; a token endpoint in trouble is asked less and less often.</summary>
    private TimeSpan PauseAfter(RefreshRound round, int outages)
    {
        if (round.Wait > TimeSpan.Zero)
        {
            return round.Wait;
        }

        var pause = Pause * Math.Pow(2, Math.Max(0, outages - 1));
        pause = pause < LongestPause ? pause : LongestPause;
        var asked = (round.Outage as HoopAIApiException)?.Error.RetryAfter ?? TimeSpan.Zero;
        pause = pause > asked ? pause : asked < Options.GiveUpAfter ? asked : Options.GiveUpAfter;
        return pause + (pause * 0.5 * parts.Jitter.Next());
    }
}
