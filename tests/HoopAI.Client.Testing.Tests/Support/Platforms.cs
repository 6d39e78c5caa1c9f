using HoopAI.Testing.WireMock;

namespace HoopAI.Client.Testing.Tests.Support;

/// <summary>Starts platforms; all of a run that want a WireMock share one.</summary>
internal static class Platforms
{
    private static readonly Lazy<Task<WireMockServer>> Shared = new(() => WireMockServer.StartAsync());

    /// <summary>The shared WireMock. Skips the test where there is none.</summary>
    public static Task<WireMockServer> WireMockAsync()
    {
        Skip.If(WireMockServer.SkipReason is not null, WireMockServer.SkipReason);
        return Shared.Value;
    }

    public static async Task<HoopAITestPlatform> StartAsync(Engine engine, HoopAITestPlatformOptions? options = null) => engine == Engine.InProcess
        ? await HoopAITestPlatform.StartAsync(options)
        : await HoopAITestPlatform.ConnectAsync((await WireMockAsync()).BaseAddress, options);
}
