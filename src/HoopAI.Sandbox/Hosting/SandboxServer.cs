using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HoopAI.Sandbox;

/// <summary>Kestrel on the loopback address, with nothing read from the environment.</summary>
internal sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly CancellationTokenSource _stopping;

    private SandboxServer(WebApplication app, CancellationTokenSource stopping)
    {
        _app = app;
        _stopping = stopping;
        BaseAddress = new Uri(app.Urls.Single() + "/");
    }

    public Uri BaseAddress { get; }

    public static async Task<SandboxServer> StartAsync(SandboxParts parts, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Configure(kestrel, parts.Options.Port));
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));

        var stopping = new CancellationTokenSource();
        var app = builder.Build();
        app.Use(next => context => context.Features.Get<IHttpRequestFeature>()!.RawTarget is var target && (IsControl(target) || PageEndpoints.IsAt(context.Request, target))
            ? next(context)
            : parts.Endpoint.HandleAsync(context, stopping.Token));
        app.UseRouting();
        ControlEndpoints.Map(app, parts);
        PageEndpoints.Map(app, parts);
        await app.StartAsync(cancellationToken);
        return new SandboxServer(app, stopping);
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _app.DisposeAsync();
        _stopping.Dispose();
    }

    private static bool IsControl(string target) =>
        target.StartsWith("/_sandbox/", StringComparison.Ordinal) && !target.Contains("/../", StringComparison.Ordinal);

    private static void Configure(KestrelServerOptions kestrel, int port)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = null;
        kestrel.Limits.MinRequestBodyDataRate = null;
        kestrel.Limits.MinResponseDataRate = null;
        kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
    }
}
