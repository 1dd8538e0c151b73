using System.Diagnostics;

namespace OmsSimulator.Observability;

/// <summary>The spans of the simulator, source <c>OmsSimulator</c>: none where nobody listens.</summary>
internal static class Traces
{
    private static readonly ActivitySource Source = new(Measures.Name, Simulator.Version);

    /// <summary>A command is decided, which takes as long as the partners that are asked.</summary>
    public static Activity? Command(string sandbox)
    {
        var span = Source.StartActivity("command");
        span?.SetTag("oms_simulator.sandbox", sandbox);
        return span;
    }

    /// <summary>A webhook is sent. The request is not changed by it: no header of the trace goes with it.</summary>
    public static Activity? Webhook(Uri target)
    {
        if (!Source.HasListeners())
            return null;
        var span = Source.StartActivity("webhook", ActivityKind.Client);
        span?.SetTag("server.address", target.Host).SetTag("server.port", target.Port);
        return span;
    }
}
