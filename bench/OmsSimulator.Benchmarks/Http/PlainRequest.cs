using System.Text;

namespace OmsSimulator.Benchmarks.Http;

/// <summary>The bytes of a request, made before the clock runs.</summary>
public static class PlainRequest
{
    public static byte[] Get(Uri server, string path) =>
        Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {server.Authority}\r\n\r\n");

    public static byte[] Post(Uri server, string path, string json)
    {
        var length = Encoding.UTF8.GetByteCount(json);
        return Encoding.UTF8.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: {server.Authority}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{json}"
        );
    }
}
