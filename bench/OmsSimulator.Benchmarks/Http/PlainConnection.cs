using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace OmsSimulator.Benchmarks.Http;

/// <summary>
/// One kept-alive connection that sends ready bytes and reads the answer to its end, so that what is timed is the server.
/// </summary>
public sealed class PlainConnection : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
    {
        NoDelay = true,
        ReceiveTimeout = 60_000,
        SendTimeout = 60_000,
    };

    private byte[] buffer = new byte[1 << 16];
    private int filled;

    public PlainConnection(Uri server)
    {
        try
        {
            socket.Connect(server.Host, server.Port);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>The last answer as text, for a message about it.</summary>
    public string LastAnswer => Encoding.UTF8.GetString(buffer, 0, filled);

    public PlainAnswer Send(byte[] request)
    {
        filled = 0;
        socket.Send(request);
        var headEnd = Find("\r\n\r\n"u8, 0) + 4;
        var head = Encoding.ASCII.GetString(buffer, 0, headEnd);
        var status = int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture);
        if (status == 204)
            return new(status, 0);

        var length = Header(head, "Content-Length");
        return new(
            status,
            length is null ? ReadChunks(headEnd) : ReadTo(headEnd, headEnd + int.Parse(length, CultureInfo.InvariantCulture))
        );
    }

    public void Dispose() => socket.Dispose();

    private static string? Header(string head, string name)
    {
        var at = head.IndexOf($"\r\n{name}:", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : head[(at + name.Length + 3)..head.IndexOf("\r\n", at + 2, StringComparison.Ordinal)].Trim();
    }

    private int ReadChunks(int at)
    {
        for (var total = 0; ; )
        {
            var lineEnd = Find("\r\n"u8, at);
            var size = int.Parse(buffer.AsSpan(at, lineEnd - at), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            at = lineEnd + 2 + size + 2;
            ReadTo(0, at);
            if (size == 0)
                return total;
            total += size;
        }
    }

    private int Find(ReadOnlySpan<byte> mark, int from)
    {
        while (true)
        {
            var at = buffer.AsSpan(from, Math.Max(0, filled - from)).IndexOf(mark);
            if (at >= 0)
                return from + at;
            Receive();
        }
    }

    private int ReadTo(int from, int end)
    {
        while (filled < end)
            Receive();
        return end - from;
    }

    private void Receive()
    {
        if (filled == buffer.Length)
            Array.Resize(ref buffer, 2 * buffer.Length);
        var received = socket.Receive(buffer, filled, buffer.Length - filled, SocketFlags.None);
        filled += received > 0 ? received : throw new SocketException((int)SocketError.ConnectionReset);
    }
}

/// <summary>The status of an answer and the bytes of its body.</summary>
public readonly record struct PlainAnswer(int Status, int BodyBytes);
