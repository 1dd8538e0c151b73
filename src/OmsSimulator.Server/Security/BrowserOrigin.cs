namespace OmsSimulator.Security;

/// <summary>
/// Tells whether a browser sends a request for a page of somebody else: such a page may not steer the simulator of whoever looks at it.
/// </summary>
internal static class BrowserOrigin
{
    /// <summary>Whether it does. Clients that are no browsers say nothing of where they come from, and are not foreign.</summary>
    public static bool IsForeign(HttpRequest request) =>
        (request.Headers.Origin.Count > 0 && !IsOwn(request.Headers.Origin.ToString(), request.Headers.Host.ToString()))
        || (
            request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site && site.ToString() is not ("same-origin" or "none") && !IsLink(request)
        );

    // The scheme is left out: a proxy in front may have taken TLS off.
    private static bool IsOwn(string origin, string host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page)
        && page.Scheme is "http" or "https"
        && Uri.TryCreate($"{page.Scheme}://{host}", UriKind.Absolute, out var own)
        && page.Authority == own.Authority;

    // Somebody follows a link to a page of ours: the page with the link sees nothing of it, and a GET changes nothing.
    private static bool IsLink(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && request.Headers["Sec-Fetch-Mode"] == "navigate"
        && request.Headers["Sec-Fetch-Dest"] == "document";
}
