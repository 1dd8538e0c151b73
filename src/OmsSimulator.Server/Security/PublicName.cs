using System.Net;

namespace OmsSimulator.Security;

/// <summary>
/// Tells whether a request reaches this machine by its loopback and under a name that anybody can own: then a page may have had its own name point here (DNS
/// rebinding), and a browser would take what we answer for that page's.
/// </summary>
internal static class PublicName
{
    private static readonly string[] Reserved = [".localhost", ".test", ".local", ".internal"];

    /// <summary>Whether it does.</summary>
    public static bool IsOnLoopback(HttpContext context) =>
        context.Connection.LocalIpAddress is { } address && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)
        && IsPublic(new HostString(context.Request.Headers.Host.ToString()).Host);

    // Nobody can own an address, a name without a dot, or one below the top-level names that are reserved.
    private static bool IsPublic(string host)
    {
        var name = host.TrimEnd('.');
        return name.Contains('.', StringComparison.Ordinal) && !IPAddress.TryParse(name, out _)
            && !Array.Exists(Reserved, top => name.EndsWith(top, StringComparison.OrdinalIgnoreCase));
    }
}
