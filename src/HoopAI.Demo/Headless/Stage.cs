using HoopAI.Client;
using HoopAI.Client.Tokens;
using HoopAI.Sandbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HoopAI.Demo.Headless;

/// <summary>What the steps work with: the sandbox, and an app as anybody would set one up.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly DirectoryInfo _folder;

    private Stage(HoopAISandbox platform, IHost host, DirectoryInfo folder)
    {
        Platform = platform;
        _host = host;
        _folder = folder;
    }

    public HoopAISandbox Platform { get; }

    public string Database => Path.Combine(_folder.FullName, "hoopai.db");

    public IHoopAIClient Hoop => _host.Services.GetRequiredService<IHoopAIClient>();

    public ITokenStore Store => _host.Services.GetRequiredService<ITokenStore>();

    /// <summary>The app's calls in the location on which it gets installed.</summary>
    public HoopAICaller Location => Hoop.ForLocation(SandboxSeed.LocationId);

    public static async Task<Stage> OpenAsync(CancellationToken cancellationToken)
    {
        var platform = await HoopAISandbox.StartAsync(cancellationToken: cancellationToken);
        var folder = Directory.CreateTempSubdirectory("hoopai-demo-");
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddSimpleConsole();
        builder.Services
            .AddHoopAI(options =>
            {
                options.ClientId = SandboxSeed.ClientId;
                options.ClientSecret = new Secret(SandboxSeed.ClientSecret);
                options.BaseAddress = platform.BaseAddress;
                options.AuthorizationPage = platform.AuthorizationPage;
            })
            .AddSqliteStore(Path.Combine(folder.FullName, "hoopai.db"));
        var host = builder.Build();
        await host.StartAsync(cancellationToken);
        return new Stage(platform, host, folder);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        await Platform.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
