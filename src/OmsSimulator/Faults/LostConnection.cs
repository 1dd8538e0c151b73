using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;

namespace OmsSimulator.Faults;

/// <summary>Loses the connection of a call, as networks do.</summary>
internal static class LostConnection
{
    // Who keeps a closed connection open is not waited for longer.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The client sees a reset.</summary>
    public static void Reset(HttpContext context)
    {
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

    private static Socket? SocketOf(HttpContext context) => context.Features.Get<IConnectionSocketFeature>()?.Socket;
}
