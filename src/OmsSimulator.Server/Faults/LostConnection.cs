using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace OmsSimulator.Faults;

/// <summary>Loses the connection of a call, as networks do.</summary>
internal static class LostConnection
{
    // Who keeps a closed connection open is not waited for longer.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The client sees a reset.</summary>
    public static void Reset(HttpContext context)
    {
        if (LostHop.Reset(context))
            return;
        if (SocketOf(context) is { } socket)
        {
            try
            {
                socket.LingerState = new LingerOption(enable: true, seconds: 0);
            }
            catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
            {
                // The client left first.
            }
        }

        context.Abort();
    }

    /// <summary>The client sees the end of the stream: after what was sent, there is nothing.</summary>
    public static async Task Close(HttpContext context, TimeProvider time)
    {
        if (LostHop.Close(context))
            return;
        if (SocketOf(context) is { } socket)
        {
            try
            {
                socket.Shutdown(SocketShutdown.Send);

                // A reset now could overtake what was sent.
                await Task.Delay(Patience, time, context.RequestAborted);
            }
            catch (Exception gone) when (gone is SocketException or ObjectDisposedException or OperationCanceledException)
            {
                // The client has closed its side, too.
            }
        }

        context.Abort();
    }

    /// <summary>
    /// The client gets the whole head of the answer and a part of its body. The server's own writing promises no moment at which bytes have
    /// left, so they go straight out.
    /// </summary>
    public static async Task Truncate(HttpContext context, ReadOnlyMemory<byte> part, TimeProvider time)
    {
        if (await LostHop.Truncate(context, part))
            return;
        if (SocketOf(context) is { } socket)
        {
            try
            {
                await Send(socket, Encoding.Latin1.GetBytes(Head(context.Response)));
                await Send(socket, part);
            }
            catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
            {
                // The client left first.
            }
        }

        await Close(context, time);
    }

    private static async Task Send(Socket socket, ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty)
            bytes = bytes[await socket.SendAsync(bytes)..];
    }

    private static string Head(HttpResponse response)
    {
        var head = new StringBuilder(512).Append(
            CultureInfo.InvariantCulture,
            $"HTTP/1.1 {response.StatusCode} {ReasonPhrases.GetReasonPhrase(response.StatusCode)}\r\n"
        );
        foreach (var (name, values) in response.Headers)
        {
            foreach (var value in values)
                head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        return head.Append("\r\n").ToString();
    }

    private static Socket? SocketOf(HttpContext context) => context.Features.Get<IConnectionSocketFeature>()?.Socket;
}
