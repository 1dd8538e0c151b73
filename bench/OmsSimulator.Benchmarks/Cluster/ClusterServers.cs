using System.Globalization;
using System.Net;
using System.Net.Sockets;
using OmsSimulator.Benchmarks.Http;

namespace OmsSimulator.Benchmarks.Cluster;

/// <summary>Replicas under measurement, and their sandboxes, which were made at one after the other.</summary>
public sealed class ClusterServers : IDisposable
{
    private const int Packages = 40;
    private const string Block = """{"slug":"package__block_the_package__waiting__blocked","input_parameters":{"user":"u","token":"t"}}""";
    private const string Unblock = """{"slug":"package__unblock_the_package__blocked__waiting","input_parameters":{}}""";
    private static int made;
    private readonly bool[,] blocked;

    private ClusterServers(IReadOnlyList<ServerProcess> replicas, int sandboxes) =>
        (Replicas, blocked) = (replicas, new bool[sandboxes, Packages + 1]);

    public IReadOnlyList<ServerProcess> Replicas { get; }

    public static async Task<ClusterServers> Start(Servers servers, string store, int count, int sandboxes, CancellationToken stop)
    {
        // A schema of its own for every run; the connection's last word counts.
        var schema = string.Create(CultureInfo.InvariantCulture, $"bench_{Environment.ProcessId}_{++made}");
        var replicas = new List<ServerProcess>();
        for (var replica = 0; replica < count; replica++)
        {
            var (silo, hop) = (FreePort(), FreePort());
            string[] arguments = ["--cluster", "bench", "--cluster-ports", $"{silo},{hop}", "--store", $"{store};Search Path={schema}"];
            replicas.Add(servers.StartSimulator("empty", [.. arguments, "--console", "off", "--journal-entries", "0"]));
            await replicas[^1].WaitUntilHealthy(stop);
        }

        var cluster = new ClusterServers(replicas, sandboxes);
        for (var sandbox = 0; sandbox < sandboxes; sandbox++)
            cluster.Make(sandbox);
        return cluster;
    }

    /// <summary>Reads a package, or blocks or unblocks it.</summary>
    public void Ask(PlainConnection connection, int sandbox, int package, bool isCommand)
    {
        var path = $"/sandboxes/s{sandbox}/api/v1/oms/packages/{package}/";
        var request = isCommand
            ? PlainRequest.Post(Replicas[0].Address, $"{path}command/", blocked[sandbox, package] ? Unblock : Block)
            : PlainRequest.Get(Replicas[0].Address, path);
        if (connection.Send(request).Status is not (200 or 204))
            throw new BenchmarkFailedException($"{path} was answered with {connection.LastAnswer}");
        if (isCommand)
            blocked[sandbox, package] ^= true;
    }

    /// <summary>What the replicas have written.</summary>
    public string Said() => string.Join('\n', Replicas.Select(static (replica, number) => $"replica {number + 1}:\n{replica.Said()}"));

    public void Dispose()
    {
        foreach (var replica in Replicas)
            replica.Dispose();
    }

    private void Make(int sandbox)
    {
        var replica = Replicas[sandbox % Replicas.Count];
        using var connection = new PlainConnection(replica.Address);
        var packages = string.Join(
            ',',
            Enumerable.Repeat("""{"stock_location":"L1","state":"Waiting","items":[{"sku":"A","quantity":1}]}""", Packages)
        );
        foreach (
            var (path, body) in ((string, string)[])
                [
                    ("/__admin/sandboxes", $$"""{"name":"s{{sandbox}}"}"""),
                    (
                        $"/sandboxes/s{sandbox}/__admin/world",
                        $$"""{"stock_locations":[{"erp_code":"L1","stock":[{"sku":"A","quantity":1000}]}],"products":[{"sku":"A"}],"packages":[{{packages}}]}"""
                    ),
                ]
        )
        {
            var answer = connection.Send(PlainRequest.Post(replica.Address, path, body));
            if (answer.Status != 201)
                throw new BenchmarkFailedException($"{path} was answered with {answer.Status}.");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
