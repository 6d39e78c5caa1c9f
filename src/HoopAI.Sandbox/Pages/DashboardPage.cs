namespace HoopAI.Sandbox;

/// <summary>The page at <c>/</c>: installations, limits, webhooks and the journal as they are now. A script asks for <see cref="Live"/> every second.</summary>
internal sealed class DashboardPage(SandboxParts parts)
{
    private const int Rows = 50;

    public Html Show() => PageLayout.Document(
        "HoopAI sandbox",
        "wide",
        Html.Of(
            $"""
            <header class="page-head">
            <div><h1>HoopAI sandbox</h1><p class="quiet">The platform on localhost. <a href="/_sandbox/status">Status</a> and all the rest as JSON under <code>/_sandbox</code>.</p></div>
            <div class="page-tools"><p id="news" class="quiet" role="status" aria-live="polite"></p><button type="button" id="pause" aria-pressed="false" hidden>Pause updates</button></div>
            </header>
            {Live()}
            """),
        new Html("""<noscript><meta http-equiv="refresh" content="5"></noscript><script src="/_sandbox/pages/sandbox.js" defer></script>"""));

    /// <summary>The parts that change, each with a name by which the script replaces it.</summary>
    public Html Live() => Html.Join([Clock(), Installations(), Limits(), Webhooks(), Journal()]);

    private Html Clock() => Html.Of(
        $"""
        <dl id="live-figures" class="figures" data-live>
        <div><dt>Sandbox clock</dt><dd>{parts.Clock.GetUtcNow().UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC</dd></div>
        <div><dt>Installations</dt><dd>{parts.Installations.All.Count}</dd></div>
        <div><dt>Requests</dt><dd data-count="request">{parts.Journal.LastSequence}</dd></div>
        <div><dt>Webhook deliveries</dt><dd data-count="webhook delivery">{parts.Webhooks.Deliveries.LastOrDefault()?.Sequence ?? 0}</dd></div>
        <div><dt>Faults ordered</dt><dd>{parts.Faults.Rules.Count}</dd></div>
        </dl>
        """);

    private Html Installations() => Table(
        "installations",
        "Installations",
        ["App", "Installed in", "Kind", "Scopes", "Access token until", "Installed"],
        "No app is installed yet.",
        [.. parts.Installations.All.Select(installation => Html.Of(
            $"""
            <tr><th scope="row">{parts.Apps.Find(installation.ClientId)?.Name ?? installation.ClientId}</th><td>{Place(installation.ResourceId)}</td><td>{installation.Kind}{(installation.IsBulk ? ", bulk" : "")}</td>
            <td><details id="scopes-{installation.ResourceId}-{installation.ClientId}"><summary id="show-{installation.ResourceId}-{installation.ClientId}">{installation.Scopes.Count}<span class="unseen"> scopes</span></summary>{string.Join(", ", installation.Scopes)}</details></td><td>{Html.Moment(parts.Tokens.Current(installation.ClientId, installation.ResourceId)?.Access.ExpiresAt)}</td><td>{Html.Moment(installation.InstalledAt)}</td></tr>
            """))]);

    private Html Limits() => Table(
        "limits",
        "Rate limits",
        ["Installed in", "App", "Left of the interval", "Left of the day"],
        "Nobody has called yet.",
        [.. parts.Limits.Spenders.Select(spender => Limit(spender.ClientId, spender.ResourceId))]);

    private Html Limit(string clientId, string resourceId)
    {
        var left = parts.Limits.Remaining(clientId, resourceId);
        return Html.Of(
            $"""
            <tr><th scope="row">{Place(resourceId)}</th><td>{parts.Apps.Find(clientId)?.Name ?? clientId}</td>
            <td><meter min="0" max="{left.Max}" value="{left.Remaining}" low="{left.Max / 5}" aria-label="Left of the interval"></meter> {left.Remaining} of {left.Max} in {left.Interval.TotalSeconds} s</td>
            <td><meter min="0" max="{left.Daily}" value="{left.DailyRemaining}" low="{left.Daily / 5}" aria-label="Left of the day"></meter> {left.DailyRemaining} of {left.Daily}</td></tr>
            """);
    }

    private Html Webhooks() => Table(
        "webhooks",
        "Webhook deliveries",
        ["No.", "When", "Event", "About", "State", "Attempts", "Next", "Body"],
        parts.Apps.All.Any(app => app.WebhookUrl is not null) ? "Nothing has happened yet." : "No app has a webhook URL. Set one: PUT /_sandbox/webhooks/url, or --webhooks URL.",
        [.. parts.Webhooks.Deliveries.Reverse().Take(Rows).Select(delivery => Html.Of(
            $"""
            <tr><th scope="row">{delivery.Sequence}</th><td>{Html.Time(delivery.CreatedAt)}</td><td>{delivery.Type}</td><td>{Place(delivery.ResourceId)}</td>
            <td><span class="state {delivery.State.ToString().ToLowerInvariant()}">{delivery.State}</span></td>
            <td>{string.Join(", ", delivery.Attempts.Select(attempt => attempt.Status is { } status ? $"{status}" : attempt.Fault))}</td><td>{Html.Time(delivery.NextAttemptAt)}</td>
            <td class="tools"><details id="body-{delivery.Sequence}"><summary id="show-{delivery.Sequence}">Show<span class="unseen"> the body of delivery {delivery.Sequence}</span></summary><pre tabindex="0">{delivery.Text}</pre></details>
            <form method="post" action="/_sandbox/webhooks/{delivery.WebhookId}/redeliver"><button id="again-{delivery.Sequence}">Send again<span class="unseen">: delivery {delivery.Sequence}</span></button></form></td></tr>
            """))]);

    private Html Journal() => Table(
        "journal",
        "Requests",
        ["No.", "When", "Request", "Operation", "Token", "In", "Answer"],
        "Nothing has arrived yet.",
        [.. parts.Journal.Entries.Reverse().Take(Rows).Select(entry => Html.Of(
            $"""
            <tr><th scope="row">{entry.Sequence}</th><td>{Html.Time(entry.ArrivedAt)}</td><td><code>{entry.Method} {Shown(entry)}</code></td><td>{entry.Operation ?? "–"}</td>
            <td>{entry.TokenId ?? "–"}</td><td>{Place(entry.ResourceId)}</td><td><span class="state {Class(entry)}">{entry.Status?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? entry.Outcome.ToString()}</span>{(entry.Fault is null ? "" : $" fault: {entry.Fault}")}</td></tr>
            """))]);

    /// <summary>A heading, and a table that a keyboard can scroll; with nothing in it, a sentence.</summary>
    private static Html Table(string id, string title, IReadOnlyList<string> columns, string nothing, IReadOnlyList<Html> rows) => Html.Of(
        $"""
        <section id="live-{id}" aria-labelledby="title-{id}" data-live>
        <h2 id="title-{id}">{title}</h2>
        {(rows.Count == 0 ? Html.Of($"<p class=\"quiet\">{nothing}</p>") : Html.Of($"""<div class="scroll" id="scroll-{id}" role="region" aria-label="{title}: table" tabindex="0"><table><thead><tr>{Html.Join(columns.Select(column => Html.Of($"<th scope=\"col\">{column}</th>")))}</tr></thead><tbody>{Html.Join(rows)}</tbody></table></div>"""))}
        </section>
        """);

    private Html Place(string? resourceId) => parts.Locations.Find(resourceId) is { } location
        ? Html.Of($"<span title=\"{location.Id}\">{location.Name}</span>")
        : Html.Of($"{resourceId ?? "–"}");

    /// <summary>A code or a token in a query is nobody's business here either.</summary>
    private static string Shown(JournalEntry entry) => RawTarget.PathOf(entry.RawTarget) + (entry.RawTarget.Contains('?', StringComparison.Ordinal) ? "?…" : "");

    private static string Class(JournalEntry entry) => entry switch
    {
        { Status: >= 200 and < 400 } => "delivered",
        { Outcome: JournalOutcome.Pending } => "waiting",
        _ => "lost",
    };
}
