using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace HoopAI.Sandbox.Tests;

public sealed class ControlTests : SandboxTest
{
    [Fact]
    public async Task Shows_the_status()
    {
        var status = await Http.GetFromJsonAsync<JsonElement>("_sandbox/status");

        Assert.Equal(576, status.GetProperty("operations").GetInt32());
        Assert.Empty(Platform.Journal.Entries);
    }

    [Fact]
    public async Task Moves_the_clock()
    {
        var before = Clock.GetUtcNow();

        await PostAsync("clock/advance", """{"seconds":86400}""");

        Assert.Equal(before.AddDays(1), Clock.GetUtcNow());
    }

    [Fact]
    public async Task Installs_calls_expires_and_uninstalls_without_the_in_process_interface()
    {
        var token = (await PostAsync("installations", "{}")).GetProperty("access_token").GetString();
        await ExpectAsync(HttpStatusCode.OK, await CallAsync(token));

        Assert.Equal(1, (await PostAsync("tokens/expire", "{}")).GetProperty("expired").GetInt32());
        await ExpectAsync(HttpStatusCode.Unauthorized, await CallAsync(token));
        Assert.Equal(0, (await PostAsync("uninstall", "{}")).GetArrayLength());

        var integration = (await PostAsync("private-integrations", "{}")).GetProperty("token").GetString();
        await ExpectAsync(HttpStatusCode.OK, await CallAsync(integration));
    }

    [Fact]
    public async Task Uninstalling_one_app_leaves_the_tokens_of_others_alone()
    {
        var integration = Platform.AddPrivateIntegration();
        var token = Platform.Install().AccessToken;

        await PostAsync("uninstall", "{}");

        await ExpectAsync(HttpStatusCode.Unauthorized, await CallAsync(token));
        await ExpectAsync(HttpStatusCode.OK, await CallAsync(integration));
    }

    [Fact]
    public async Task Registers_apps_and_locations_and_never_shows_a_secret()
    {
        await PostAsync("apps", """{"clientId":"64f5c0a9d2f9b8001c8e4a11-lm3k2j1h","clientSecret":"very-secret","name":"Second","redirectUris":["https://app.example/cb"]}""");
        await PostAsync("locations", """{"id":"Lo4","companyId":"Co9","name":"New"}""");

        Assert.Equal("very-secret", Platform.Apps.Find("64f5c0a9d2f9b8001c8e4a11-lm3k2j1h")!.ClientSecret);
        Assert.Equal("New", Platform.Locations.Find("Lo4")!.Name);
        Assert.DoesNotContain("very-secret", await Http.GetStringAsync("_sandbox/apps"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Orders_faults_by_kind_or_in_full()
    {
        var token = Platform.Install().AccessToken;
        await PostAsync("faults", """{"kind":"html","target":{"operation":"contacts.get-contacts"}}""");
        await PostAsync("faults", """{"fault":{"name":"teapot","status":418,"delay":"00:00:00"},"times":1}""");

        Assert.Equal(HttpStatusCode.BadGateway, (await CallAsync(token)).StatusCode);
        Assert.Equal((HttpStatusCode)418, (await CallAsync(token)).StatusCode);
        await ExpectAsync(HttpStatusCode.OK, await CallAsync(token));
        var refused = await Http.PostAsync("_sandbox/faults", JsonContent.Create(new { kind = "meteor" }));
        Assert.Contains("truncatedBody", await MessageAsync(HttpStatusCode.BadRequest, refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Holds_and_releases()
    {
        var id = (await PostAsync("holds", """{"target":{"operation":"contacts.get-contacts"},"point":"beforeAnswer"}""")).GetProperty("id").GetInt32();
        var call = CallAsync(Platform.Install().AccessToken);
        await Platform.Faults.Holds[0].Arrived.WaitAsync(Soon);

        Assert.Equal(1, (await Http.GetFromJsonAsync<JsonElement>("_sandbox/holds"))[0].GetProperty("request").GetInt32());
        await PostAsync($"holds/{id}/release", "");

        await ExpectAsync(HttpStatusCode.OK, await call);
    }

    [Fact]
    public async Task Changes_the_limits_of_all_or_of_one_location_and_spends_them()
    {
        using var put = new StringContent("""{"max":3,"window":"sliding","intervalMilliseconds":5000}""");
        await Http.PutAsync("_sandbox/limits", put);
        using var special = new StringContent($$"""{"resourceId":"{{SandboxSeed.SecondLocationId}}","max":7}""");
        await Http.PutAsync("_sandbox/limits", special);

        Assert.Equal((3, LimitWindow.Sliding, TimeSpan.FromSeconds(5)), (Platform.Limits.Settings.Max, Platform.Limits.Settings.Window, Platform.Limits.Settings.Interval));
        Assert.Equal(7, Platform.Limits.Remaining(SandboxSeed.ClientId, SandboxSeed.SecondLocationId).Max);
        Assert.Equal(1, (await PostAsync("limits/spend", """{"requests":2}""")).GetProperty("budget").GetProperty("remaining").GetInt32());
    }

    [Fact]
    public async Task Asks_the_journal()
    {
        await GetAsync("nothing", null);
        await CallAsync(Platform.Install().AccessToken);

        Assert.Equal(1, (await Http.GetFromJsonAsync<JsonElement>("_sandbox/journal?operation=contacts.get-contacts")).GetArrayLength());
        Assert.Equal(1, (await Http.GetFromJsonAsync<JsonElement>("_sandbox/journal?after=1")).GetArrayLength());
        Assert.Equal("/nothing", (await Http.GetFromJsonAsync<JsonElement>("_sandbox/journal?status=404"))[0].GetProperty("rawTarget").GetString());
    }

    [Fact]
    public async Task Says_what_is_wrong_with_a_control_request() =>
        Assert.Contains("no location or company 'nowhere'", await MessageAsync(HttpStatusCode.BadRequest, await Http.PostAsync("_sandbox/installations", JsonContent.Create(new { resourceId = "nowhere" }))), StringComparison.Ordinal);

    private Task<HttpResponseMessage> CallAsync(string? token) => GetAsync($"contacts/?locationId={SandboxSeed.LocationId}", token);

    private async Task<JsonElement> PostAsync(string path, string json)
    {
        using var content = new StringContent(json);
        return await ExpectAsync(HttpStatusCode.OK, await Http.PostAsync("_sandbox/" + path, content));
    }
}
