using HoopAI.Client.DependencyInjection;
using HoopAI.Client.Tokens;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HoopAI.Client;

/// <summary>What belongs to one client.</summary>
public static class HoopAIBuilderExtensions
{
    /// <summary>Keeps tokens in memory, for tests and trials: when the process ends, every installation is lost.</summary>
    public static IHoopAIBuilder AddInMemoryTokenStore(this IHoopAIBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton<ITokenStore>(static provider => new InMemoryTokenStore(provider.GetRequiredService<TimeProvider>()));
        return builder;
    }

    /// <summary>
    /// Changes how the client's requests reach the network: another primary handler (a test server's, a proxy), or more handlers, which then sit
    /// between ours and the primary one and see every attempt, its token included.
    /// </summary>
    /// <remarks>A primary handler must not follow redirects and must have no cookies, as the one that it replaces.</remarks>
    public static IHoopAIBuilder ConfigureHttp(this IHoopAIBuilder builder, Action<IHttpClientBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        configure(builder.Services.AddHttpClient(ClientRegistration.HttpNameOf(builder.Name)));
        return builder;
    }
}
