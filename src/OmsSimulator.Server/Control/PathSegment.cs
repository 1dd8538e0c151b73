using Microsoft.AspNetCore.Http.Features;

namespace OmsSimulator.Control;

/// <summary>
/// A segment of a path that is somebody's number, and may have a slash in it: the server decodes all of a path but <c>%2F</c>, so it is
/// read from the path as it was sent.
/// </summary>
internal static class PathSegment
{
    /// <summary>The segment, decoded.</summary>
    /// <param name="context">The request.</param>
    /// <param name="fromEnd">Its place, the last one being 1.</param>
    public static string Of(HttpContext context, int fromEnd)
    {
        var path = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?', 2)[0].TrimEnd('/');
        return Uri.UnescapeDataString(path.Split('/')[^fromEnd]);
    }
}
