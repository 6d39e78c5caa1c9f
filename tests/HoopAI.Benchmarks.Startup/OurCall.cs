using HoopAI.Client;
using HoopAI.Client.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Benchmarks.Startup;

/// <summary>The whole client, as an app registers it, with one installation in its store.</summary>
internal static class OurCall
{
    private const string App = "6630e1f5a9c1b2d3-lx1abcde";
    private const string Location = "ve9EPM428h8vShlRW1KT";

    public static Func<IServiceProvider, Task> Register(IServiceCollection services, Uri platform)
    {
        services.AddHoopAI(options => (options.ClientId, options.ClientSecret, options.BaseAddress) = (App, new Secret("unused"), platform)).AddInMemoryTokenStore();
        return CallAsync;
    }

    private static async Task CallAsync(IServiceProvider services)
    {
        var tokens = new TokenSet { AccessToken = new Secret(FirstCall.Token), RefreshToken = new Secret(FirstCall.Token), LocationId = Location, ExpiresAt = DateTimeOffset.UtcNow.AddDays(1), CompanyId = "company" };
        await services.GetRequiredService<ITokenStore>().SaveInstallationAsync(new InstallationKey(App, ResourceKind.Location, Location), tokens, DateTimeOffset.MaxValue);
        var hoop = services.GetRequiredService<IHoopAIClient>();
        FirstCall.Check((await hoop.ForLocation(Location).Contacts.GetContactAsync(FirstCall.ContactId)).Contact?.Id);
    }
}
