using HoopAI.Client.Telemetry;
using Microsoft.Extensions.Logging;

namespace HoopAI.Client.Tokens;

/// <summary>
/// Reads the store, and refreshes what has run out or was refused: take the lease, read again inside it, ask the token endpoint, save, and only
/// then hand out. <see cref="RefreshAttempt"/> is one round; what it leaves undecided is begun again until <see cref="TokenRefreshOptions.GiveUpAfter"/>.
/// </summary>
internal sealed class TokenFetcher(
    ITokenStore store, RefreshAttempt attempt, TokenRefreshOptions options, TimeProvider time, IJitter jitter, ClientTelemetry telemetry, ILogger logger)
    : ITokenFetcher
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(4);

    public async Task<TokenResult> FetchAsync(InstallationKey key, AccessToken? known, RefreshReason reason, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        var insufficient = known?.Version;
        Exception? outage = null;
        for (var outages = 0; ;)
        {
            if (await store.FindAsync(key, cancellationToken).ConfigureAwait(false) is not { } installation)
            {
                return new TokenResult(AuthorizationFailure.NotInstalled, AuthorizationTexts.NotInstalled(key));
            }

            if (installation.State == InstallationState.NeedsReauthorization)
            {
                return new TokenResult(AuthorizationFailure.NeedsReauthorization, AuthorizationTexts.NeedsReauthorization(installation));
            }

            if (installation.Tokens is null)
            {
                throw new TokenProtectionException(installation.StateReason ?? $"The tokens of {key} cannot be decrypted.");
            }

            insufficient ??= reason == RefreshReason.Asked ? installation.Version : null;
            if (installation.Version != insufficient && installation.Tokens.ExpiresAt > time.GetUtcNow())
            {
                // Read for the first time, or put there by somebody else meanwhile.
                return new TokenResult(AccessToken.Of(installation));
            }

            if (installation.Tokens.RefreshToken is null)
            {
                return new TokenResult(AuthorizationFailure.NoRefreshToken, AuthorizationTexts.NoRefreshToken(key));
            }

            var round = await attempt.RunAsync(installation, reason, cancellationToken).ConfigureAwait(false);
            if (round.Result is { } result)
            {
                return result;
            }

            outages = round.Outage is null ? 0 : outages + 1;
            outage = round.Outage ?? outage;
            if (time.GetElapsedTime(start) >= options.GiveUpAfter)
            {
                telemetry.RefreshGivenUp();
                logger.RefreshGivenUp(key, options.GiveUpAfter, outage);
                throw AuthorizationTexts.GaveUp(key, options.GiveUpAfter, outage);
            }

            await time.Delay(PauseAfter(round.Outage, outages), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Another holder is waited for at a steady pace; a token endpoint in trouble is asked less and less often.</summary>
    private TimeSpan PauseAfter(Exception? outage, int outages)
    {
        var pause = Pause * Math.Pow(2, Math.Max(0, outages - 1));
        pause = pause < LongestPause ? pause : LongestPause;
        var asked = (outage as HoopAIApiException)?.Error.RetryAfter ?? TimeSpan.Zero;
        pause = pause > asked ? pause : asked < options.GiveUpAfter ? asked : options.GiveUpAfter;
        return pause + (pause * 0.5 * jitter.Next());
    }
}
