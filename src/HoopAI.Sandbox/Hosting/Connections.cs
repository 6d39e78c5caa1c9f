using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace HoopAI.Sandbox;

/// <summary>What can be done to a connection beneath HTTP.</summary>
internal static class Connections
{
    /// <summary>Ends the connection with a TCP reset: the other side may lose what it has not read yet.</summary>
    public static void Reset(HttpContext context)
    {
        SocketOf(context)?.Close(timeout: 0);
        context.Abort();
    }

    /// <summary>Ends the connection in order; what was sent arrives.</summary>
    public static void Close(HttpContext context)
    {
        try
        {
            SocketOf(context)?.Shutdown(SocketShutdown.Send);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The other side was quicker.
        }

        context.Abort();
    }

    /// <summary>Sends bytes past HTTP.</summary>
    public static async Task SendRawAsync(HttpContext context, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (SocketOf(context) is not { } socket) return;
        while (bytes.Length > 0) bytes = bytes[await socket.SendAsync(bytes, SocketFlags.None, cancellationToken)..];
    }

    private static Socket? SocketOf(HttpContext context) => context.Features.Get<IConnectionSocketFeature>()?.Socket;
}
