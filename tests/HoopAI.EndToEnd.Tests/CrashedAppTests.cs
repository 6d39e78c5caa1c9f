using HoopAI.Client;
using HoopAI.Client.Tokens;
using HoopAI.EndToEnd.Tests.Support;
using HoopAI.Sandbox;

namespace HoopAI.EndToEnd.Tests;

/// <summary>What a host does for the tokens without being called: over sockets, on SQLite, in real time.</summary>
public class CrashedAppTests
{
    private static readonly InstallationKey Key = new(SandboxSeed.ClientId, ResourceKind.Location, SandboxSeed.LocationId);

    [Fact]
    public async Task A_host_that_starts_repeats_what_a_crash_interrupted_after_the_platform_had_rotated()
    {
        using var folder = new TemporaryFolder();
        await using var platform = await HoopAISandbox.StartAsync();
        await using (var first = await App.StartAsync(platform, folder.File("hoopai.db")))
        {
            await first.InstallAsync(platform);
            var stored = (await first.Store.FindAsync(Key))!;
            await first.Store.TryBeginRefreshAsync(Key, stored.Version, "a process that died", TimeSpan.FromMilliseconds(1));
            await RotateAsync(platform, stored.Tokens!.RefreshToken!);
        }

        await using var second = await App.StartAsync(platform, folder.File("hoopai.db"));

        // The host looks at once: whoever asks next waits for its lease, and not for another token request.
        var refreshed = await WaitForAsync(second, version: 2);
        Assert.Equal(InstallationState.Active, refreshed.State);
        platform.ExpireAccessTokens();
        await second.Hoop.Authorization.RefreshAsync(HoopAIResource.Location(SandboxSeed.LocationId));
        var bodies = platform.Journal.Of("oauth.get-access-token").Where(request => request.Status == 200).Select(request => request.Body).ToList();
        Assert.Equal(4, bodies.Count);
        Assert.Equal(3, bodies.Select(body => body!.Split("refresh_token=").Last().Split('&')[0]).Distinct().Count());
    }

    [Fact]
    public async Task A_host_refreshes_ahead_of_expiry_without_being_called()
    {
        using var folder = new TemporaryFolder();
        await using var platform = await HoopAISandbox.StartAsync();
        await using (var first = await App.StartAsync(platform, folder.File("hoopai.db")))
        {
            var installed = await first.InstallAsync(platform);
            Assert.InRange(installed.RefreshDueAt, installed.Tokens!.ExpiresAt.AddHours(-3), installed.Tokens.ExpiresAt.AddHours(-2));
            await first.Store.SaveInstallationAsync(Key, installed.Tokens, await first.Store.GetTimeAsync());
        }

        await using var second = await App.StartAsync(platform, folder.File("hoopai.db"));

        await WaitForAsync(second, version: 3);
    }

    private static async Task<Installation> WaitForAsync(App app, long version)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            if (await app.Store.FindAsync(Key, patience.Token) is { } stored && stored.Version >= version)
            {
                return stored;
            }

            await Task.Yield();
        }
    }

    private static async Task RotateAsync(HoopAISandbox platform, Secret refreshToken)
    {
        using var http = new HttpClient { BaseAddress = platform.BaseAddress };
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = SandboxSeed.ClientId,
            ["client_secret"] = SandboxSeed.ClientSecret,
            ["grant_type"] = "refresh_token",
            ["refresh_token"] = refreshToken.Reveal(),
        });
        using var answer = await http.PostAsync(new Uri("oauth/token", UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
    }
}
