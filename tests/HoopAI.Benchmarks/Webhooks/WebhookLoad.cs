using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HoopAI.Benchmarks.Webhooks;

/// <summary>Requests that were written down before, sent over plain sockets: what the sender costs is small, and the same for both endpoints.</summary>
internal sealed class WebhookLoad
{
    private static readonly byte[] EndOfAnswer = "\r\n\r\n"u8.ToArray();

    private readonly int _port;
    private readonly byte[][] _requests;
    private int _next = -1;

    private WebhookLoad(int port, byte[][] requests) => (_port, _requests) = (port, requests);

    public static WebhookLoad Prepare(WebhookBench bench, string path, int count)
    {
        var run = Guid.NewGuid().ToString("N");
        var now = DateTimeOffset.UtcNow.ToString("O");
        var requests = new byte[count][];
        for (var i = 0; i < count; i++)
        {
            var body = Encoding.UTF8.GetBytes(
                $$"""
                {"type":"ContactCreate","locationId":"ve9EPM428h8vShlRW{{i % 200:000}}","id":"nmFmQEsNgz6AVpgLVUJ0","address1":"3535 1st St N","city":"Birmingham","state":"AL","companyName":"Example","country":"US","source":"form","dateAdded":"2021-11-26T12:41:02.193Z","dateOfBirth":"2000-01-05T00:00:00.000Z","dnd":true,"email":"john@example.com","name":"John Deo","firstName":"John","lastName":"Deo","phone":"+15551234567","postalCode":"452001","tags":["one","two"],"website":"https://example.com/","attachments":[],"assignedTo":"nmFmQEsNgz6AVpgLVUJ0","customFields":[{"id":"BcdmQEsNgz6AVpgLVUJ0","value":"XYZ Corp"}],"timestamp":"{{now}}","webhookId":"{{run}}-{{i}}"}
                """);
            var head = Encoding.ASCII.GetBytes(
                $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nX-GHL-Signature: {bench.Sign(body)}\r\nContent-Length: {body.Length}\r\n\r\n");
            requests[i] = [.. head, .. body];
        }

        return new WebhookLoad(bench.Port, requests);
    }

    public async Task<TimeSpan> RunAsync(int connections)
    {
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(SendAsync)));
        return Stopwatch.GetElapsedTime(start);
    }

    private async Task SendAsync()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, _port);
        var buffer = new byte[4096];
        for (var i = Interlocked.Increment(ref _next); i < _requests.Length; i = Interlocked.Increment(ref _next))
        {
            await socket.SendAsync(_requests[i]);
            var read = 0;
            do
            {
                var count = await socket.ReceiveAsync(buffer.AsMemory(read));
                read += count > 0 ? count : throw new IOException("The server hung up.");
            }
            while (!buffer.AsSpan(0, read).EndsWith(EndOfAnswer));

            if (!buffer.AsSpan(0, read).StartsWith("HTTP/1.1 200"u8))
            {
                throw new InvalidOperationException($"Answered: {Encoding.ASCII.GetString(buffer, 0, read)}");
            }
        }
    }
}
