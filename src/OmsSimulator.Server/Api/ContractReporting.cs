using OmsSimulator.Api.Calls;
using OmsSimulator.Domain;
using OmsSimulator.InProcess;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Api;

/// <summary>Counts what a request has against the contract in its sandbox's report.</summary>
internal static class ContractReporting
{
    /// <summary>Counts a refusal; one of a sandbox that does not exist is nobody's.</summary>
    public static void Report(this HttpContext context, Refusal refusal)
    {
        // One request too many has nothing against the contract, nor has a bug of ours.
        if (refusal.Definition != Refusals.Throttled && refusal.Definition != Refusals.ServerError && !context.IsLook)
            context.Features.Get<Sandbox>()?.Report.Refused(Endpoint(context), refusal);
    }

    /// <summary>Counts warnings about a command.</summary>
    public static void Warn(this HttpContext context, string? command, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0 || context.IsLook)
            return;
        context.Sandbox().Report.Warned(Endpoint(context), command, findings);
        context.Call()?.Record.Warn(findings);
    }

    /// <summary>
    /// Warns of what a Django server would lose of a request that changes something: one to a path without its final slash is redirected
    /// without its body, a chunked body is not seen behind a server that does not buffer. Assumed: that both are served.
    /// </summary>
    public static void WarnOfSending(this HttpContext context)
    {
        if (!context.Request.Path.Value!.EndsWith('/'))
            context.Warn(null, [new Finding("", "a path that ends in /", "one that does not", Provenance.Assumed)]);
        if (context.Request.Headers.TransferEncoding.Count > 0)
        {
            context.Warn(
                null,
                [
                    new Finding(
                        "",
                        "a body with its Content-Length",
                        "one with Transfer-Encoding: chunked",
                        Provenance.Derived(Pages.Libraries)
                    ),
                ]
            );
        }
    }

    /// <summary>Warns of <c>Bearer</c>, which some pages print.</summary>
    public static void WarnOfBearer(this HttpContext context) =>
        context.Warn(
            null,
            [new Finding("", "Authorization: Token <key>", "Authorization: Bearer <key>", Provenance.Documented(Pages.Login))]
        );

    private static string Endpoint(HttpContext context) =>
        context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } pattern }
            ? $"{context.Request.Method} {pattern}"
            : "unknown path";
}
