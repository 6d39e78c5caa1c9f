using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HoopAI.Client.Tests.Support;

/// <summary>A real server on this machine: reads each request's head, and then answers with the text it was given, or hangs up without a word.</summary>
internal sealed class RudeServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string? _answer;
    private readonly Task _serving;
    private int _requests;

    public RudeServer(string? answer)
    {
        _answer = answer;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _serving = ServeAsync();
    }

    public Uri Address { get; }

    public int Requests => _requests;

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await AnswerAsync(client.GetStream());
            }
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var buffer = new byte[8192];
        var head = "";
        while (!head.Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(buffer);
            if (read == 0)
            {
                return;
            }

            head += Encoding.ASCII.GetString(buffer, 0, read);
        }

        Interlocked.Increment(ref _requests);
        if (_answer is not null)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(_answer));
        }
    }
}
