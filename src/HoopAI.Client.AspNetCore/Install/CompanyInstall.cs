using HoopAI.Client.Tokens;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HoopAI.Client.AspNetCore.Install;

/// <summary>After a bulk install: tokens for every location, for as long as the browser waits, and then on in the background.</summary>
internal sealed class CompanyInstall(IHoopAIClient client, InstallOptions options, IHostApplicationLifetime? lifetime, TimeProvider time, ILogger logger)
{
    public async Task<InstallResult> RunAsync(Installation installation, string? returnUrl, CancellationToken waiting)
    {
        var result = new InstallResult { Installation = installation, ReturnUrl = returnUrl };
        if (!options.SynchronizesCompanies || installation.Tokens is not { IsBulkInstallation: true } || installation.Key.Kind != ResourceKind.Company)
        {
            return result;
        }

        // Its own life: a browser that goes away must not leave half of the locations without tokens.
        var work = SynchronizeAsync(installation.Key.ResourceId, lifetime?.ApplicationStopping ?? CancellationToken.None);
        try
        {
            var done = await work.WaitAsync(options.SynchronizationWait, time, waiting);
            return result with { Synchronization = done };
        }
        catch (TimeoutException)
        {
            return result with { IsSynchronizing = true };
        }
    }

    private async Task<CompanySynchronization?> SynchronizeAsync(string companyId, CancellationToken stopping)
    {
        try
        {
            var done = await client.Installations.SynchronizeCompanyAsync(companyId, stopping);
            if (done.Failures.Count > 0)
            {
                InstallLog.SynchronizationFailed(logger, companyId, done.Failures.Values.First());
            }

            return done;
        }
        catch (Exception fault) when (fault is HoopAIException or TokenStoreException or OperationCanceledException)
        {
            InstallLog.SynchronizationFailed(logger, companyId, fault);
            return null;
        }
    }
}
