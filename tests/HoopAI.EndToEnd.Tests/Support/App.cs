using HoopAI.Client;
using HoopAI.Client.Tokens;
using HoopAI.Sandbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HoopAI.EndToEnd.Tests.Support;

/// <summary>An app as users set it up: host, client, SQLite store; against a sandbox.</summary>
internal sealed class App : IAsyncDisposable
{
    private readonly IHost _host;

    private App(IHost host) => _host = host;

    public IHoopAIClient Hoop => _host.Services.GetRequiredService<IHoopAIClient>();

    public ITokenStore Store => _host.Services.GetRequiredService<ITokenStore>();

    public static async Task<App> StartAsync(HoopAISandbox platform, string database, Action<HoopAIOptions>? configure = null, ILoggerProvider? logs = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        if (logs is not null)
        {
            builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs);
        }

        builder.Services
            .AddHoopAI(options =>
            {
                options.ClientId = SandboxSeed.ClientId;
                options.ClientSecret = new Secret(SandboxSeed.ClientSecret);
                options.BaseAddress = platform.BaseAddress;
                options.AuthorizationPage = platform.AuthorizationPage;
                configure?.Invoke(options);
            })
            .AddSqliteStore(database);
        var host = builder.Build();
        await host.StartAsync();
        return new App(host);
    }

    /// <summary>Goes through the authorization page as an admin would.</summary>
    public async Task<Installation> InstallAsync(HoopAISandbox platform, string pick = SandboxSeed.LocationId, params string[] scopes)
    {
        var page = Hoop.Authorization.CreatePageUrl(SandboxSeed.RedirectUri, scopes.Length > 0 ? scopes : platform.Scopes);
        var back = await platform.PickAsync(page, pick);
        var code = back.Query.TrimStart('?').Split('&').Single(pair => pair.StartsWith("code=", StringComparison.Ordinal))["code=".Length..];
        return await Hoop.Authorization.ExchangeCodeAsync(Uri.UnescapeDataString(code), SandboxSeed.RedirectUri);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
