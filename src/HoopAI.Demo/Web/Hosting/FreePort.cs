using System.Net;
using System.Net.Sockets;

namespace HoopAI.Demo.Web.Hosting;

/// <summary>A wish, not a demand: another program may have the port.</summary>
internal static class FreePort
{
    /// <summary>The port, where it is free; else 0, for which the system picks one.</summary>
    public static int Wish(int port)
    {
        using var probe = new TcpListener(IPAddress.Loopback, port);
        try
        {
            probe.Start();
            return port;
        }
        catch (SocketException)
        {
            return 0;
        }
    }
}
