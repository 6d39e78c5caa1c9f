using System.Net.Sockets;
using System.Text;

namespace HoopAI.Sandbox.Tests;

/// <summary>Requests that no HTTP library would send: their target goes out as it is.</summary>
internal static class RawHttp
{
    public static async Task<string> SendAsync(Uri server, string method, string target, params string[] headers)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(server.Host, server.Port);
        await using var stream = socket.GetStream();
        var head = string.Join("\r\n", [$"{method} {target} HTTP/1.1", $"Host: {server.Authority}", "Connection: close", "Content-Length: 0", .. headers, "", ""]);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
