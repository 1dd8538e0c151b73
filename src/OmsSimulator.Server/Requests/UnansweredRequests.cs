using OmsSimulator.Api;
using OmsSimulator.Control;
using OmsSimulator.Domain;
using OmsSimulator.Security;

namespace OmsSimulator.Requests;

/// <summary>Answers in the envelope of the surface that was asked where no endpoint did.</summary>
internal static class UnansweredRequests
{
    /// <summary>Whether nothing has answered a request yet.</summary>
    public static bool IsUnanswered(this HttpContext context) =>
        !context.Response.HasStarted
        && context.Response.StatusCode is StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed
        && context.Response.ContentLength is null
        && context.Response.ContentType is null;

    /// <summary>Answers what routing found no endpoint for, or none for the method.</summary>
    public static Task AnswerUnanswered(this HttpContext context)
    {
        if (context.Response.StatusCode == StatusCodes.Status404NotFound)
            return context.NoSuchPath();
        var allowed = context.Response.Headers.Allow.ToString();
        return IsControl(context)
            ? context.Problem(
                StatusCodes.Status405MethodNotAllowed,
                "Method Not Allowed",
                $"Method {context.Request.Method} is not allowed here, allowed: {allowed}."
            )
            : context.MethodNotAllowed(allowed);
    }

    /// <summary>404 for a path that nobody has.</summary>
    public static Task NoSuchPath(this HttpContext context) =>
        IsControl(context)
            ? context.Problem(StatusCodes.Status404NotFound, "Not Found", "No such path.")
            : context.Refuse(Refusals.OfDetail(Refusals.NotFound, reason: "No such path."));

    /// <summary>404 for a sandbox that does not exist.</summary>
    public static Task NoSuchSandbox(this HttpContext context, string name)
    {
        var shown = name.Length <= 63 ? name : string.Concat(name.AsSpan(0, 63), "…");
        return IsControl(context)
            ? context.Problem(StatusCodes.Status404NotFound, "Not Found", $"Sandbox \"{shown}\" does not exist.")
            : context.Refuse(Refusals.OfDetail(Refusals.NoSandbox, shown, "The sandbox that the address names does not exist."));
    }

    /// <summary>
    /// Answers a request that the server found malformed while its body was read; where the next one begins nobody knows.
    /// </summary>
    public static Task Malformed(this HttpContext context, int status, string sentence)
    {
        context.Response.Headers.Connection = "close";
        return IsControl(context)
            ? context.Problem(status, "Bad Request", sentence)
            : context.Refuse(
                new Refusal
                {
                    Status = status,
                    Body = new ErrorBody.Detail(sentence),
                    Reason = sentence,
                }
            );
    }

    private static bool IsControl(HttpContext context) => ControlGuard.IsControl(context.Request.Path);
}
