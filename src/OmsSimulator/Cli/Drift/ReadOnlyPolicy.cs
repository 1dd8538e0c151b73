using Microsoft.AspNetCore.Http.Features;

namespace OmsSimulator.Cli.Drift;

/// <summary>What passes a proxy that lets nothing change the OMS behind it.</summary>
internal static class ReadOnlyPolicy
{
    private const string Refusal =
        """{"error":{"detail":"oms-simulator record --read-only lets only GET, HEAD, OPTIONS and the login pass."},"status_code":403}""";

    private static readonly string[] Logins = ["/api/i1/auth/login/", "/api/v1/auth/login/"];

    /// <summary>Whether a request is a webhook of the OMS, which goes to its receiver.</summary>
    public static bool IsWebhook(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.Headers.ContainsKey("X-Whisperer-Event");

    /// <summary>Whether a request changes nothing. One that asks for another protocol is none that can be judged.</summary>
    public static bool Passes(HttpRequest request) =>
        !request.Headers.ContainsKey("Upgrade")
        && (
            HttpMethods.IsGet(request.Method)
            || HttpMethods.IsHead(request.Method)
            || HttpMethods.IsOptions(request.Method)
            || (HttpMethods.IsPost(request.Method) && Logins.Contains(WrittenPath(request)))
        );

    // As the target will read it: a way with dots in it may lead elsewhere there.
    private static string WrittenPath(HttpRequest request) =>
        request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?')[0];

    /// <summary>Answers 403, in the vendor's envelope.</summary>
    public static Task Refuse(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(Refusal, context.RequestAborted);
    }
}
