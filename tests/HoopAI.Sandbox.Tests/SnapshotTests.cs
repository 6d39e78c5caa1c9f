using System.Net;
using System.Text;

namespace HoopAI.Sandbox.Tests;

public sealed class SnapshotTests : SandboxTest
{
    protected override SandboxOptions Options => new() { Clock = new ManualTimeProvider(), Seed = 7 };

    [Fact]
    public async Task What_was_installed_and_created_lives_on_in_another_sandbox()
    {
        var tokens = Platform.Install();
        var spent = (await JsonAsync(await RefreshAsync(tokens.RefreshToken))).GetProperty("refresh_token").GetString()!;
        var id = await CreateAsync("contacts/", """{"locationId":"Lo1ve9EPM428h8vShlRW","firstName":"Ada"}""", "contact", tokens.AccessToken);
        var note = await CreateAsync($"contacts/{id}/notes", """{"body":"Called."}""", "note", tokens.AccessToken);
        var json = Platform.TakeSnapshot().ToJson();

        await using var other = await HoopAISandbox.StartAsync(Options);
        other.Restore(SandboxSnapshot.Parse(json));

        using var http = new HttpClient { BaseAddress = other.BaseAddress };
        http.DefaultRequestHeaders.Add("Version", "2021-07-28");
        http.DefaultRequestHeaders.Add("Authorization", $"Bearer {tokens.AccessToken}");
        Assert.Contains("Ada", await http.GetStringAsync($"contacts/{id}"), StringComparison.Ordinal);
        Assert.Contains("Called.", await http.GetStringAsync($"contacts/{id}/notes/{note}"), StringComparison.Ordinal);
        Assert.Equal(spent, other.FindCurrentTokens()!.RefreshToken);
        Assert.Single(other.Installations);
    }

    [Fact]
    public async Task Within_its_grace_an_old_refresh_token_still_gets_the_same_pair()
    {
        var tokens = Platform.Install();
        var first = (await JsonAsync(await RefreshAsync(tokens.RefreshToken))).GetProperty("access_token").GetString();
        var snapshot = Platform.TakeSnapshot();
        Platform.Reset();
        Platform.Restore(snapshot);

        Assert.Equal(first, (await JsonAsync(await RefreshAsync(tokens.RefreshToken))).GetProperty("access_token").GetString());
        Clock.Advance(TimeSpan.FromSeconds(31));
        await ExpectAsync(HttpStatusCode.BadRequest, await RefreshAsync(tokens.RefreshToken));
    }

    [Fact]
    public async Task What_came_after_the_snapshot_is_gone()
    {
        var tokens = Platform.Install();
        var snapshot = Platform.TakeSnapshot();
        var id = await CreateAsync("contacts/", """{"locationId":"Lo1ve9EPM428h8vShlRW","firstName":"Ada"}""", "contact", tokens.AccessToken);
        Platform.Install(SandboxSeed.SecondLocationId);
        Platform.Limits.Settings = new RateLimitSettings { Max = 3 };

        Platform.Restore(snapshot);

        await ExpectAsync(HttpStatusCode.NotFound, await GetAsync($"contacts/{id}", tokens.AccessToken));
        Assert.Single(Platform.Installations);
        Assert.Equal(100, Platform.Limits.Settings.Max);
    }

    [Fact]
    public async Task What_is_spent_of_the_day_stays_spent()
    {
        Platform.Limits.Spend(SandboxSeed.ClientId, SandboxSeed.LocationId, 40);
        await using var other = await HoopAISandbox.StartAsync(Options);
        other.Restore(Platform.TakeSnapshot());

        Assert.Equal((200_000 - 40, 100), (other.Limits.Remaining(SandboxSeed.ClientId, SandboxSeed.LocationId).DailyRemaining, other.Limits.Remaining(SandboxSeed.ClientId, SandboxSeed.LocationId).Remaining));
    }

    [Fact]
    public async Task A_seed_gives_no_id_twice_across_a_restart()
    {
        var id = await CreateAsync("contacts/", """{"locationId":"Lo1ve9EPM428h8vShlRW","firstName":"Ada"}""", "contact", Platform.Install().AccessToken);
        await using var other = await HoopAISandbox.StartAsync(Options);
        other.Restore(Platform.TakeSnapshot());

        using var http = new HttpClient { BaseAddress = other.BaseAddress };
        http.DefaultRequestHeaders.Add("Version", "2021-07-28");
        http.DefaultRequestHeaders.Add("Authorization", $"Bearer {other.Install().AccessToken}");
        using var body = new StringContent("""{"locationId":"Lo1ve9EPM428h8vShlRW","firstName":"Grace"}""", Encoding.UTF8, "application/json");
        var created = await JsonAsync(await http.PostAsync("contacts/", body));
        Assert.NotEqual(id, created.GetProperty("contact").GetProperty("id").GetString());
    }

    [Fact]
    public async Task The_clock_goes_forward_to_the_snapshot_and_never_back()
    {
        var early = Platform.TakeSnapshot();
        Clock.Advance(TimeSpan.FromDays(2));
        var late = Platform.TakeSnapshot();
        Platform.Restore(early);
        Assert.Equal(late.TakenAt, Clock.GetUtcNow());

        await using var other = await HoopAISandbox.StartAsync(Options);
        other.Restore(late);
        Assert.Equal(late.TakenAt, other.Clock.GetUtcNow());
    }

    [Fact]
    public async Task By_http_too()
    {
        Platform.Install();
        var json = await Http.GetStringAsync("_sandbox/snapshot");
        Platform.Reset();
        using var content = new StringContent(json);

        Assert.Equal(1, (await ExpectAsync(HttpStatusCode.OK, await Http.PutAsync("_sandbox/snapshot", content))).GetProperty("installations").GetInt32());
        Assert.NotNull(Platform.FindCurrentTokens());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"version":99}""")]
    [InlineData("""{"version":1,"issued":{"pairs":[{"access":"gone","refresh":"r","refreshId":"refresh-1","expiresAt":"2027-01-01T00:00:00Z"}]}}""")]
    public async Task What_is_no_snapshot_changes_nothing(string json)
    {
        Platform.Install();
        using var content = new StringContent(json);

        Assert.Contains("no snapshot of version 1", await MessageAsync(HttpStatusCode.BadRequest, await Http.PutAsync("_sandbox/snapshot", content)), StringComparison.Ordinal);
        Assert.Single(Platform.Installations);
        Assert.Throws<ArgumentException>(() => SandboxSnapshot.Parse("nonsense"));
    }

    private async Task<string> CreateAsync(string path, string json, string member, string token)
    {
        var answer = await ExpectAsync(HttpStatusCode.Created, await SendAsync(HttpMethod.Post, path, token, json));
        return answer.GetProperty(member).GetProperty("id").GetString()!;
    }
}
