using HoopAI.Client.Events;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.Pipeline;

/// <summary>What looks after the tokens of one client's installations, put together.</summary>
internal sealed record TokenServices(TokenParts Parts, InstallationWriter Writer, LocationMinter Minter, InstallationParts Installations, TokenMaintenance Maintenance)
{
    /// <param name="core">The client.</param>
    /// <param name="holder">The name of this process on the leases that it takes.</param>
    /// <param name="ended">The client's end.</param>
    public static TokenServices Create(ClientCore core, string holder, CancellationToken ended)
    {
        var (services, options) = (core.Services, core.Services.Options);
        var parts = new TokenParts(
            options,
            core.Store,
            new TokenEndpoint(options.ClientId, options.ClientSecret!, services.Time, core.CreateTokenTransport),
            new TokenRequestBudget(options.TokenRefresh.RequestsPerMinute, services.Time),
            new TokenRequestBudget(options.TokenRefresh.RequestsPerMinute, services.Time),
            new RefreshSchedule(options, services.Time, services.Jitter),
            new InstallationEvents(options.Events, services.Telemetry, services.Logger, ended),
            services.Time,
            services.Jitter,
            services.Telemetry,
            services.Logger);
        var writer = new InstallationWriter(parts);
        var minter = new LocationMinter(parts, writer, companyId => core.CompanyApi(companyId, CallPriority.Interactive));
        var attempt = new RefreshAttempt(parts, holder, new RefreshSave(parts), minter);
        var claimed = new ClaimedRefresh(parts, $"{holder}/background", attempt, core.AdoptIfKnown);
        var maintenance = new TokenMaintenance(parts, new AbandonedRefreshes(parts, claimed, ended), new DueRefreshes(parts, claimed, ended));
        var installations = new InstallationParts(new TokenFetcher(parts, attempt, minter), options.TokenRefresh, services.Time, ended);
        return new TokenServices(parts, writer, minter, installations, maintenance);
    }
}
