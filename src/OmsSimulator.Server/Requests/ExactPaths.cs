using System.Text;
using Microsoft.AspNetCore.Routing.Patterns;

namespace OmsSimulator.Requests;

/// <summary>
/// Paths are compared exactly, as Django does (http.md): routing takes <c>/API/V1/</c> for <c>/api/v1/</c>, here that is nobody's path.
/// </summary>
internal static class ExactPaths
{
    /// <summary>Puts it behind routing.</summary>
    public static void UseExactPaths(this WebApplication app) =>
        app.Use(
            static (HttpContext context, RequestDelegate next) =>
            {
                if (context.GetEndpoint() is RouteEndpoint endpoint && !IsExact(context.Request.Path.Value!, endpoint.RoutePattern))
                    context.SetEndpoint(null);
                return next(context);
            }
        );

    private static bool IsExact(string path, RoutePattern pattern)
    {
        // Every literal of ours is in lower case, so only these can differ.
        if (!path.AsSpan().ContainsAnyInRange('A', 'Z') && Ascii.IsValid(path))
            return true;
        var segments = path.Split('/')[1..];
        for (var index = 0; index < pattern.PathSegments.Count && index < segments.Length; index++)
        {
            if (pattern.PathSegments[index].Parts is [RoutePatternLiteralPart literal] && literal.Content != segments[index])
                return false;
        }

        return true;
    }
}
