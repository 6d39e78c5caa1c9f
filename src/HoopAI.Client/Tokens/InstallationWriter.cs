using HoopAI.Client.Telemetry;

namespace HoopAI.Client.Tokens;

/// <summary>Saves the first pair of an installation. What bought it is used up, so a store that is away for a moment must not cost the installation.</summary>
internal sealed class InstallationWriter(TokenParts parts)
{
    private const int Attempts = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public async Task<Installation> SaveAsync(InstallationKey key, TokenSet tokens, CancellationToken cancellationToken)
    {
        var dueAt = parts.Schedule.DueAt(tokens);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await parts.Store.SaveInstallationAsync(key, tokens, dueAt, cancellationToken).ConfigureAwait(false);
            }
            catch (TokenStoreException fault) when (attempt < Attempts)
            {
                parts.Logger.InstallationSaveFailed(key, Pause * attempt, fault);
                parts.Telemetry.SaveFailed();
            }

            await parts.Time.Delay(Pause * attempt, cancellationToken).ConfigureAwait(false);
        }
    }
}
