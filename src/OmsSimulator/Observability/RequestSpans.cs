using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace OmsSimulator.Observability;

/// <summary>Says on ASP.NET Core's span of a request what only its end knows: the route and the status, by the names of OpenTelemetry's conventions.</summary>
internal static class RequestSpans
{
    /// <summary>Puts it in front of everything.</summary>
    public static void UseRequestSpans(this WebApplication app) => app.Use(static async (HttpContext context, RequestDelegate next) =>
    {
        await next(context);
        if (context.Features.Get<IHttpActivityFeature>()?.Activity is { IsAllDataRequested: true } span)
            Describe(span, context);
    });

    private static void Describe(Activity span, HttpContext context)
    {
        span.DisplayName = context.Request.Method;
        if (context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } route })
        {
            span.DisplayName = $"{context.Request.Method} {route}";
            span.SetTag("http.route", route);
        }

        span.SetTag("http.response.status_code", context.Response.StatusCode);
        if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
            span.SetStatus(ActivityStatusCode.Error);
    }
}
