using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace OmsSimulator.Resources;

/// <summary>The address that a client reached the simulator by, for links in answers.</summary>
internal static class AbsoluteAddress
{
    /// <summary>Scheme and host as the request has them; HTTP/1.0 may have no host, then it is the connection's own address.</summary>
    public static string Of(HttpRequest request)
    {
        // As it was sent: decoding an international name may fail.
        var host = request.Headers.Host.ToString();
        return $"{request.Scheme}://{(host.Length > 0 ? host : Listening(request.HttpContext.Connection))}";
    }

    /// <summary>The connection's own address, as a host and a port.</summary>
    public static string Listening(ConnectionInfo connection)
    {
        var address = connection.LocalIpAddress ?? IPAddress.Loopback;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        var host = address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString();
        return string.Create(CultureInfo.InvariantCulture, $"{host}:{connection.LocalPort}");
    }
}
