using HoopAI.Client;
using HoopAI.Client.Contacts;
using HoopAI.Client.Tokens;
using HoopAI.EndToEnd.Tests.Support;
using HoopAI.Sandbox;

namespace HoopAI.EndToEnd.Tests;

public class InstalledAppTests
{
    private const string GetToken = "oauth.get-access-token";
    private static readonly InstallationKey Key = new(SandboxSeed.ClientId, ResourceKind.Location, SandboxSeed.LocationId);

    [Fact]
    public async Task Refreshes_once_when_two_hundred_calls_meet_an_expired_token()
    {
        using var folder = new TemporaryFolder();
        await using var platform = await HoopAISandbox.StartAsync(new SandboxOptions { Limits = new RateLimitSettings { Enforced = false } });
        await using var app = await App.StartAsync(platform, folder.File("hoopai.db"), options => options.RateLimits.Enabled = false);
        await app.InstallAsync(platform);
        var id = await AnyContactAsync(app);
        platform.ExpireAccessTokens();
        platform.Journal.Clear();

        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => app.Hoop.ForLocation(SandboxSeed.LocationId).Contacts.GetContactAsync(id)));

        var refresh = Assert.Single(platform.Journal.Of(GetToken));
        Assert.Equal(200, refresh.Status);
        Assert.Equal(2, (await app.Store.FindAsync(Key))!.Version);
    }

    [Fact]
    public async Task Saves_the_new_pair_before_it_sends_again()
    {
        using var folder = new TemporaryFolder();
        await using var platform = await HoopAISandbox.StartAsync();
        await using var app = await App.StartAsync(platform, folder.File("hoopai.db"));
        await app.InstallAsync(platform);
        var id = await AnyContactAsync(app);
        platform.ExpireAccessTokens();

        // The first attempt is refused before it is held; the second one waits here, after the save.
        var seen = platform.Journal.LastSequence;
        var call = app.Hoop.ForLocation(SandboxSeed.LocationId).Contacts.GetContactAsync(id);
        await platform.Journal.WaitForAsync(entry => entry.Sequence > seen && entry.Operation == GetToken && entry.Status == 200);
        await platform.Journal.WaitForAsync(entry => entry.Sequence > seen && entry.Operation == "contacts.get-contact" && entry.Status != 401);
        var stored = await app.Store.FindAsync(Key);
        await call;

        Assert.Equal(2, stored!.Version);
    }

    [Fact]
    public async Task Finds_its_tokens_again_after_a_restart()
    {
        using var folder = new TemporaryFolder();
        await using var platform = await HoopAISandbox.StartAsync();
        await using (var first = await App.StartAsync(platform, folder.File("hoopai.db")))
        {
            await first.InstallAsync(platform);
        }

        await using var second = await App.StartAsync(platform, folder.File("hoopai.db"));

        Assert.NotNull(await AnyContactAsync(second));
    }

    [Fact]
    public async Task Says_that_the_admin_must_authorize_again_when_the_refresh_token_is_dead()
    {
        using var folder = new TemporaryFolder();
        await using var platform = await HoopAISandbox.StartAsync();
        await using var app = await App.StartAsync(platform, folder.File("hoopai.db"));
        await app.InstallAsync(platform);
        platform.RevokeRefreshTokens();
        platform.ExpireAccessTokens();

        var fault = await Assert.ThrowsAsync<HoopAIAuthorizationException>(() => AnyContactAsync(app));

        Assert.Contains(SandboxSeed.LocationId, fault.Message, StringComparison.Ordinal);
        Assert.Equal(InstallationState.NeedsReauthorization, (await app.Store.FindAsync(Key))!.State);
    }

    [Fact]
    public async Task Does_not_refresh_for_a_scope_that_the_admin_did_not_grant()
    {
        using var folder = new TemporaryFolder();
        await using var platform = await HoopAISandbox.StartAsync();
        await using var app = await App.StartAsync(platform, folder.File("hoopai.db"));
        await app.InstallAsync(platform, SandboxSeed.LocationId, "contacts.readonly");
        platform.Journal.Clear();

        await Assert.ThrowsAnyAsync<HoopAIApiException>(() => app.Hoop.ForLocation(SandboxSeed.LocationId).Contacts.DeleteContactAsync("anything"));

        Assert.Empty(platform.Journal.Of(GetToken));
    }

    [Fact]
    public async Task Sends_again_after_the_window_when_the_platform_answers_429()
    {
        using var folder = new TemporaryFolder();
        await using var platform = await HoopAISandbox.StartAsync();
        await using var app = await App.StartAsync(platform, folder.File("hoopai.db"));
        await app.InstallAsync(platform);
        platform.RespondOnceWith(Fault.Error(429) with { RetryAfter = "1" });
        platform.Journal.Clear();

        await AnyContactAsync(app);

        Assert.Equal([429, 200], platform.Journal.Entries.Select(entry => entry.Status));
    }

    private static async Task<string> AnyContactAsync(App app)
    {
        var answer = await app.Hoop.ForLocation(SandboxSeed.LocationId).Contacts.SearchContactsAsync(new SearchContactsRequest { LocationId = SandboxSeed.LocationId, PageLimit = 1 });
        return answer.Contacts![0].Id!;
    }
}
