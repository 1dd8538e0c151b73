using System.Net;

namespace OmsSimulator.Security;

/// <summary>
/// The names by which the control surface may be asked where it has no key. Anybody can have a name of their own point here (DNS
/// rebinding), and a browser would take what we answer for that name's page; so a name is one that nobody can own, or one that a setting
/// allows.
/// </summary>
/// <param name="named">The names of <c>--allowed-hosts</c>.</param>
/// <param name="isForwarded">Whether a proxy says which name it was asked by; then both names count.</param>
internal sealed class AllowedHosts(IReadOnlyList<string> named, bool isForwarded)
{
    private const string OriginalHost = "X-Original-Host";
    private static readonly string[] Reserved = [".localhost", ".test", ".local", ".internal"];

    /// <summary>Whether a request names an allowed host; HTTP/1.0 may name none, which no browser does.</summary>
    public bool Allow(HttpRequest request) =>
        Allows(request.Headers.Host.ToString()) && (!isForwarded || Allows(request.Headers[OriginalHost].ToString()));

    /// <summary>Whether a text may stand in the setting: a name, a name with <c>*.</c> in front for all below it, or <c>*</c>.</summary>
    public static bool IsName(string text)
    {
        var name = text.StartsWith("*.", StringComparison.Ordinal) ? text[2..] : text;
        return text == "*" || Uri.CheckHostName(name) != UriHostNameType.Unknown;
    }

    private bool Allows(string header)
    {
        var host = new HostString(header).Host.TrimEnd('.');
        return !IsPublic(host) || named.Any(name => Fits(host, name));
    }

    // Nobody can own an address, a name without a dot, or one below the top-level names that are reserved.
    private static bool IsPublic(string host) =>
        host.Contains('.', StringComparison.Ordinal)
        && !IPAddress.TryParse(host, out _)
        && !Array.Exists(Reserved, top => host.EndsWith(top, StringComparison.OrdinalIgnoreCase));

    private static bool Fits(string host, string name) =>
        name == "*"
        || (
            name.StartsWith("*.", StringComparison.Ordinal)
                ? host.EndsWith(name[1..], StringComparison.OrdinalIgnoreCase) && host.Length > name.Length - 1
                : host.Equals(name, StringComparison.OrdinalIgnoreCase)
        );
}
