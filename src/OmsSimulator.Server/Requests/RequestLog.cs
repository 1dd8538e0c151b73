namespace OmsSimulator.Requests;

/// <summary>A line per request at level information: no query, no header, no body, so that nothing secret is in it.</summary>
/// <param name="log">Where it is written.</param>
/// <param name="time">The real time.</param>
internal sealed partial class RequestLog(ILogger log, TimeProvider time)
{
    /// <summary>The category of what is logged about requests.</summary>
    public const string Category = "OmsSimulator.Requests";

    private const int LongestPath = 256;

    /// <summary>Whether there is a line for each request.</summary>
    public bool IsOn => log.IsEnabled(LogLevel.Information);

    /// <summary>A request begins; what <see cref="Ends"/> has to know.</summary>
    public long Begins() => time.GetTimestamp();

    /// <summary>A request was answered.</summary>
    public void Ends(HttpContext context, long began)
    {
        Log(
            log,
            context.Request.Method,
            PathOf(context.Request),
            context.Features.Get<Sandbox>()?.Name ?? "none",
            context.Response.StatusCode,
            time.GetElapsedTime(began).TotalMilliseconds,
            RequestFailures.IdOf(context)
        );
    }

    /// <summary>A path as a line shows it: escaped, so that it stays one line, and not endless.</summary>
    public static string PathOf(HttpRequest request)
    {
        var path = request.Path.ToUriComponent();
        return path.Length <= LongestPath ? path : path[..LongestPath];
    }

    [LoggerMessage(2, LogLevel.Information, "{Method} {Path} in sandbox {Sandbox}: {Status} in {Milliseconds:0.000} ms, request {Request}")]
    private static partial void Log(
        ILogger log,
        string method,
        string path,
        string sandbox,
        int status,
        double milliseconds,
        string request
    );
}
