using System.Net.Http.Headers;
using HoopAI.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HoopAI.Client.AspNetCore.Tests.Support;

/// <summary>An app on a free loopback port. Its worker handles what is due when a test says so.</summary>
internal sealed class WebApp : IAsyncDisposable
{
    public const string WebhookPath = "/hoopai/webhooks";

    private readonly WebApplication _app;

    private WebApp(WebApplication app, ManualTimeProvider clock, LogLines log)
    {
        (_app, Clock, Log) = (app, clock, log);
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public ManualTimeProvider Clock { get; }

    public LogLines Log { get; }

    public IServiceProvider Services => _app.Services;

    public IHoopAIClient Hoop => Services.GetRequiredService<IHoopAIClient>();

    public IHoopAIWebhooks Webhooks => Services.GetRequiredService<IHoopAIWebhooks>();

    public static async Task<WebApp> StartAsync(
        Action<IHoopAIBuilder>? client = null,
        Action<WebhookHandlers>? handlers = null,
        Action<WebhookOptions>? options = null,
        Action<WebhookEndpointOptions>? endpoint = null,
        Action<WebApplication>? map = null,
        HoopAISandbox? platform = null,
        ManualTimeProvider? clock = null)
    {
        clock ??= platform?.Clock ?? new ManualTimeProvider();
        var log = new LogLines();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Debug).AddFilter("Microsoft", LogLevel.Warning);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<IJitter>(new FixedJitter(0));
        builder.Services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        var hoop = builder.Services.AddHoopAI(app =>
        {
            app.ClientId = SandboxSeed.ClientId;
            app.ClientSecret = new HoopAI.Client.Tokens.Secret(SandboxSeed.ClientSecret);
            app.TokenRefresh.BackgroundRefresh = false;
            if (platform is not null)
            {
                app.BaseAddress = platform.BaseAddress;
                app.AuthorizationPage = platform.AuthorizationPage;
            }
        });
        if (client is null)
        {
            hoop.AddInMemoryTokenStore().AddInMemoryWebhookInbox();
        }
        else
        {
            client(hoop);
        }

        hoop.AddWebhooks(handlers, changed =>
        {
            changed.RunsHandlers = false;
            options?.Invoke(changed);
        });
        var app = builder.Build();
        app.MapHoopAIWebhooks(WebhookPath, changed =>
        {
            changed.Ed25519Keys.Clear();
            changed.Ed25519Keys.Add(TestKeys.Platform.Ed25519Key);
            endpoint?.Invoke(changed);
        });
        map?.Invoke(app);
        await app.StartAsync();
        return new WebApp(app, clock, log);
    }

    public Task HandleAllAsync() => Services.GetRequiredKeyedService<WebhookWorker>("").RunUntilIdleAsync(CancellationToken.None).Within();

    /// <summary>Delivers as the platform does, signed.</summary>
    public Task<HttpResponseMessage> DeliverAsync(string json) => DeliverAsync(System.Text.Encoding.UTF8.GetBytes(json));

    public Task<HttpResponseMessage> DeliverAsync(byte[] body) => SendAsync(body, ("X-GHL-Signature", TestKeys.Platform.Ed25519(body)));

    public async Task<HttpResponseMessage> SendAsync(byte[] body, params (string Header, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, WebhookPath) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        foreach (var (header, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(header, value);
        }

        return await Http.SendAsync(request).Within();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
