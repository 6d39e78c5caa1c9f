using HoopAI.Client.OAuth;
using HoopAI.Client.Telemetry;

namespace HoopAI.Client.Tokens;

/// <summary>Buys a location's tokens with the token of the company above it (<c>POST /oauth/locationToken</c>).</summary>
/// <remarks><c>companies</c> gives the platform's OAuth API, called by the installation on a company. Minting twice does no harm: each pair works.</remarks>
internal sealed class LocationMinter(TokenParts parts, InstallationWriter writer, Func<string, IOAuthApi> companies)
{
    /// <summary>The tokens; a refusal is thrown.</summary>
    public async Task<TokenSet> MintAsync(string companyId, string locationId, CancellationToken cancellationToken)
    {
        var askedAt = parts.Time.GetUtcNow();
        var request = new GetLocationAccessTokenRequest { CompanyId = companyId, LocationId = locationId };
        var answer = await companies(companyId).GetLocationAccessTokenAsync(request, cancellationToken).ConfigureAwait(false);
        return TokenAnswer.Read(answer, companyId, locationId, askedAt);
    }

    /// <summary>Mints, and saves as an installation; what stands there is replaced. Null: it was uninstalled meanwhile.</summary>
    public async Task<Installation?> InstallAsync(string companyId, InstallationKey key, Installation? former, CancellationToken cancellationToken)
    {
        var tokens = await MintAsync(companyId, key.ResourceId, cancellationToken).ConfigureAwait(false);
        if (await IsUninstalledAsync(companyId, key, former, cancellationToken).ConfigureAwait(false))
        {
            parts.Telemetry.Minted("removed");
            return null;
        }

        var installation = await writer.SaveAsync(key, tokens, cancellationToken).ConfigureAwait(false);
        parts.Telemetry.Minted("saved");
        parts.Logger.LocationMinted(key, companyId, installation.Version);
        return installation;
    }

    /// <summary>For a location whose token cannot be refreshed: other tokens, not saved yet. Null: nobody is known to cover it, or the platform refused.</summary>
    public Task<TokenSet?> TryMintAsync(Installation location, CancellationToken cancellationToken) => TryAsync(
        location.Key, location, null, companyId => MintAsync(companyId, location.Key.ResourceId, cancellationToken)!, cancellationToken);

    /// <summary>For a location that is missing or dead: other tokens, saved. Null: nobody is known to cover it, or the platform refused, or was asked too often.</summary>
    public async Task<AccessToken?> TryReplaceAsync(InstallationKey key, Installation? dead, string? companyId, CancellationToken cancellationToken)
    {
        var installation = await TryAsync(key, dead, companyId, company => InstallWithinLimitAsync(company, key, dead, cancellationToken), cancellationToken).ConfigureAwait(false);
        return installation is null ? null : AccessToken.Of(installation);
    }

    private async Task<Installation?> InstallWithinLimitAsync(string companyId, InstallationKey key, Installation? dead, CancellationToken cancellationToken)
    {
        if (parts.Mints.TryTake(key, isUrgent: false) > TimeSpan.Zero)
        {
            return null;
        }

        try
        {
            return await InstallAsync(companyId, key, dead, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            parts.Mints.Used(key);
        }
    }

    private async Task<T?> TryAsync<T>(
        InstallationKey key, Installation? location, string? companyId, Func<string, Task<T?>> mint, CancellationToken cancellationToken)
        where T : class
    {
        companyId = location?.Tokens?.CompanyId ?? companyId;
        if (!parts.Options.MintsLocationTokens || key.Kind != ResourceKind.Location || string.IsNullOrEmpty(companyId)
            || !await IsInstalledAsync(companyId, key.ClientId, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        try
        {
            return await mint(companyId).ConfigureAwait(false);
        }
        catch (HoopAIException refusal) when (refusal is HoopAIAuthorizationException || (refusal is HoopAIApiException answer && TokenRefusal.IsRefusal(answer)))
        {
            parts.Telemetry.Minted("refused");
            parts.Logger.MintRefused(key, companyId, refusal);
            return null;
        }
    }

    private async Task<bool> IsInstalledAsync(string companyId, string clientId, CancellationToken cancellationToken)
    {
        var company = await parts.Store.FindAsync(new InstallationKey(clientId, ResourceKind.Company, companyId), cancellationToken).ConfigureAwait(false);
        return company is { State: InstallationState.Active or InstallationState.Refreshing };
    }

    /// <summary>Looked at after the platform's answer: an uninstall that came in between must not be undone by the save.</summary>
    private async Task<bool> IsUninstalledAsync(string companyId, InstallationKey key, Installation? former, CancellationToken cancellationToken) =>
        !await IsInstalledAsync(companyId, key.ClientId, cancellationToken).ConfigureAwait(false)
        || (former is not null && await parts.Store.FindAsync(key, cancellationToken).ConfigureAwait(false) is null);
}
