using HoopAI.Client.Contacts;
using HoopAI.Client.Testing.Tests.Support;
using HoopAI.Client.Tokens;
using HoopAI.Sandbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HoopAI.Client.Testing.Tests;

/// <summary>How an app's client comes to work with a test's platform.</summary>
public sealed class RegistrationTests
{
    [SkippableTheory]
    [BothEngines]
    public async Task An_app_that_registers_no_client_of_its_own_gets_one(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine);
        var services = new ServiceCollection();
        services.AddHoopAITestPlatform(platform);

        await CallAsync(services, platform);
    }

    [SkippableTheory]
    [BothEngines]
    public async Task The_apps_own_client_is_pointed_to_the_platform_and_keeps_its_other_options(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine);
        var services = new ServiceCollection();
        services.AddHoopAI(options =>
        {
            (options.ClientId, options.ClientSecret) = ("the-app", new Secret("the-app's secret"));
            options.Retries.Attempts = 2;
        }).AddInMemoryTokenStore();
        services.AddHoopAITestPlatform(platform);

        await CallAsync(services, platform);

        await using var provider = services.BuildServiceProvider();
        Assert.Equal(2, provider.GetRequiredService<IOptions<HoopAIOptions>>().Value.Retries.Attempts);
    }

    [Fact]
    public async Task Clients_of_several_apps_each_have_a_platform()
    {
        await using var first = await HoopAITestPlatform.StartAsync(new HoopAITestPlatformOptions { LocationId = "first" });
        await using var second = await HoopAITestPlatform.StartAsync(new HoopAITestPlatformOptions { LocationId = "second" });
        var services = new ServiceCollection();
        services.AddHoopAITestPlatform(first, "one");
        services.AddHoopAITestPlatform(second, "two");
        await using var provider = services.BuildServiceProvider();
        var clients = provider.GetRequiredService<IHoopAIClientFactory>();

        await clients.Get("one").ForLocation("first").Contacts.CreateNoteAsync("ada", new CreateNoteRequest { Body = "hello" });
        await clients.Get("two").ForLocation("second").Contacts.CreateNoteAsync("ada", new CreateNoteRequest { Body = "hello" });

        first.OnCreateNote().ShouldHaveBeenCalled(1);
        second.OnCreateNote().ShouldHaveBeenCalled(1);
    }

    [Fact]
    public async Task The_clock_of_the_test_is_the_clients_too()
    {
        var clock = new ManualTimeProvider();
        await using var platform = await HoopAITestPlatform.StartAsync(new HoopAITestPlatformOptions { Clock = clock });
        var services = new ServiceCollection();
        services.AddHoopAITestPlatform(platform);
        await using var provider = services.BuildServiceProvider();

        Assert.Same(clock, provider.GetRequiredService<TimeProvider>());
    }

    [SkippableTheory]
    [BothEngines]
    public async Task The_app_is_installed_on_the_location_and_the_company_that_the_test_names(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine, new HoopAITestPlatformOptions { LocationId = "my-location", CompanyId = "my-company" });
        platform.OnCreateContact().Returns(new CreateContactResponse());
        platform.Companies.OnGetCompany().Returns(new Companies.GetCompanyResponse());
        var client = platform.CreateClient();

        await client.ForLocation("my-location").Contacts.CreateContactAsync(new CreateContactRequest { LocationId = "my-location" });
        await client.ForCompany("my-company").Companies.GetCompanyAsync("my-company");

        platform.OnCreateContact().ShouldHaveBeenCalled(1);
        platform.Companies.OnGetCompany("my-company").ShouldHaveBeenCalled(1);
    }

    private static async Task CallAsync(ServiceCollection services, HoopAITestPlatform platform)
    {
        platform.OnGetContact("ada").Returns(new GetContactResponse { Contact = new Contact { FirstName = "Ada" } });
        await using var provider = services.BuildServiceProvider();

        var got = await provider.GetRequiredService<IHoopAIClient>().ForLocation(platform.LocationId).Contacts.GetContactAsync("ada");

        Assert.Equal("Ada", got.Contact!.FirstName);
    }
}
