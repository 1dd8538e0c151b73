using System.Net;
using Reqnroll;

namespace OmsSimulator.Specs.Drivers;

/// <summary>Brings what goes to a name below localhost to this machine, as browsers and curl do; not every resolver knows these names.</summary>
[Binding]
public sealed class HostNames : IWebProxy
{
    /// <inheritdoc/>
    public ICredentials? Credentials { get; set; }

    /// <summary>For all clients of the test run.</summary>
    [BeforeTestRun]
    public static void Use() => HttpClient.DefaultProxy = new HostNames();

    /// <inheritdoc/>
    public Uri GetProxy(Uri destination) => new UriBuilder(destination) { Host = IPAddress.Loopback.ToString() }.Uri;

    /// <inheritdoc/>
    public bool IsBypassed(Uri host) => !host.Host.EndsWith(".localhost", StringComparison.Ordinal);
}
