using System.Diagnostics;

namespace OmsSimulator.Observability;

/// <summary>
/// The spans of the simulator, source <c>OmsSimulator</c>: none where nobody listens. Tags have the names of OpenTelemetry's conventions.
/// </summary>
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

    /// <summary>
    /// A webhook or a partner's question is posted. The request is not changed by it: no header of the trace goes with it.
    /// </summary>
    /// <param name="target">Where to.</param>
    /// <param name="what">What it is: <c>webhook</c>, or the partner.</param>
    public static Activity? Post(Uri target, string what)
    {
        if (!Source.HasListeners())
            return null;
        var span = Source.StartActivity("POST", ActivityKind.Client);
        span?.SetTag("http.request.method", "POST")
            .SetTag("url.full", SpanAddress.Of(target))
            .SetTag("server.address", target.IdnHost)
            .SetTag("server.port", target.Port)
            .SetTag("oms_simulator.sends", what);
        return span;
    }

    /// <summary>What was posted is answered.</summary>
    /// <param name="span">Its span.</param>
    /// <param name="status">The status of the answer; none: there was none.</param>
    /// <param name="error">What went wrong, a word for many cases; none: nothing, or the status says it.</param>
    public static void Answered(this Activity? span, int? status, string? error)
    {
        if (span is null)
            return;
        if (status is { } answered)
            span.SetTag("http.response.status_code", answered);
        error ??=
            status >= StatusCodes.Status400BadRequest ? status.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
        if (error is null)
            return;
        span.SetTag("error.type", error);
        span.SetStatus(ActivityStatusCode.Error);
    }
}
