using System.Net;
using System.Net.Sockets;

namespace OmsSimulator.Store.Tests;

/// <summary>Between a client and the database; cuts the connections after so many bytes.</summary>
internal sealed class CuttingProxy : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly int target;
    private readonly Lock gate = new();
    private long left = long.MaxValue;
    private bool ofAnswers;
    private TaskCompletionSource cut = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public CuttingProxy(int target)
    {
        this.target = target;
        listener.Start();
        _ = Accept();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public void CutAfter(long bytes, bool ofAnswers)
    {
        lock (gate)
            (left, this.ofAnswers, cut) = (bytes, ofAnswers, new(TaskCreationOptions.RunContinuationsAsynchronously));
    }

    public void Mend()
    {
        lock (gate)
            left = long.MaxValue;
    }

    /// <summary>Mends it when an answer is there, or a connection was cut: the answer may wait for the database.</summary>
    public async Task Mend(Task after)
    {
        await Task.WhenAny(after, cut.Task);
        Mend();
    }

    public void Dispose() => listener.Dispose();

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync();
                var server = new TcpClient();
                await server.ConnectAsync(IPAddress.Loopback, target);
                _ = Copy(client, server, isAnswer: false);
                _ = Copy(server, client, isAnswer: true);
            }
        }
        catch (Exception ended) when (ended is ObjectDisposedException or SocketException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task Copy(TcpClient from, TcpClient to, bool isAnswer)
    {
        var buffer = new byte[16384];
        try
        {
            while (await from.GetStream().ReadAsync(buffer) is > 0 and var read)
            {
                var passes = Passes(read, isAnswer);
                await to.GetStream().WriteAsync(buffer.AsMemory(0, passes));
                if (passes < read)
                    break;
            }
        }
        catch (Exception broken) when (broken is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The other way was cut.
        }

        from.Dispose();
        to.Dispose();
    }

    private int Passes(int read, bool isAnswer)
    {
        lock (gate)
        {
            if (left == long.MaxValue || isAnswer != ofAnswers)
                return read;
            var passes = (int)Math.Min(left, read);
            left -= passes;
            if (passes < read)
                cut.TrySetResult();
            return passes;
        }
    }
}
