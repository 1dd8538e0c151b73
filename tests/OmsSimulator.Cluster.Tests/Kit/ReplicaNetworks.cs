using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace OmsSimulator.Cluster.Tests;

/// <summary>
/// A network namespace for each replica, with two cables: one to the other replicas and the database, which can be cut, and one to its
/// clients. They are of Linux (<c>ip netns</c>, as root).
/// </summary>
internal sealed class ReplicaNetworks : IDisposable
{
    private static readonly int Own = Environment.ProcessId % 250;
    private readonly string name = string.Create(CultureInfo.InvariantCulture, $"oms{Environment.ProcessId}");
    private readonly List<string[]> undo = [];
    private readonly TcpListener database = new(IPAddress.Any, 0);
    private readonly int databasePort;

    public ReplicaNetworks(int replicas, int databasePort)
    {
        this.databasePort = databasePort;
        Make(["link", "add", $"{name}b", "type", "bridge"], ["link", "del", $"{name}b"]);
        Ip("addr", "add", $"{Inner(1)}/24", "dev", $"{name}b");
        Ip("link", "set", $"{name}b", "up");
        for (var replica = 0; replica < replicas; replica++)
            Connect(replica);
        database.Start();
        _ = Relay();
    }

    /// <summary>Why there are none; none: there are some.</summary>
    public static string? Missing { get; } =
        PostgreSqlServer.Missing ?? (CanBeMade() ? null : "Not allowed here: network namespaces (ip netns).");

    /// <summary>Where replicas find their database.</summary>
    public string Database =>
        string.Create(CultureInfo.InvariantCulture, $"Host={Inner(1)};Port={((IPEndPoint)database.LocalEndpoint).Port}");

    /// <summary>What a program is started with to be in a replica's namespace.</summary>
    public string[] Within(int replica) => ["ip", "netns", "exec", Space(replica)];

    /// <summary>A replica's address for the others.</summary>
    public static string Inside(int replica) => Inner(replica + 10);

    /// <summary>A replica's address for its clients.</summary>
    public static string Outside(int replica) => Outer(replica, 2);

    /// <summary>Cuts a replica off from the others and the database, or connects it again.</summary>
    public void Cut(int replica, bool isCut) => Ip("link", "set", $"{name}i{replica}", isCut ? "down" : "up");

    public void Dispose()
    {
        database.Stop();
        foreach (var command in Enumerable.Reverse(undo))
            Run(command);
    }

    private static bool CanBeMade()
    {
        var probe = string.Create(CultureInfo.InvariantCulture, $"omsprobe{Environment.ProcessId}");
        return Environment.UserName == "root" && Run(["netns", "add", probe]) && Run(["netns", "del", probe]);
    }

    // 198.18.0.0/15 is for tests of networks (RFC 2544).
    private static string Inner(int host) => string.Create(CultureInfo.InvariantCulture, $"198.18.{Own}.{host}");

    private static string Outer(int replica, int end) => string.Create(CultureInfo.InvariantCulture, $"198.19.{Own}.{(4 * replica) + end}");

    private string Space(int replica) => $"{name}n{replica}";

    private void Connect(int replica)
    {
        var space = Space(replica);
        Make(["netns", "add", space], ["netns", "del", space]);
        Ip("-n", space, "link", "set", "lo", "up");
        Cable($"{name}i{replica}", space, "inside", $"{Inside(replica)}/24");
        Ip("link", "set", $"{name}i{replica}", "master", $"{name}b");
        Cable($"{name}o{replica}", space, "outside", $"{Outside(replica)}/30");
        Ip("addr", "add", $"{Outer(replica, 1)}/30", "dev", $"{name}o{replica}");
    }

    private void Cable(string here, string space, string there, string address)
    {
        Make(["link", "add", here, "type", "veth", "peer", "name", there, "netns", space], ["link", "del", here]);
        Ip("-n", space, "addr", "add", address, "dev", there);
        Ip("-n", space, "link", "set", there, "up");
        Ip("link", "set", here, "up");
    }

    private void Make(string[] command, string[] end)
    {
        Ip(command);
        undo.Add(end);
    }

    private static void Ip(params string[] command)
    {
        if (!Run(command))
            throw new InvalidOperationException($"ip {string.Join(' ', command)} failed.");
    }

    private static bool Run(string[] command)
    {
        try
        {
            using var process = Process.Start("ip", command);
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    // The database listens on loopback alone.
    private async Task Relay()
    {
        try
        {
            while (true)
                _ = Relay(await database.AcceptTcpClientAsync());
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The tests have ended.
        }
    }

    private async Task Relay(TcpClient client)
    {
        using (client)
        using (var server = new TcpClient { NoDelay = true })
        {
            try
            {
                client.NoDelay = true;
                await server.ConnectAsync(IPAddress.Loopback, databasePort);
                await Task.WhenAny(client.GetStream().CopyToAsync(server.GetStream()), server.GetStream().CopyToAsync(client.GetStream()));
            }
            catch (SocketException)
            {
                // The database is away.
            }
        }
    }
}

/// <summary>A test that needs networks that can be cut; without them, it is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactInNetworksAttribute : FactAttribute
{
    public FactInNetworksAttribute() => Skip = ReplicaNetworks.Missing;
}
