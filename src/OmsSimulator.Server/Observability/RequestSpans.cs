using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http.Features;

namespace OmsSimulator.Observability;

/// <summary>
/// Says on ASP.NET Core's span what the request was and what became of it, by the names of OpenTelemetry's conventions. The host stands as
/// it was sent: a name that cannot be decoded is an answer's business, not the tracing's.
/// </summary>
internal static class RequestSpans
{
    /// <summary>Puts it in front of everything.</summary>
    public static void UseRequestSpans(this WebApplication app) =>
        app.Use(
            static async (HttpContext context, RequestDelegate next) =>
            {
                // As it came: the path that is routed has lost the sandbox's prefix.
                var path = context.Request.Path.Value;
                await next(context);
                if (context.Features.Get<IHttpActivityFeature>()?.Activity is { IsAllDataRequested: true } span)
                    Describe(span, context, path);
            }
        );

    private static void Describe(Activity span, HttpContext context, string? path)
    {
        span.DisplayName = context.Request.Method;
        span.SetTag("http.request.method", context.Request.Method);
        span.SetTag("url.scheme", context.Request.Scheme);
        span.SetTag("url.path", path);
        if (context.Request.QueryString.Value is { Length: > 1 } query)
            span.SetTag("url.query", SpanAddress.Query(query));
        var (name, port) = SpanAddress.Host(context.Request.Headers.Host.ToString(), context.Request.Scheme);
        if (name.Length > 0)
            span.SetTag("server.address", name).SetTag("server.port", port);
        if (context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } route })
        {
            span.DisplayName = $"{context.Request.Method} {route}";
            span.SetTag("http.route", route);
        }

        span.SetTag("http.response.status_code", context.Response.StatusCode);
        if (context.Response.StatusCode < StatusCodes.Status500InternalServerError)
            return;
        span.SetTag("error.type", context.Response.StatusCode.ToString(CultureInfo.InvariantCulture));
        span.SetStatus(ActivityStatusCode.Error);
    }
}
