using System.Net;
using System.Net.Sockets;

namespace OmsSimulator.Outbound;

/// <summary>The networks that anything of the simulator may connect to, be it a webhook or a call to a partner; where none is named, all.</summary>
/// <param name="Allowed">The networks.</param>
internal sealed record OutboundNetworks(IReadOnlyList<IPNetwork> Allowed)
{
    /// <summary>No limit.</summary>
    public static OutboundNetworks All { get; } = new([]);

    /// <summary>Whether an address may be connected to.</summary>
    public bool Allow(IPAddress address)
    {
        if (Allowed.Count == 0)
            return true;
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Allowed.Any(network => network.Contains(plain));
    }

    /// <summary>
    /// Connects. The addresses are judged here, when the connection is made: a name can mean another address by then.
    /// </summary>
    /// <exception cref="ForbiddenAddressException">The host is at no address that is allowed.</exception>
    public async ValueTask<Stream> Connect(DnsEndPoint to, CancellationToken cancellationToken)
    {
        var addresses = IPAddress.TryParse(to.Host, out var literal)
            ? [literal]
            : await Dns.GetHostAddressesAsync(to.Host, cancellationToken);
        var allowed = addresses.Where(Allow).ToArray();
        if (allowed.Length == 0)
            throw new ForbiddenAddressException(to.Host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, to.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Reads a list of networks in CIDR notation, separated by commas; none: no limit.</summary>
    /// <exception cref="SettingException">A part of it is no network.</exception>
    public static IReadOnlyList<IPNetwork> Parse(string setting, string? text)
    {
        var networks = new List<IPNetwork>();
        foreach (var part in text?.Split(',', StringSplitOptions.TrimEntries) ?? [])
        {
            if (!IPNetwork.TryParse(part, out var network))
                throw new SettingException(setting, $"expected networks such as 127.0.0.0/8,::1/128, found \"{part}\" in \"{text}\"");
            networks.Add(network);
        }

        return networks;
    }
}

/// <summary>A host is at no address that may be connected to.</summary>
/// <param name="host">The host.</param>
internal sealed class ForbiddenAddressException(string host)
    : HttpRequestException($"{host} is at no address that --outbound-networks allows.");
