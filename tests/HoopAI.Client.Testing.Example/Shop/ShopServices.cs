using HoopAI.Client.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Client.Testing.Example.Shop;

/// <summary>The shop's own registrations, as they are in production.</summary>
public static class ShopServices
{
    public static IServiceCollection AddShop(this IServiceCollection services)
    {
        services.AddHoopAI(options =>
        {
            options.ClientId = "the-shop's-own";
            options.ClientSecret = new Secret("the-shop's-secret");
            options.Retries.BaseDelay = TimeSpan.FromMilliseconds(20);
        }).AddInMemoryTokenStore();
        return services.AddSingleton<CustomerSync>();
    }
}
