using System.Net;
using System.Net.Sockets;
using HoopAI.Client.Tests.Support;
using HoopAI.Client.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Client.Tests.Pipeline;

/// <summary>Against real sockets: what the layer below ours does by itself.</summary>
public sealed class SocketLayerTests
{
    [Fact]
    public async Task Sends_a_POST_without_content_once_when_the_server_hangs_up()
    {
        await using var server = new RudeServer(answer: null);
        await using var provider = Register(server.Address);

        var fault = await Assert.ThrowsAsync<HoopAITransportException>(() => CallerOf(provider).PostEmptyAsync().Within());

        Assert.Equal(1, server.Requests);
        Assert.True(fault.MayHaveBeenProcessed);
    }

    [Fact]
    public async Task Knows_that_a_refused_connection_carried_nothing()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        listener.Stop();
        await using var provider = Register(address);

        var fault = await Assert.ThrowsAsync<HoopAITransportException>(() => CallerOf(provider).PostAsync().Within());

        Assert.False(fault.MayHaveBeenProcessed);
        Assert.Contains("It was sent 4 times", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_the_token_along_no_redirect()
    {
        await using var server = new RudeServer("HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        await using var provider = Register(server.Address);

        var fault = await Assert.ThrowsAsync<HoopAIApiException>(() => CallerOf(provider).GetAsync().Within());

        Assert.Equal(HttpStatusCode.Found, fault.Status);
        Assert.Equal(1, server.Requests);
        Assert.Contains("follows no redirect (this one leads to /elsewhere)", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waits_for_no_body_of_another_protocol()
    {
        await using var server = new RudeServer("HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: other\r\n\r\n");
        await using var provider = Register(server.Address);

        var fault = await Assert.ThrowsAsync<HoopAIApiException>(() => CallerOf(provider).GetAsync().Within());

        Assert.Equal(HttpStatusCode.SwitchingProtocols, fault.Status);
        Assert.Contains("another protocol", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_the_answer_behind_an_early_hint()
    {
        await using var server = new RudeServer("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");
        await using var provider = Register(server.Address);

        await CallerOf(provider).GetAsync().Within();

        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task Sends_a_GET_again_whose_answer_is_cut_off()
    {
        await using var server = new RudeServer("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"half\":");
        await using var provider = Register(server.Address);

        await Assert.ThrowsAsync<HoopAITransportException>(() => CallerOf(provider).GetAsync().Within());

        Assert.Equal(4, server.Requests);
    }

    private static HoopAICaller CallerOf(IServiceProvider provider) =>
        provider.GetRequiredService<IHoopAIClient>().ForToken(new Secret("secret-raw"), ClientBench.Location);

    private static ServiceProvider Register(Uri address)
    {
        var services = new ServiceCollection();
        services.AddHoopAI(options =>
        {
            options.UsesOAuth = false;
            options.BaseAddress = address;
            options.Retries.BaseDelay = TimeSpan.Zero;
        });
        return services.BuildServiceProvider();
    }
}
