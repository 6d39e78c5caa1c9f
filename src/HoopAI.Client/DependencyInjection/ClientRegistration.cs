using System.Diagnostics.Metrics;
using HoopAI.Client.Events;
using HoopAI.Client.Options;
using HoopAI.Client.Pipeline;
using HoopAI.Client.RateLimits;
using HoopAI.Client.Resilience;
using HoopAI.Client.Telemetry;
using HoopAI.Client.Tokens;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HoopAI.Client.DependencyInjection;

/// <summary>The one method that every <c>AddHoopAI</c> reaches. Marks a name as registered.</summary>
internal sealed record ClientRegistration(string Name)
{
    public static string HttpNameOf(string name) => name.Length == 0 ? "HoopAI.Client" : $"HoopAI.Client:{name}";

    public static IHoopAIBuilder Add(IServiceCollection services, string name, Action<HoopAIOptions, IServiceProvider> configure)
    {
        services.AddOptions<HoopAIOptions>(name).Configure(configure);
        if (!services.Any(known => known.ServiceType == typeof(ClientRegistration) && known.ImplementationInstance is ClientRegistration same && same.Name == name))
        {
            services.AddSingleton(new ClientRegistration(name));
            AddShared(services);
            AddClient(services, name);
        }

        return new HoopAIBuilder(services, name);
    }

    private static void AddShared(IServiceCollection services)
    {
        services.AddLogging();
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IJitter, SystemJitter>();
        services.TryAddSingleton<RateBudgets>();
        services.TryAddSingleton<IHoopAIClientFactory, HoopAIClientFactory>();
    }

    private static void AddClient(IServiceCollection services, string name)
    {
        services.AddOptions<HoopAIOptions>(name).ValidateOnStart();
        services.AddSingleton<IValidateOptions<HoopAIOptions>>(
            provider => new HoopAIOptionsValidator(name, provider.GetService<IServiceProviderIsService>()));
        services.AddKeyedSingleton(name, static (provider, key) => CreateServices(provider, (string)key!));
        services.AddKeyedSingleton(name, static (provider, key) => CreateCore(provider, (string)key!));
        services.AddKeyedSingleton<IHoopAIClient>(name, static (provider, key) => new HoopAIClient(provider.GetRequiredKeyedService<ClientCore>(key)));
        if (name.Length == 0)
        {
            services.AddSingleton(static provider => provider.GetRequiredKeyedService<IHoopAIClient>(""));
        }

        services.AddSingleton<IHostedService>(provider => new TokenMaintenanceService(provider, name));

        services.AddHttpClient(HttpNameOf(name))
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(CreateSockets)
            .AddHttpMessageHandler(provider => new CallHandler(ServicesOf(provider, name)));
    }

    private static ClientServices ServicesOf(IServiceProvider provider, string name) => provider.GetRequiredKeyedService<ClientServices>(name);

    private static ClientServices CreateServices(IServiceProvider provider, string name)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<HoopAIOptions>>().Get(name);
        var time = provider.GetRequiredService<TimeProvider>();
        var jitter = provider.GetRequiredService<IJitter>();
        var logger = provider.GetRequiredService<ILoggerFactory>().CreateLogger(Log.Category);
        var telemetry = new ClientTelemetry(provider.GetRequiredService<IMeterFactory>(), name);
        var policy = new RepetitionPolicy(
            options.Retries, new RetryHooks(options.Retries, logger), new RetryDelay(options.Retries, time, jitter), time, telemetry, logger);
        var pipelines = new CallPipelines(options, policy, time, jitter, telemetry, logger);
        return new ClientServices(name, options, time, jitter, telemetry, logger, pipelines, new CallTimers(time, telemetry), new RateLimitEvents(options.Events, telemetry, logger));
    }

    private static ClientCore CreateCore(IServiceProvider provider, string name)
    {
        var services = ServicesOf(provider, name);
        var handler = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(HttpNameOf(name));
        var store = services.Options.UsesOAuth ? provider.GetKeyedService<ITokenStore>(name) ?? provider.GetRequiredService<ITokenStore>() : null;
        var keeper = provider.GetKeyedService<ISharedRateBudget>(name) ?? provider.GetService<ISharedRateBudget>();
        return new ClientCore(services, handler, store, provider.GetRequiredService<RateBudgets>(), keeper);
    }

    private static HttpMessageHandler CreateSockets() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = System.Net.DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
}
