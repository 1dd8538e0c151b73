using Microsoft.AspNetCore.Http.Features;
using OmsSimulator.Api;
using OmsSimulator.Api.Calls;
using OmsSimulator.Control;
using OmsSimulator.Domain;
using OmsSimulator.Security;

namespace OmsSimulator.Sandboxes;

/// <summary>
/// The first thing a request meets: which sandbox it speaks to (by path prefix, by host name, or <c>default</c>), the version header, and an answer in the right
/// envelope to what no endpoint answers.
/// </summary>
internal static class SandboxResolution
{
    private const string Prefix = "/sandboxes/";
    private const string HostMark = "-oms.";

    /// <summary>Puts the resolution in front of routing.</summary>
    public static void UseSandboxes(this WebApplication app, SandboxRegistry sandboxes, ControlGuard guard) =>
        app.Use((HttpContext context, RequestDelegate next) => Handle(context, sandboxes, guard, next));

    /// <summary>The sandbox that a request speaks to.</summary>
    public static Sandbox Sandbox(this HttpContext context) => context.Features.GetRequiredFeature<Sandbox>();

    private static async Task Handle(HttpContext context, SandboxRegistry sandboxes, ControlGuard guard, RequestDelegate next)
    {
        context.Response.Headers["X-Oms-Simulator-Version"] = Simulator.Version;
        var name = NameOf(context);
        if (IsControl(context) && guard.Refuse(context) is { } refused)
        {
            await refused;
            return;
        }

        if (!sandboxes.Find(name, out var sandbox))
        {
            await NotFound(context, name);
            return;
        }

        context.Features.Set(sandbox);
        var call = VendorCall.Begin(context, sandbox);
        if (call is null || !await call.IsAnsweredAtOnce())
            await Route(context, next);
        if (call is not null)
            await call.End();
    }

    private static async Task Route(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException wrong) when (!context.Response.HasStarted)
        {
            await Answer(context, wrong.StatusCode, wrong.Message);
        }

        if (!context.Response.HasStarted && context.Response.StatusCode is StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed
            && context.Response.ContentLength is null && context.Response.ContentType is null)
            await Unanswered(context);
    }

    // The path keeps what comes after the prefix, so that links can be written as they were used.
    private static string NameOf(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (path.StartsWith(Prefix, StringComparison.Ordinal))
        {
            var end = path.IndexOf('/', Prefix.Length);
            end = end < 0 ? path.Length : end;
            context.Request.PathBase = path[..end];
            context.Request.Path = end == path.Length ? "/" : path[end..];
            return path[Prefix.Length..end];
        }

        // The header as it came: Request.Host decodes international names, and throws where one is broken.
        var host = context.Request.Headers.Host.ToString();
        var mark = host.IndexOf(HostMark, StringComparison.OrdinalIgnoreCase);
        return mark > 0 && host.IndexOf('.', StringComparison.Ordinal) == mark + HostMark.Length - 1 ? host[..mark].ToLowerInvariant() : SandboxRegistry.Default;
    }

    private static Task NotFound(HttpContext context, string name)
    {
        var shown = name.Length <= 63 ? name : string.Concat(name.AsSpan(0, 63), "…");
        return IsControl(context)
            ? context.Problem(StatusCodes.Status404NotFound, "Not Found", $"Sandbox \"{shown}\" does not exist.")
            : context.Refuse(Refusals.OfDetail(Refusals.NoSandbox, shown, "The sandbox that the address names does not exist."));
    }

    private static Task Unanswered(HttpContext context)
    {
        var allowed = context.Response.Headers.Allow.ToString();
        if (context.Response.StatusCode == StatusCodes.Status404NotFound)
            return Answer(context, StatusCodes.Status404NotFound, "No such path.");
        return IsControl(context)
            ? context.Problem(StatusCodes.Status405MethodNotAllowed, "Method Not Allowed", $"Method {context.Request.Method} is not allowed here, allowed: {allowed}.")
            : context.Refuse(Refusals.OfDetail(Refusals.MethodNotAllowed, context.Request.Method, $"Allowed here: {allowed}.") with { AllowedMethods = allowed });
    }

    private static Task Answer(HttpContext context, int status, string sentence)
    {
        if (IsControl(context))
            return context.Problem(status, status == StatusCodes.Status404NotFound ? "Not Found" : "Bad Request", sentence);
        return context.Refuse(status == StatusCodes.Status404NotFound
            ? Refusals.OfDetail(Refusals.NotFound, reason: sentence)
            : new Refusal { Status = status, Body = new ErrorBody.Detail(sentence), Reason = sentence });
    }

    private static bool IsControl(HttpContext context) => ControlGuard.IsControl(context.Request.Path);
}
