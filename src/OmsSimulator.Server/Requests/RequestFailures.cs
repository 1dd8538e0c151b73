using Microsoft.AspNetCore.Connections;
using OmsSimulator.Api;
using OmsSimulator.Api.Calls;
using OmsSimulator.Control;
using OmsSimulator.Domain;
using OmsSimulator.Security;

namespace OmsSimulator.Requests;

/// <summary>
/// What becomes of a request that throws. A client that left is none of our faults; a body that the server cannot read is the client's;
/// anything else is a bug of ours: 500 in the envelope of the surface, an entry in the journal, a line in the log that names the request.
/// </summary>
/// <param name="log">Where bugs are written, with their place.</param>
/// <param name="stopping">The simulator stops, which ends what waits.</param>
internal sealed partial class RequestFailures(ILogger log, CancellationToken stopping)
{
    /// <summary>Answers, where there is somebody and something left to answer.</summary>
    public Task Answer(HttpContext context, Exception problem)
    {
        if (IsEnd(context, problem))
        {
            context.Call()?.Record.Write(context, 0, default);
            context.Abort();
            return Task.CompletedTask;
        }

        if (problem is BadHttpRequestException wrong && !context.Response.HasStarted)
            return context.Malformed(wrong.StatusCode, wrong.Message);
        if (problem is SandboxEndedException && context.Features.Get<Sandbox>() is { Entry.HasMoved: true })
            problem = new SandboxAwayException();
        if (problem is SandboxEndedException && !context.Response.HasStarted)
            return Say(context, StatusCodes.Status404NotFound, "Not Found", problem.Message);
        if (problem is SandboxDamagedException && !context.Response.HasStarted)
            return Say(context, StatusCodes.Status409Conflict, "Conflict", problem.Message);
        if (problem is StoreUnavailableException or SandboxAwayException && !context.Response.HasStarted)
            return Later(context, problem.Message);
        var id = IdOf(context);
        LogBug(log, problem, context.Request.Method, RequestLog.PathOf(context.Request), id);
        if (context.Response.HasStarted)
        {
            context.Call()?.Record.Write(context, context.Response.StatusCode, default);
            context.Abort();
            return Task.CompletedTask;
        }

        return Apologize(context, $"This is a bug of the simulator; its log tells more of request {id}.");
    }

    /// <summary>What the log calls a request: its id in the journal, else the connection's.</summary>
    public static string IdOf(HttpContext context) =>
        context.Call() is { Record.Number: > 0 } call ? call.Record.Id.ToString() : context.TraceIdentifier;

    // Of what may have happened there is no true answer.
    private bool IsEnd(HttpContext context, Exception problem) =>
        problem is ConnectionResetException or ConnectionAbortedException or OutcomeUnknownException
        || context.RequestAborted.IsCancellationRequested
        || (problem is OperationCanceledException && stopping.IsCancellationRequested)
        // The server has closed the connection then, whether the client has left or has only nothing more to say.
        || (
            problem is BadHttpRequestException && problem.Message.StartsWith("Unexpected end of request content", StringComparison.Ordinal)
        );

    private static Task Later(HttpContext context, string reason)
    {
        context.Response.Headers.RetryAfter = "1";
        return Say(context, StatusCodes.Status503ServiceUnavailable, "Service Unavailable", reason);
    }

    private static Task Say(HttpContext context, int status, string title, string reason) =>
        ControlGuard.IsControl(context.Request.Path)
            ? context.Problem(status, title, reason)
            : context.Refuse(
                new Refusal
                {
                    Status = status,
                    Body = new ErrorBody.Detail(reason),
                    Reason = reason,
                }
            );

    private static Task Apologize(HttpContext context, string reason)
    {
        // What was said of the answer that did not come about is not true of this one.
        var headers = context.Response.Headers;
        foreach (
            var name in headers
                .Keys.Where(static name => !name.StartsWith("X-Oms-Simulator-", StringComparison.OrdinalIgnoreCase))
                .ToArray()
        )
        {
            headers.Remove(name);
        }

        return ControlGuard.IsControl(context.Request.Path)
            ? context.Problem(StatusCodes.Status500InternalServerError, "Internal Server Error", reason)
            : context.Refuse(Refusals.OfDetail(Refusals.ServerError, reason: reason));
    }

    [LoggerMessage(3, LogLevel.Error, "{Method} {Path} failed, request {Request}")]
    private static partial void LogBug(ILogger log, Exception problem, string method, string path, string request);
}
