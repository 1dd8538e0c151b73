using System.Net.Sockets;
using System.Text;

namespace OmsSimulator.Testing.WireMock.Tests;

/// <summary>A request as bytes, and the bytes that came back.</summary>
internal static class RawRequest
{
    /// <summary>Sends it on a connection of its own, and reads until the server closes it; a reset is told in the text.</summary>
    public static async Task<string> SendAsync(Uri server, byte[] request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(request);
        var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer);
        }
        catch (IOException)
        {
            return Encoding.UTF8.GetString(answer.ToArray()) + "<reset>";
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }

    /// <summary>A request of text, whose connection ends with its answer.</summary>
    public static byte[] Of(string line, string body = "", string headers = "") =>
        Encoding.UTF8.GetBytes(
            $"{line} HTTP/1.1\r\nHost: oms.test\r\nConnection: close\r\n{headers}"
                + (body.Length > 0 ? $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n" : "")
                + $"\r\n{body}"
        );
}
