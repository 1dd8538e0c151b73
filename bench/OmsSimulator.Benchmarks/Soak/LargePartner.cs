using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OmsSimulator.Benchmarks.Soak;

/// <summary>
/// An invoice service whose documents are as large as the simulator takes them; as a receiver of webhooks it answers the same. It closes
/// each connection after its answer.
/// </summary>
public sealed class LargePartner : IDisposable
{
    private const int DocumentBytes = 2_900_000;

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly byte[] answer;

    public LargePartner()
    {
        var body = $$"""{"invoice_number":"F1","document_content":"{{Convert.ToBase64String(new byte[DocumentBytes])}}"}""";
        answer = Encoding.ASCII.GetBytes(
            $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-Long: {new string('h', 8000)}\r\nContent-Length: {body.Length}\r\n\r\n{body}"
        );
        listener.Start();
        _ = Serve();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    public void Dispose() => listener.Stop();

    private async Task Serve()
    {
        try
        {
            while (true)
                _ = Answer(await listener.AcceptTcpClientAsync());
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // It has ended.
        }
    }

    private async Task Answer(TcpClient connection)
    {
        using (connection)
        {
            try
            {
                var stream = connection.GetStream();
                await ReadRequest(stream);
                await stream.WriteAsync(answer);
            }
            catch (IOException)
            {
                // Whoever asked has enough of it.
            }
        }
    }

    private static async Task ReadRequest(NetworkStream stream)
    {
        var text = "";
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var read = await stream.ReadAsync(buffer);
            if (read == 0)
                return;
            text += Encoding.Latin1.GetString(buffer, 0, read);
            var head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (head < 0)
                continue;
            var length = text[..head]
                .Split("\r\n")
                .Where(static line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
                .Select(static line => int.Parse(line.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture))
                .FirstOrDefault();
            if (text.Length - head - 4 >= length)
                return;
        }
    }
}
