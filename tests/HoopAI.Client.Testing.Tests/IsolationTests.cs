using HoopAI.Client.Contacts;
using HoopAI.Client.Testing.Tests.Support;
using HoopAI.Testing.WireMock;

namespace HoopAI.Client.Testing.Tests;

/// <summary>Platforms do not see one another.</summary>
public sealed class IsolationTests
{
    [SkippableTheory]
    [BothEngines]
    public async Task Twenty_tests_at_once_each_see_their_own_stubs_tokens_and_calls(Engine engine)
    {
        await Task.WhenAll(Enumerable.Range(1, 20).Select(async number =>
        {
            await using var platform = await Platforms.StartAsync(engine);
            platform.OnGetContact("ada").RespondsOnceWithExpiredToken().Returns(new GetContactResponse { Contact = new Contact { FirstName = $"Ada {number}" } });
            var contacts = platform.CreateClient().ForLocation(platform.LocationId).Contacts;

            var got = await contacts.GetContactAsync("ada");

            Assert.Equal($"Ada {number}", got.Contact!.FirstName);
            platform.OnGetContact("ada").ShouldHaveBeenCalled(2);
            Assert.Equal(3, platform.ReceivedCalls().Count);
        }));
    }

    [SkippableFact]
    public async Task A_platform_leaves_nothing_behind_on_a_WireMock()
    {
        var server = await Platforms.WireMockAsync();
        var platform = await HoopAITestPlatform.ConnectAsync(server.BaseAddress);
        var everything = new RequestPattern { UrlPathPattern = platform.BaseAddress.AbsolutePath + ".*" };
        platform.OnGetContact().Returns(new GetContactResponse());
        await platform.CreateClient().ForLocation(platform.LocationId).Contacts.GetContactAsync("ada");
        Assert.Equal(1, await server.Admin.CountAsync(everything));

        await platform.DisposeAsync();

        Assert.Equal(0, await server.Admin.CountAsync(everything));
        using var http = new HttpClient();
        Assert.DoesNotContain(platform.BaseAddress.AbsolutePath, await http.GetStringAsync(new Uri(server.BaseAddress, "/__admin/mappings")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_WireMock_is_refused()
    {
        await using var other = await HoopAITestPlatform.StartAsync();

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => HoopAITestPlatform.ConnectAsync(other.BaseAddress));

        Assert.Contains("no WireMock", refusal.Message, StringComparison.Ordinal);
    }
}
