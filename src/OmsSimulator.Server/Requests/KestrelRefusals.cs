using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using OmsSimulator.Observability;

namespace OmsSimulator.Requests;

/// <summary>
/// Counts and logs what Kestrel refuses before the application (http.md): a request line or headers that are none. It gets a bare answer
/// and no entry in the journal, since nobody knows which sandbox it was for. Nothing of what was sent is logged.
/// </summary>
/// <param name="measures">The counters.</param>
/// <param name="log">Where it is logged, at level warning.</param>
internal sealed partial class KestrelRefusals(Measures measures, ILogger log) : IObserver<KeyValuePair<string, object?>>
{
    private const string BadRequest = "Microsoft.AspNetCore.Server.Kestrel.BadRequest";

    /// <summary>Begins to watch.</summary>
    public static void Watch(WebApplication app, Measures measures)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(RequestLog.Category);
        app.Services.GetRequiredService<DiagnosticListener>()
            .Subscribe(new KestrelRefusals(measures, log), static (name, _, _) => name == BadRequest);
    }

    /// <inheritdoc/>
    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is not IFeatureCollection features || features.Get<IBadRequestExceptionFeature>()?.Error is not { } problem)
            return;

        // One that reached the application was answered there.
        if (features.Get<Sandbox>() is not null)
            return;

        // Whoever went while an answer was on its way sent no second request: Kestrel misses one all the same, and has nothing to show.
        if (!problem.Message.Contains(':', StringComparison.Ordinal) && HasGone(features))
            return;
        var status = problem is BadHttpRequestException wrong ? wrong.StatusCode : StatusCodes.Status400BadRequest;
        measures.Refused(status);
        Log(log, status, features.Get<IHttpConnectionFeature>()?.RemoteIpAddress, problem.Message.Split(':')[0]);
    }

    /// <inheritdoc/>
    public void OnCompleted() { }

    /// <inheritdoc/>
    public void OnError(Exception error) { }

    private static bool HasGone(IFeatureCollection features) =>
        features.Get<IConnectionLifetimeFeature>()?.ConnectionClosed.IsCancellationRequested == true;

    [LoggerMessage(4, LogLevel.Warning, "A request of {Client} was refused before it was read, {Status}: {Problem}")]
    private static partial void Log(ILogger log, int status, IPAddress? client, string problem);
}
