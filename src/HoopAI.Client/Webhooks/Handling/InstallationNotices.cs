using HoopAI.Client.Telemetry;

namespace HoopAI.Client.Webhooks;

/// <summary>Keeps the token store right: what <c>INSTALL</c> and <c>UNINSTALL</c> say is done before the app's own handlers see it, in whatever order they arrive.</summary>
internal sealed class InstallationNotices(WebhookParts parts)
{
    public Task HandleAsync(WebhookContext context, CancellationToken cancellationToken) => parts.UsesOAuth
        ? context.EventName switch
        {
            WebhookEvents.AppInstall => InstallAsync(context, cancellationToken),
            WebhookEvents.AppUninstall => UninstallAsync(context, cancellationToken),
            _ => Task.CompletedTask,
        }
        : Task.CompletedTask;

    private async Task InstallAsync(WebhookContext context, CancellationToken cancellationToken)
    {
        var notice = context.Message.Read<AppInstallEvent>();

        // One that comes after a later uninstall is over already.
        if (!await IsOvertakenAsync(context, WebhookEvents.AppUninstall, cancellationToken).ConfigureAwait(false))
        {
            await InstallAsync(new InstallNotice { AppId = notice.AppId, CompanyId = notice.CompanyId, LocationId = notice.LocationId }, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task UninstallAsync(WebhookContext context, CancellationToken cancellationToken)
    {
        var notice = context.Message.Read<AppUninstallEvent>();
        await context.Client.Installations.HandleUninstallAsync(
            new UninstallNotice
            {
                AppId = notice.AppId,
                CompanyId = notice.CompanyId,
                LocationId = notice.LocationId,

                // Without a time of its own it is no later than its arrival: what was installed while it waited here stays.
                OccurredAt = context.Delivery.OccurredAt ?? context.ReceivedAt,
            },
            cancellationToken).ConfigureAwait(false);

        // The installation that came after it has been looked at already, and found the tokens that are removed now.
        if (notice.LocationId is { Length: > 0 } && await IsOvertakenAsync(context, WebhookEvents.AppInstall, cancellationToken).ConfigureAwait(false))
        {
            await InstallAsync(new InstallNotice { AppId = notice.AppId, CompanyId = notice.CompanyId, LocationId = notice.LocationId }, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task InstallAsync(InstallNotice notice, CancellationToken cancellationToken)
    {
        try
        {
            await parts.Client.Installations.HandleInstallAsync(notice, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception refusal) when (refusal is HoopAIAuthorizationException or HoopAIForbiddenException or HoopAINotFoundException or HoopAIValidationException
            or HoopAIUnauthorizedException or HoopAIApiException { Status: System.Net.HttpStatusCode.BadRequest })
        {
            // Repeating cures none of these; the first call on the location mints, or says what is wrong.
            parts.Logger.InstallNoticeRefused(notice.LocationId ?? notice.CompanyId, refusal);
        }
    }

    private async ValueTask<bool> IsOvertakenAsync(WebhookContext context, string eventName, CancellationToken cancellationToken) =>
        context.Delivery.OccurredAt is { } occurredAt
        && await parts.Inbox.HasLaterAsync(parts.ClientId, context.Delivery.Resource, eventName, occurredAt, cancellationToken).ConfigureAwait(false);
}
