using System.Net;

namespace OmsSimulator.Webhooks;

/// <summary>The networks that webhooks may be sent to; where none is named, all.</summary>
/// <param name="Allowed">The networks.</param>
internal sealed record WebhookNetworks(IReadOnlyList<IPNetwork> Allowed)
{
    /// <summary>Whether an address may be connected to.</summary>
    public bool Allow(IPAddress address)
    {
        if (Allowed.Count == 0)
            return true;
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Allowed.Any(network => network.Contains(plain));
    }

    /// <summary>Reads a list of networks in CIDR notation, separated by commas.</summary>
    /// <exception cref="SettingException">It is none.</exception>
    public static IReadOnlyList<IPNetwork> Parse(string setting, string text)
    {
        var networks = new List<IPNetwork>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!IPNetwork.TryParse(part, out var network))
                throw new SettingException(setting, $"expected networks such as 127.0.0.0/8,::1/128, found \"{part}\"");
            networks.Add(network);
        }

        return networks;
    }
}
