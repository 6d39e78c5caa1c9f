using HoopAI.Client.Webhooks;

namespace HoopAI.Demo.Web.Activity;

/// <summary>What the app does with webhooks: a line in the feed for each, exactly once.</summary>
internal static class ActivityHandlers
{
    public static void Add(WebhookHandlers webhooks) => webhooks
        .OnContactCreate((contact, context, _) => Note(context, "Contact created", Name(contact.FirstName, contact.LastName, contact.Email), contact.Id))
        .OnContactUpdate((contact, context, _) => Note(context, "Contact changed", Name(contact.FirstName, contact.LastName, contact.Email), contact.Id))
        .OnContactDelete((contact, context, _) => Note(context, "Contact deleted", Name(contact.FirstName, contact.LastName, contact.Email)))
        .OnContactTagUpdate((contact, context, _) => Note(context, "Tags changed", string.Join(", ", contact.Tags ?? []), contact.Id))
        .OnAppInstall((_, context, _) => Note(context, "App installed", ""))
        .OnAppUninstall((_, context, _) => Note(context, "App uninstalled", "The tokens were forgotten."))
        .OnUnknown((context, _) => Note(context, "Another event", context.EventName));

    private static Task Note(WebhookContext context, string title, string detail, string? contactId = null)
    {
        if (context.Message.LocationId is { } location)
        {
            var entry = new ActivityEntry(0, location, context.Message.Timestamp ?? context.ReceivedAt, title, detail, contactId);
            context.WriteOnce((transaction, cancellationToken) => ActivityLog.AddAsync(entry, transaction, cancellationToken));
        }

        return Task.CompletedTask;
    }

    private static string Name(string? first, string? last, string? email) =>
        string.Join(' ', new[] { first, last }.Where(part => !string.IsNullOrWhiteSpace(part))) is { Length: > 0 } name ? name : email ?? "";
}
