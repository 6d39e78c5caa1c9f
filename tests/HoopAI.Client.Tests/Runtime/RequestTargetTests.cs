using System.Net;
using System.Net.Sockets;
using HoopAI.Client.Tests.Runtime.Samples;

namespace HoopAI.Client.Tests.Runtime;

/// <summary>What really goes over the socket: Uri and HttpClient must not decode or tidy what we encoded.</summary>
public sealed class RequestTargetTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("/", "")]
    [InlineData("/prefix/", "/prefix")]
    [InlineData("/pre%20fix", "/pre%20fix")]
    public async Task Sends_the_path_as_it_was_encoded_below_the_path_of_the_base_address(string basePath, string expected)
    {
        var target = await SendAsync(basePath, api => api.GetContactAsync("..\\%2E%2E/~%7E?#é", "a b+c,d%20"));
        Assert.Equal($"GET {expected}/contacts/..%5C%252E%252E%2F~%257E%3F%23%C3%A9?locationId=a%20b%2Bc%2Cd%2520 HTTP/1.1", target);
    }

    [Theory]
    [InlineData("%2e%2e")]
    [InlineData("...")]
    [InlineData(" ")]
    [InlineData("../x")]
    public async Task Never_leaves_the_endpoint(string value)
    {
        var target = await SendAsync("", api => api.GetContactAsync(value));
        Assert.Equal($"GET /contacts/{Uri.EscapeDataString(value)} HTTP/1.1", target);
    }

    private static async Task<string> SendAsync(string basePath, Func<ContactsApi, Task> call)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}{basePath}") };
        var calling = call(new ContactsApi(client));
        using var connection = await listener.AcceptTcpClientAsync();
        var stream = connection.GetStream();
        using var reader = new StreamReader(stream);
        var target = await reader.ReadLineAsync();
        while (await reader.ReadLineAsync() is { Length: > 0 })
        {
        }

        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"u8.ToArray());
        await calling;
        return target!;
    }
}
