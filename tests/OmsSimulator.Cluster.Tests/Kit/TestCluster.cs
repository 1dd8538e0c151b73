using System.Net;
using System.Net.Sockets;

namespace OmsSimulator.Cluster.Tests;

/// <summary>Replicas of the real program, each in a process of its own, on a database of their own.</summary>
internal sealed class TestCluster : IAsyncDisposable
{
    private readonly string store;
    private readonly (int Silo, int Hop)[] ports;
    private readonly string[] more;

    private TestCluster(string store, int replicas, string[] more, ReplicaNetworks? networks = null)
    {
        (this.store, this.more, Networks) = (store, more, networks);
        ports = [.. FreePorts(replicas * 2).Chunk(2).Select(static two => (two[0], two[1]))];
        Replicas = new ProgramUnderTest[replicas];
    }

    public ProgramUnderTest[] Replicas { get; }

    /// <summary>A connection to their database.</summary>
    public string Connection => store.Split(':', 2)[1];

    /// <summary>Those that the replicas are in; none: they are all on this machine's own.</summary>
    public ReplicaNetworks? Networks { get; }

    public static async Task<TestCluster> Start(PostgreSqlServer server, int replicas = 3, params string[] more)
    {
        var cluster = new TestCluster($"postgres:{server.NewDatabase()}", replicas, more);
        await Task.WhenAll(Enumerable.Range(0, replicas).Select(cluster.Start));
        return cluster;
    }

    /// <summary>Replicas in networks that can be cut.</summary>
    public static async Task<TestCluster> StartInNetworks(PostgreSqlServer server)
    {
        const int Count = 3;
        var networks = new ReplicaNetworks(Count, server.Port);
        var store = server.NewDatabase().Replace($"Host=127.0.0.1;Port={server.Port}", networks.Database, StringComparison.Ordinal);
        var cluster = new TestCluster(
            $"postgres:{store}",
            Count,
            ["--cluster-secret", "between replicas", "--allowed-hosts", "*"],
            networks
        );
        await Task.WhenAll(Enumerable.Range(0, Count).Select(cluster.Start));
        return cluster;
    }

    /// <summary>Starts one again, at the ports that it had.</summary>
    public async Task Start(int replica)
    {
        var (silo, hop) = ports[replica];
        string[] own = Networks is null ? [] : ["--cluster-address", ReplicaNetworks.Inside(replica)];
        Replicas[replica] = await ProgramUnderTest.StartWithin(
            Networks?.Within(replica) ?? [],
            [
                "--urls",
                $"http://{(Networks is null ? "127.0.0.1" : ReplicaNetworks.Outside(replica))}:0",
                .. more.Contains("--console") ? Array.Empty<string>() : ["--console", "off"],
                "--store",
                store,
                "--cluster",
                "tests",
                "--cluster-ports",
                $"{silo},{hop}",
                .. own,
                .. more,
            ]
        );
    }

    /// <summary>The replica that has a sandbox, by the place in the list.</summary>
    public async Task<int> OwnerOf(string sandbox)
    {
        var list = await Replicas.First(static replica => replica.IsRunning).Get("__admin/cluster");
        var owner = list.GetProperty("replicas")
            .EnumerateArray()
            .Single(row => row.GetProperty("sandboxes").EnumerateArray().Any(name => name.GetString() == sandbox));
        return Array.FindIndex(ports, port => owner.GetProperty("address").GetString()!.EndsWith($":{port.Hop}", StringComparison.Ordinal));
    }

    /// <summary>Makes a sandbox with packages that can be blocked.</summary>
    public static async Task Prepare(ProgramUnderTest replica, string sandbox, int packages)
    {
        var all = string.Join(
            ',',
            Enumerable
                .Range(1, packages)
                .Select(static _ => """{"stock_location":"L1","state":"Waiting","items":[{"sku":"A","quantity":1}]}""")
        );
        if (sandbox != "default")
            await replica.Send(HttpMethod.Post, "__admin/sandboxes", $$"""{"name":"{{sandbox}}"}""");
        await replica.Send(
            HttpMethod.Post,
            $"sandboxes/{sandbox}/__admin/world",
            $$"""{"stock_locations":[{"erp_code":"L1","stock":[{"sku":"A","quantity":100}]}],"products":[{"sku":"A"}],"packages":[{{all}}]}"""
        );
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var replica in Replicas)
            replica?.Dispose();
        Networks?.Dispose();
        await Task.CompletedTask;
    }

    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(static _ => new TcpListener(IPAddress.Loopback, 0)).ToArray();
        foreach (var listener in listeners)
            listener.Start();
        int[] ports = [.. listeners.Select(static listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        foreach (var listener in listeners)
            listener.Stop();
        return ports;
    }
}
