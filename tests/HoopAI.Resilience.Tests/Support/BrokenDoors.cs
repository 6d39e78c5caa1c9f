using System.Net;
using System.Net.Sockets;

namespace HoopAI.Resilience.Tests.Support;

/// <summary>Sockets whose first connections lead to a closed port, or to a listener that resets them before it has read a byte; the later ones to the server.</summary>
internal static class BrokenDoors
{
    /// <param name="strikes">How many connections go wrong.</param>
    public static SocketsHttpHandler Refused(int strikes) => Handler(strikes, async cancellationToken =>
    {
        int port;
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        return await ConnectAsync(new DnsEndPoint("127.0.0.1", port), cancellationToken);
    });

    /// <inheritdoc cref="Refused"/>
    public static SocketsHttpHandler ResetAtOnce(int strikes) => Handler(strikes, async cancellationToken =>
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var stream = await ConnectAsync(new DnsEndPoint("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port), cancellationToken);
        var accepted = await listener.AcceptSocketAsync(cancellationToken);
        accepted.Close(timeout: 0);
        return stream;
    });

    private static SocketsHttpHandler Handler(int strikes, Func<CancellationToken, Task<Stream>> fail)
    {
        var connections = 0;
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectCallback = async (context, cancellationToken) => Interlocked.Increment(ref connections) <= strikes
                ? await fail(cancellationToken)
                : await ConnectAsync(context.DnsEndPoint, cancellationToken),
        };
    }

    private static async Task<Stream> ConnectAsync(DnsEndPoint target, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(target, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
