using HoopAI.Client;
using HoopAI.Client.Tokens;
using HoopAI.Sandbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HoopAI.Chaos.Workers;

/// <summary>An app as users set it up: a host, the client, the shared store.</summary>
internal static class WorkerHost
{
    public static readonly TimeSpan CallDeadline = TimeSpan.FromSeconds(60);

    public static IHost Build(WorkerOrder order)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.AddProvider(new WorkerLog(order.Id));
        AddClient(builder.Services, order);
        return builder.Build();
    }

    public static void AddClient(IServiceCollection services, WorkerOrder order) => services
        .AddHoopAI(options =>
        {
            (options.ClientId, options.ClientSecret, options.BaseAddress) = (SandboxSeed.ClientId, new Secret(SandboxSeed.ClientSecret), order.Platform);
            options.Retries.Deadline = CallDeadline;
            options.RateLimits.Enabled = order.CallsAtOnce is null;
            order.Refresh.Apply(options.TokenRefresh);

            // Most leave it to the calls, and some claim in batches what is due: both ways are interrupted, and refreshes come one after the other.
            options.TokenRefresh.BackgroundRefresh = order.Id % 4 == 0;
        })
        .ConfigureHttp(http => http.AddHttpMessageHandler(() => new CallSignature(order.Id)))
        .AddEntityFrameworkStore(order.Store.Apply);
}
