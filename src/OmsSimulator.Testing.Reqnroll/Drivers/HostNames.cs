using System.Net;

namespace OmsSimulator.Testing.Steps;

/// <summary>
/// Brings what goes to a name below localhost to this machine, as browsers and curl do; not every resolver knows these names.
/// </summary>
public sealed class HostNames : IWebProxy
{
    /// <inheritdoc/>
    public ICredentials? Credentials { get; set; }

    /// <inheritdoc/>
    public Uri GetProxy(Uri destination) => new UriBuilder(destination) { Host = IPAddress.Loopback.ToString() }.Uri;

    /// <inheritdoc/>
    public bool IsBypassed(Uri host) => !host.Host.EndsWith(".localhost", StringComparison.Ordinal);
}
