using HoopAI.Client;
using HoopAI.Client.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers HoopAI clients.</summary>
public static class HoopAIServiceCollectionExtensions
{
    /// <summary>Registers the default client: <see cref="IHoopAIClient"/>, a singleton.</summary>
    /// <param name="services">The container.</param>
    /// <param name="configure">Sets the options. They are checked when the host starts; a fault names the option, its value and the way out.</param>
    /// <returns>For what belongs to this client: a token store above all.</returns>
    public static IHoopAIBuilder AddHoopAI(this IServiceCollection services, Action<HoopAIOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return services.AddHoopAI("", (options, _) => configure(options));
    }

    /// <summary>Registers the default client, with options that depend on other services.</summary>
    /// <param name="services">The container.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>For what belongs to this client.</returns>
    public static IHoopAIBuilder AddHoopAI(this IServiceCollection services, Action<HoopAIOptions, IServiceProvider> configure) =>
        services.AddHoopAI("", configure);

    /// <summary>Registers a client by name, for several apps in one process: get it from <see cref="IHoopAIClientFactory"/>, or as a keyed service.</summary>
    /// <param name="services">The container.</param>
    /// <param name="name">The client's name; empty for the default one. A name that is registered already gets further options.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>For what belongs to this client.</returns>
    public static IHoopAIBuilder AddHoopAI(this IServiceCollection services, string name, Action<HoopAIOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return services.AddHoopAI(name, (options, _) => configure(options));
    }

    /// <summary>Registers a client by name, with options that depend on other services.</summary>
    /// <param name="services">The container.</param>
    /// <param name="name">The client's name; empty for the default one.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>For what belongs to this client.</returns>
    public static IHoopAIBuilder AddHoopAI(this IServiceCollection services, string name, Action<HoopAIOptions, IServiceProvider> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(configure);
        return ClientRegistration.Add(services, name, configure);
    }
}
