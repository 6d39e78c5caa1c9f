using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Client.Testing.Example;

internal static class ShopTestServices
{
    /// <summary>All that changes in a test: where the platform is, and whose tokens are used.</summary>
    public static IServiceCollection UsePlatform(this IServiceCollection services, HoopAITestPlatform platform)
    {
        services.AddHoopAITestPlatform(platform);
        return services;
    }
}
