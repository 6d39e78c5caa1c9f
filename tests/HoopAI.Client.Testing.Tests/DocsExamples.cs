using HoopAI.Client.Contacts;
using HoopAI.Sandbox;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Client.Testing.Tests;

/// <summary>What docs/testing.md shows, so that it compiles. <see cref="DocsTests"/> holds the two together, and runs what can run.</summary>
internal static class DocsExamples
{
    public static async Task FirstAsync()
    {
        await using var platform = await HoopAITestPlatform.StartAsync();
        platform.OnGetContact("ada").Returns(new GetContactResponse { Contact = new Contact { FirstName = "Ada" } });

        var hoop = platform.CreateClient();
        var got = await hoop.ForLocation(platform.LocationId).Contacts.GetContactAsync("ada");

        Assert.Equal("Ada", got.Contact!.FirstName);
        platform.OnUpdateContact().ShouldNotHaveBeenCalled();
    }

    public static void Register(IServiceCollection services, HoopAITestPlatform platform)
    {
        services.AddHoopAITestPlatform(platform);
    }

    public static void Chains(HoopAITestPlatform platform, GetContactResponse contact, CreateContactResponse created)
    {
        platform.OnGetContact("ada").RespondsOnceWithExpiredToken().Returns(contact);
        platform.OnCreateContact().Once().RateLimits(interval: TimeSpan.FromMilliseconds(100)).Returns(created);
    }

    public static CreateContactRequest Calls(HoopAITestPlatform platform)
    {
        var created = platform.OnCreateContact().ReceivedCalls()[0].Request!;
        platform.OnUpdateContact("ada").Where(request => request.City == "London").ShouldHaveBeenCalled(1);
        platform.OnDeleteContact().ShouldNotHaveBeenCalled();
        return created;
    }

    public static async Task TimeAsync(GetContactResponse contact)
    {
        var clock = new ManualTimeProvider();
        await using var platform = await HoopAITestPlatform.StartAsync(new HoopAITestPlatformOptions { Clock = clock, HasRateLimits = true });
        platform.OnGetContact("ada").After(TimeSpan.FromSeconds(17)).Returns(contact);

        var call = platform.CreateClient().ForLocation(platform.LocationId).Contacts.GetContactAsync("ada");
        await clock.PassAsync(TimeSpan.FromSeconds(17));
        await call;
    }

    public static async Task WireMockAsync()
    {
        await using var platform = await HoopAITestPlatform.ConnectAsync(new Uri("http://localhost:8080"));
        await platform.LoadDefaultsAsync();
    }
}
