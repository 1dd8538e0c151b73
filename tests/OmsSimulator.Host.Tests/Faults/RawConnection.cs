using System.Net.Sockets;
using System.Text;

namespace OmsSimulator.Host.Tests.Faults;

/// <summary>A connection of which every byte and its end can be seen.</summary>
internal static class RawConnection
{
    public static string Get(string path) => $"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n";

    public static string Post(string path, string body) =>
        $"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";

    /// <summary>Sends a request and reads to the end: what came, and whether the end was a reset.</summary>
    public static async Task<(string Text, bool WasReset)> Exchange(Uri address, string request)
    {
        using var connection = new TcpClient();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await connection.ConnectAsync(address.Host, address.Port, patience.Token);
        var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request), patience.Token);
        using var seen = new MemoryStream();
        try
        {
            await stream.CopyToAsync(seen, patience.Token);
            return (Encoding.UTF8.GetString(seen.ToArray()), false);
        }
        catch (IOException problem) when (problem.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset })
        {
            return (Encoding.UTF8.GetString(seen.ToArray()), true);
        }
    }

    /// <summary>Sends a request; who disposes the connection does not wait for the answer.</summary>
    public static async Task<TcpClient> Send(Uri address, string request)
    {
        var connection = new TcpClient();
        await connection.ConnectAsync(address.Host, address.Port);
        await connection.GetStream().WriteAsync(Encoding.UTF8.GetBytes(request));
        return connection;
    }
}
