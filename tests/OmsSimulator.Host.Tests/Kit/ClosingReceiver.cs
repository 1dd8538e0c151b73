using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OmsSimulator.Host.Tests;

/// <summary>A receiver that closes its connection after each answer without saying so, as many small servers do.</summary>
internal sealed class ClosingReceiver : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending = new();
    private readonly string answer;
    private readonly Task serving;
    private int count;

    /// <summary>Starts one that always answers the same bytes.</summary>
    public ClosingReceiver(string answer)
    {
        this.answer = answer;
        listener.Start();
        serving = Serve();
    }

    /// <summary>Where it listens.</summary>
    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/";

    /// <summary>How many whole requests came.</summary>
    public int Count => Volatile.Read(ref count);

    public async ValueTask DisposeAsync()
    {
        // Stopped last: whoever is between two connections asks it for the next one.
        await ending.CancelAsync();
        await serving;
        listener.Stop();
        ending.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var connection = await listener.AcceptTcpClientAsync(ending.Token);
                await Exchange(connection.GetStream());
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // It ends with its test.
        }
    }

    private async Task Exchange(NetworkStream stream)
    {
        var seen = new StringBuilder();
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var read = await stream.ReadAsync(buffer, ending.Token);
            if (read == 0)
                return;
            seen.Append(Encoding.Latin1.GetString(buffer, 0, read));
            var text = seen.ToString();
            var head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (head < 0)
                continue;
            var length = text[..head]
                .Split("\r\n")
                .First(static line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
            if (text.Length - head - 4 < int.Parse(length.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture))
                continue;
            Interlocked.Increment(ref count);
            await stream.WriteAsync(Encoding.Latin1.GetBytes(answer), ending.Token);
            return;
        }
    }
}
