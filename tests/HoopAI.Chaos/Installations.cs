using HoopAI.Client.Tokens;
using HoopAI.Sandbox;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Chaos;

/// <summary>Puts the app into every location: on the platform, and in the store.</summary>
internal static class Installations
{
    public static InstallationKey KeyOf(string location) => new(SandboxSeed.ClientId, ResourceKind.Location, location);

    /// <returns>When the first pair of each is due: spread over a life, so that refreshes come one after the other from the beginning.</returns>
    public static async Task<IReadOnlyDictionary<string, DateTimeOffset>> InstallAsync(
        HoopAISandbox platform, IServiceProvider services, ChaosOptions options, CancellationToken cancellationToken)
    {
        var store = services.GetRequiredService<ITokenStore>();
        var due = new Dictionary<string, DateTimeOffset>();
        var random = new Random(options.Seed);
        foreach (var location in options.Locations.All)
        {
            platform.Locations.Add(location);
            var issued = platform.Install(location);
            due.Add(location, platform.Clock.GetUtcNow() + (options.Refresh.TokenLife * random.NextDouble()));
            var tokens = new TokenSet
            {
                AccessToken = new Secret(issued.AccessToken), RefreshToken = new Secret(issued.RefreshToken), ExpiresAt = issued.ExpiresAt, LocationId = location, UserType = "Location",
            };
            await store.SaveInstallationAsync(KeyOf(location), tokens, due[location], cancellationToken);
        }

        return due;
    }
}
