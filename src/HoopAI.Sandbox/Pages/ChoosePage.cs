namespace HoopAI.Sandbox;

/// <summary>How the authorization page looks: what the app asks for, and where it may be installed.</summary>
internal static class ChoosePage
{
    /// <summary>A member of the form for several locations: it was sent, whatever is chosen in it.</summary>
    public const string BulkName = "bulk";

    public static Html Show(SandboxApp app, IReadOnlyList<string> scopes, IReadOnlyList<SandboxLocation> locations, RawQuery query) => PageLayout.Document($"Connect {app.Name}", "narrow", Html.Of(
        $"""
        <header class="card-head">
        <p class="badge" aria-hidden="true">{app.Name[..1]}</p>
        <h1>Connect {app.Name}</h1>
        <p class="quiet">HoopAI sandbox · no real account is touched</p>
        </header>
        {Complaint(query)}
        <section aria-labelledby="scopes">
        <h2 id="scopes">It asks to</h2>
        <ul class="scopes">{Html.Join(scopes.Select(scope => Html.Of($"<li>{ScopeText.Of(scope)} <code>{scope}</code></li>")))}</ul>
        </section>
        <section aria-labelledby="one">
        <h2 id="one">Choose a location</h2>
        <ul class="choices">{Html.Join(locations.Select(location => One(location, query)))}</ul>
        </section>
        <section aria-labelledby="several">
        <h2 id="several">Or several locations of a company</h2>
        {Html.Join(locations.GroupBy(location => location.CompanyId, StringComparer.Ordinal).OrderBy(company => company.Key, StringComparer.Ordinal).Select(company => Several(company.Key, [.. company], query)))}
        </section>
        <p class="cancel"><a href="{Link(query, "deny")}">Cancel, and go back to {app.Name}</a></p>
        """));

    public static Html Refusal(string message) => PageLayout.Document("This link does not work", "narrow", Html.Of(
        $"""
        <header class="card-head"><h1>This link does not work</h1></header>
        <p class="alert" role="alert">{message}</p>
        <p class="quiet">The app made this link, and has to make a better one. Nothing was installed.</p>
        """));

    private static Html One(SandboxLocation location, RawQuery query) => Html.Of(
        $"""<li><a class="choice" href="{Link(query, location.Id)}"><strong>{location.Name}</strong><span class="quiet">{location.Address}{(location.IsActive ? "" : " · not active")}</span></a></li>""");

    private static Html Several(string companyId, IReadOnlyList<SandboxLocation> locations, RawQuery query) => Html.Of(
        $"""
        <form method="get" class="company">
        {Hidden(query)}<input type="hidden" name="{BulkName}" value="1">
        <fieldset><legend>Company <code>{companyId}</code></legend>
        {Html.Join(locations.Select(location => Html.Of($"""<label><input type="checkbox" name="pick" value="{location.Id}"> {location.Name}</label>""")))}
        </fieldset>
        <p class="buttons"><button>Connect the chosen<span class="unseen"> locations of company {companyId}</span></button> <a class="button" href="{Link(query, companyId)}">Connect all<span class="unseen"> of company {companyId}</span></a></p>
        </form>
        """);

    private static Html Complaint(RawQuery query) => query.First(BulkName) is null
        ? Html.Empty
        : new Html("""<p class="alert" role="alert">No location was chosen. Choose one, or several of one company.</p>""");

    private static Html Hidden(RawQuery query) => Html.Join(Own(query).Select(pair => Html.Of($"""<input type="hidden" name="{pair.Key}" value="{pair.Value}">""")));

    private static string Link(RawQuery query, string pick) =>
        "?" + string.Join('&', Own(query).Append(new("pick", pick)).Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));

    /// <summary>What the app sent.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Own(RawQuery query) => query.Pairs.Where(pair => pair.Key is not ("pick" or BulkName));
}
