using System.Net;
using System.Net.Sockets;

namespace Huimin.Commands;

internal static class Ports
{
    /// <summary>Whether this machine's loopback port can be taken now. Port 0 always can.</summary>
    public static bool IsFree(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
