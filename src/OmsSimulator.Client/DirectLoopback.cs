using System.Net;

namespace OmsSimulator.Client;

/// <summary>
/// The machine's proxy, but not on the way to this machine itself: a simulator on <c>localhost</c> is asked directly although
/// <c>http_proxy</c> is set. Names below it (<c>acme-oms.localhost</c>) are this machine too, whether or not its resolver knows them.
/// </summary>
public sealed class DirectLoopback : IWebProxy
{
    private const string BelowLocalhost = ".localhost";

    /// <inheritdoc/>
    public ICredentials? Credentials
    {
        get => HttpClient.DefaultProxy.Credentials;
        set => HttpClient.DefaultProxy.Credentials = value;
    }

    /// <summary>What carries requests, with this for a proxy.</summary>
    public static SocketsHttpHandler Handler() => new() { Proxy = new DirectLoopback() };

    /// <summary>Connections of their own, with this for a proxy.</summary>
    public static HttpClient Connections() => new(Handler());

    /// <inheritdoc/>
    public Uri? GetProxy(Uri destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        if (IsBelowLocalhost(destination))
            return new UriBuilder(destination) { Host = IPAddress.Loopback.ToString() }.Uri;
        return IsBypassed(destination) ? null : HttpClient.DefaultProxy.GetProxy(destination);
    }

    /// <inheritdoc/>
    public bool IsBypassed(Uri host)
    {
        ArgumentNullException.ThrowIfNull(host);
        return !IsBelowLocalhost(host)
            && (
                host.IsLoopback
                || host.Host.EndsWith(BelowLocalhost, StringComparison.OrdinalIgnoreCase)
                || HttpClient.DefaultProxy.IsBypassed(host)
            );
    }

    private static bool IsBelowLocalhost(Uri address) =>
        address.Scheme == Uri.UriSchemeHttp && address.Host.EndsWith(BelowLocalhost, StringComparison.OrdinalIgnoreCase);
}
