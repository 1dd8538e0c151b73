using Microsoft.AspNetCore.Builder;

namespace OmsSimulator.WebConsole.Security;

/// <summary>What a browser may do with the console's pages: nothing of another origin, no script but our files'.</summary>
internal static class SecurityHeaders
{
    /// <summary>The policy. Styles may stand in the page, since MudBlazor's theme is one.</summary>
    public const string Policy = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'";

    /// <summary>Puts them on every answer.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            static (context, next) =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = Policy;
                headers.XContentTypeOptions = "nosniff";
                headers.XFrameOptions = "DENY";
                headers["Referrer-Policy"] = "same-origin";
                return next(context);
            }
        );
}
