using HoopAI.Client.Contacts;
using HoopAI.Client.Testing.Example.Shop;

namespace HoopAI.Client.Testing.Example;

/// <summary>In this process: no Java, nothing to install, a few milliseconds each.</summary>
public sealed class InProcessTests : CustomerSyncTests
{
    [Fact]
    public async Task What_is_not_stubbed_is_answered_with_something_that_fits_the_schema()
    {
        var report = await RunAsync(new Customer("Ada", "ada@example.com"));

        Assert.Single(report.Created);
    }

    [Fact]
    public async Task A_stub_can_look_at_the_request_with_code()
    {
        Platform.OnCreateContact().Where(request => request.Email!.EndsWith("@example.org", StringComparison.Ordinal)).RespondsWithUnprocessable("email is blocked");

        var report = await RunAsync(new Customer("Ada", "ada@example.org"), new Customer("Grace", "grace@example.com"));

        Assert.Equal(["ada@example.org: email is blocked"], report.Refused);
        Assert.Single(report.Created);
    }

    [Fact]
    public async Task A_strict_platform_names_the_call_that_nobody_has_thought_of()
    {
        await using var platform = await HoopAITestPlatform.StartAsync(new HoopAITestPlatformOptions { IsStrict = true });
        platform.OnGetContact("ada").RespondsWithNotFound();
        var sync = new CustomerSync(platform.CreateClient());

        await Assert.ThrowsAsync<HoopAIServerException>(() => sync.RunAsync(platform.LocationId, [new Customer("Ada", "ada@example.com", "ada")]));

        var failure = Assert.Throws<HoopAITestException>(platform.VerifyNoUnexpectedCalls);
        Assert.Contains("Contacts.OnCreateContact", failure.Message, StringComparison.Ordinal);
    }

    protected override Task<HoopAITestPlatform> StartAsync() => HoopAITestPlatform.StartAsync();
}
