using HoopAI.Testing.WireMock;

namespace HoopAI.Client.Testing.Example;

/// <summary>The same on a WireMock: all that the kit needs is its address.</summary>
public sealed class WireMockTests(WireMockTests.Server server) : CustomerSyncTests, IClassFixture<WireMockTests.Server>
{
    protected override Task<HoopAITestPlatform> StartAsync()
    {
        Skip.If(server.WireMock is null, WireMockServer.SkipReason);
        return HoopAITestPlatform.ConnectAsync(server.WireMock!.BaseAddress);
    }

    /// <summary>One server for all tests.</summary>
    public sealed class Server : IAsyncLifetime
    {
        public WireMockServer? WireMock { get; private set; }

        public async Task InitializeAsync() => WireMock = WireMockServer.SkipReason is null ? await WireMockServer.StartAsync() : null;

        public async Task DisposeAsync()
        {
            if (WireMock is not null)
            {
                await WireMock.DisposeAsync();
            }
        }
    }
}
