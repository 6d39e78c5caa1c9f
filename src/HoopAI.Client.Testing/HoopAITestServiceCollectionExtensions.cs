using HoopAI.Client;
using HoopAI.Client.Testing;
using HoopAI.Client.Tokens;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers a client that works with a test's platform.</summary>
public static class HoopAITestServiceCollectionExtensions
{
    /// <summary>
    /// Registers the client with the platform's address, client id and secret, and its installation: or, after the app's own <c>AddHoopAI</c>, points that
    /// client here. Address, id, secret, token store and (where the test moves it) the clock are replaced, and the limits where the platform has none; every other
    /// option stays the app's.
    /// </summary>
    /// <param name="services">The container; call this after the app's own registrations.</param>
    /// <param name="platform">The platform. It must live longer than the container.</param>
    /// <param name="name">The client's name; empty for the default one.</param>
    /// <returns>For what belongs to this client.</returns>
    public static IHoopAIBuilder AddHoopAITestPlatform(this IServiceCollection services, HoopAITestPlatform platform, string name = "")
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(platform);
        var builder = services.AddHoopAI(name, static _ => { });
        services.PostConfigure<HoopAIOptions>(name, platform.Configure);
        services.AddKeyedSingleton(name, platform.TokenStore);
        if (name.Length == 0)
        {
            services.Replace(ServiceDescriptor.Singleton(platform.TokenStore));
        }

        if (platform.Clock is { } clock)
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        }

        return builder;
    }
}
