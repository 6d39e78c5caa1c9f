using HoopAI.Client;
using HoopAI.Resilience.Tests.Support;
using HoopAI.Testing.WireMock;

namespace HoopAI.Resilience.Tests.Matrix;

/// <summary>A path of its own in WireMock. It counts what arrives; what it would have processed, nobody knows.</summary>
internal sealed class WireMockScene : IFaultScene
{
    private static int s_scenes;

    private readonly WireMockServer _server;
    private readonly string _prefix;
    private int _seen;

    private WireMockScene(WireMockServer server, string prefix)
    {
        (_server, _prefix) = (server, prefix);
        Client = new FaultedClient(new Uri(server.BaseAddress, prefix));
        Caller = Client.CallerOf("loc1", Token);
    }

    public FaultedClient Client { get; }

    public HoopAICaller Caller { get; }

    public string Token => "secret-raw-token";

    public static async Task<IFaultScene> SetUpAsync(WireMockServer server, FaultKind fault, int strikes)
    {
        var prefix = $"/scene-{Interlocked.Increment(ref s_scenes)}";
        var requests = new RequestPattern { UrlPathPattern = prefix + "/.*" };
        await server.Admin.AddAsync(strikes == 1
            ? Stub.InTurn(prefix, requests, fault.WireMock!, StubResponse.Json("{}"))
            : [new Stub(requests, fault.WireMock!)]);
        return new WireMockScene(server, prefix);
    }

    /// <remarks>WireMock tells nobody of itself, so it is asked until it has one more.</remarks>
    public async Task ArrivedAsync()
    {
        while (await _server.Admin.CountAsync(Requests) <= _seen)
        {
            await Task.Yield();
        }

        _seen++;
    }

    public async Task<(int Arrived, int? Processed)> CountAsync() => (await _server.Admin.CountAsync(Requests), null);

    public ValueTask DisposeAsync() => Client.DisposeAsync();

    private RequestPattern Requests => new() { UrlPathPattern = _prefix + "/.*" };
}
