using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using OmsSimulator.Clusters;
using OmsSimulator.Replicas;

namespace OmsSimulator.Cli;

/// <content>Several replicas that share a store.</content>
internal sealed partial class ServeCommand
{
    private const int SiloPort = 11111;
    private const int HopPort = 30000;
    private const string PostgreSql = "postgres";
    private const string PortsExpected = "expected two ports, such as 11111,30000: of Orleans, and of requests that replicas hand on";

    private readonly Option<string?> cluster = new("--cluster")
    {
        Description = "Be a replica of the cluster of this name: all that share the PostgreSQL of --store. [default: none, alone]",
    };
    private readonly Option<string?> clusterAddress = new("--cluster-address")
    {
        Description = "The IP address, or the name, by which other replicas reach this one. [default: 127.0.0.1]",
    };
    private readonly Option<string?> clusterPorts = new("--cluster-ports")
    {
        Description = "Two ports at that address: of Orleans, and of requests that replicas hand on. [default: 11111,30000]",
    };
    private readonly Option<string?> clusterSecret = new("--cluster-secret")
    {
        Description =
            "What replicas know one another by; needed where --cluster-address is not loopback, better set by OMS_SIMULATOR_CLUSTER_SECRET.",
    };

    private IReplica? Replica(ParseResult parsed)
    {
        if (Setting(parsed, cluster) is not { } name)
        {
            foreach (var option in (ReadOnlySpan<Option<string?>>)[clusterAddress, clusterPorts, clusterSecret])
            {
                if (parsed.GetValue(option) is not null)
                    throw new SettingException(option.Name, "expected with --cluster: without, there are no other replicas");
            }

            return null;
        }

        if (!name.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.') || name.Length > 63)
            throw new SettingException(cluster.Name, $"expected a name of up to 63 letters, digits, '-', '_' and '.', found \"{name}\"");
        var said = Setting(parsed, store) ?? SimulatorOptions.MemoryStore;
        var colon = said.IndexOf(':', StringComparison.Ordinal);
        if (!said.StartsWith(PostgreSql, StringComparison.Ordinal) || colon < 0)
            throw new SettingException(cluster.Name, "expected with --store postgres:CONNECTION, which the replicas share");
        var address = AddressOf(Setting(parsed, clusterAddress));
        var ports = PortsOf(Setting(parsed, clusterPorts));
        var secret = Setting(parsed, clusterSecret);
        if (secret is null && !IPAddress.IsLoopback(address))
        {
            throw new SettingException(
                clusterSecret.Name,
                "expected where --cluster-address is not loopback: whoever knows it can speak for any client"
            );
        }

        return ClusterFactory.Replica(name, address, ports, secret ?? SecretOf(said), said[(colon + 1)..]);
    }

    private IPAddress AddressOf(string? said)
    {
        if (said is null)
            return IPAddress.Loopback;
        if (IPAddress.TryParse(said, out var address))
        {
            return !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any)
                ? address
                : throw new SettingException(clusterAddress.Name, "expected the one address by which other replicas reach this one");
        }

        try
        {
            return Dns.GetHostAddresses(said)[0];
        }
        catch (Exception wrong) when (wrong is System.Net.Sockets.SocketException or ArgumentException or IndexOutOfRangeException)
        {
            throw new SettingException(clusterAddress.Name, $"expected an IP address or a name that has one, found \"{said}\"");
        }
    }

    private (int Silo, int Hop) PortsOf(string? said)
    {
        if (said is null)
            return (SiloPort, HopPort);
        return
            said.Split(',', StringSplitOptions.TrimEntries) is [var first, var second]
            && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var silo)
            && int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var hop)
            && silo is > 0 and <= IPEndPoint.MaxPort
            && hop is > 0 and <= IPEndPoint.MaxPort
            && silo != hop
            ? (silo, hop)
            : throw new SettingException(clusterPorts.Name, $"{PortsExpected}; found \"{said}\"");
    }

    // Whoever may use the database may be a replica of this machine.
    private static string SecretOf(string store) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"secret of a cluster\n{store}")));

    private static Task Join(SimulatorOptions options) =>
        options.Replica is { } replica ? ClusterFactory.Join(replica) : Task.CompletedTask;

    // False: the others have declared it dead.
    private static async Task<bool> Stay(WebApplication app, SimulatorOptions options, CancellationToken cancellationToken)
    {
        var why = await ClusterFactory.Stay(options.Replica!, cancellationToken);
        if (why is not null)
            Warn(app, options.LogFormat, [$"This replica ends, to be started again: {why}."]);
        await app.StopAsync(CancellationToken.None);
        await ClusterFactory.End(options.Replica!);
        return why is null;
    }
}
