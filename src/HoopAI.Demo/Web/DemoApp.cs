using System.Net;
using HoopAI.Client;
using HoopAI.Client.AspNetCore;
using HoopAI.Demo.Web.Activity;
using HoopAI.Demo.Web.Connection;
using HoopAI.Demo.Web.Data;
using HoopAI.Demo.Web.Hosting;
using HoopAI.Demo.Web.Import;
using HoopAI.Demo.Web.Live;
using HoopAI.Demo.Web.Shared;
using HoopAI.Sandbox;
using Secret = HoopAI.Client.Tokens.Secret;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HoopAI.Demo.Web;

/// <summary>The web app and, in the same process, the sandbox that it works with. Nothing is read from the environment.</summary>
internal sealed class DemoApp : IAsyncDisposable
{
    private readonly FolderLock _folder;
    private readonly PlatformFile _platformFile;
    private readonly WebApplication _app;

    private DemoApp(FolderLock folder, HoopAISandbox platform, PlatformFile platformFile, WebApplication app)
    {
        (_folder, Platform, _platformFile, _app) = (folder, platform, platformFile, app);
        Address = new UriBuilder(app.Urls.Single()) { Host = "localhost" }.Uri;
    }

    /// <summary>Where a browser finds it.</summary>
    public Uri Address { get; }

    /// <summary>The platform that it works with.</summary>
    public HoopAISandbox Platform { get; }

    public static async Task<DemoApp> StartAsync(DemoOptions options, CancellationToken cancellationToken = default)
    {
        var folder = FolderLock.Take(options.Folder);
        HoopAISandbox? platform = null;
        try
        {
            platform = await HoopAISandbox.StartAsync(new SandboxOptions { Interceptor = new ContactRules() }, cancellationToken);
            return await StartAsync(options, folder, platform, cancellationToken);
        }
        catch
        {
            await (platform?.DisposeAsync() ?? ValueTask.CompletedTask);
            folder.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _platformFile.DisposeAsync();
        await Platform.DisposeAsync();
        _folder.Dispose();
    }

    private static async Task<DemoApp> StartAsync(DemoOptions options, FolderLock folder, HoopAISandbox platform, CancellationToken cancellationToken)
    {
        // Before the client wakes up: it refreshes what is due, and a platform that has forgotten the tokens would refuse it for good.
        var file = new PlatformFile(options.PlatformState, platform, TimeProvider.System);
        file.Restore();
        platform.Apps.Add(platform.Apps.Default with { Name = "Contact Desk" });
        var app = Build(options, platform);
        await app.Services.GetRequiredService<DemoDatabase>().CreateTablesAsync(cancellationToken);
        await app.StartAsync(cancellationToken);
        platform.SetWebhookUrl(new Uri(app.Urls.Single() + "/hoopai/webhooks"));
        file.KeepUpToDate();
        return new DemoApp(folder, platform, file, app);
    }

    private static WebApplication Build(DemoOptions options, HoopAISandbox platform)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, FreePort.Wish(options.Port));
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddSimpleConsole(console => console.SingleLine = true);

        // It warns that the keys are not encrypted on the disk: they lie in the demo's own folder, and protect two cookies of a demo.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        AddServices(builder.Services, options, platform);
        var app = builder.Build();
        app.UseHostFiltering();
        app.UseSecurityHeaders();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = http => Page.Of(new Problem("Something went wrong here", "The demo's output says what."), StatusCodes.Status500InternalServerError).ExecuteAsync(http),
        });
        app.UseRouting();
        app.MapDemo();
        app.MapHoopAIWebhooks();
        return app;
    }

    private static void AddServices(IServiceCollection services, DemoOptions options, HoopAISandbox platform)
    {
        services.AddSingleton<IHostLifetime, QuietLifetime>();
        services.AddRouting();
        services.AddRazorComponents();
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = "ContactDesk.Forms");
        services.AddDataProtection().SetApplicationName("HoopAI.Demo").PersistKeysToFileSystem(new DirectoryInfo(options.WebKeys));

        // Only these names: no other web page can reach the app under a name of its own.
        services.AddHostFiltering(hosts => hosts.AllowedHosts = ["localhost", "127.0.0.1"]);
        services
            .AddHoopAI(hoop =>
            {
                hoop.ClientId = SandboxSeed.ClientId;
                hoop.ClientSecret = new Secret(SandboxSeed.ClientSecret);
                hoop.BaseAddress = platform.BaseAddress;
                hoop.AuthorizationPage = platform.AuthorizationPage;
            })
            .AddSqliteStore(options.Database)
            .AddWebhooks(ActivityHandlers.Add);
        services.Configure<WebhookEndpointOptions>(endpoint =>
        {
            endpoint.Ed25519Keys.Clear();
            endpoint.Ed25519Keys.Add(platform.Webhooks.Ed25519PublicKey);
        });
        services.AddSingleton(options);
        services.AddSingleton(platform);
        services.AddSingleton<DemoDatabase>();
        services.AddSingleton<ActivityLog>();
        services.AddSingleton<ConnectionReader>();
        services.AddSingleton<ImportTable>();
        services.AddSingleton<Imports>();
        services.AddHostedService(provider => provider.GetRequiredService<Imports>());
        services.AddSingleton<Fragment>();
        services.AddSingleton<LiveStream>();
    }
}
