using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using OmsSimulator.Benchmarks.Http;

namespace OmsSimulator.Benchmarks.Cluster;

/// <summary>
/// What 1, 2 and 3 replicas on this machine carry, and what it costs to ask another replica than the sandbox's. The replicas' database is
/// named by <c>--store postgres:…</c>: its schemas are made and left.
/// </summary>
public static class ClusterBenchmark
{
    private const int Connections = 32;
    private const int Sandboxes = 12;
    private const int Samples = 3000;
    private static readonly TimeSpan Load = TimeSpan.FromSeconds(6);

    public static async Task<int> Run(string[] args)
    {
        if (args is not ["--store", var store])
        {
            await Console.Error.WriteLineAsync("expected --store postgres:CONNECTION");
            return 1;
        }

        using var stop = new CancellationTokenSource();
        var servers = await Servers.Publish(stop.Token);
        Console.WriteLine(
            "| replicas | reads/s | commands/s | a read here, p50 | handed on, p50 | ratio | a command here, p50 | handed on, p50 | ratio |"
        );
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (var count = 1; count <= 3; count++)
            await Measure(servers, store, count, stop.Token);
        return 0;
    }

    private static async Task Measure(Servers servers, string store, int count, CancellationToken stop)
    {
        using var cluster = await ClusterServers.Start(servers, store, count, Sandboxes, stop);
        foreach (var isCommand in (bool[])[false, true])
            Throughput(cluster, isCommand);
        var reads = Throughput(cluster, isCommand: false);
        var commands = Throughput(cluster, isCommand: true);
        var (readHere, readThere) = Latency(cluster, isCommand: false);
        var (commandHere, commandThere) = Latency(cluster, isCommand: true);
        string Time(double? time) => time is { } at ? string.Create(CultureInfo.InvariantCulture, $"{at * 1000:0} µs") : "";
        string Ratio(double here, double? there) => there is { } at ? string.Create(CultureInfo.InvariantCulture, $"{at / here:0.00}") : "";
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {count} | {reads:0} | {commands:0} | {Time(readHere)} | {Time(readThere)} | {Ratio(readHere, readThere)} "
            ) + $"| {Time(commandHere)} | {Time(commandThere)} | {Ratio(commandHere, commandThere)} |"
        );
    }

    // Every connection is to one replica, and asks for all sandboxes: as behind a load balancer that knows nothing of them.
    private static double Throughput(ClusterServers cluster, bool isCommand)
    {
        long done = 0;
        var since = Stopwatch.StartNew();
        var wrong = new ConcurrentQueue<string>();
        var threads = Enumerable
            .Range(0, Connections)
            .Select(number => new Thread(() =>
            {
                try
                {
                    using var connection = new PlainConnection(cluster.Replicas[number % cluster.Replicas.Count].Address);
                    for (var turn = 0; since.Elapsed < Load; turn++)
                    {
                        cluster.Ask(connection, (number + turn) % Sandboxes, number + 1, isCommand);
                        Interlocked.Increment(ref done);
                    }
                }
                catch (Exception failure) when (failure is BenchmarkFailedException or SocketException)
                {
                    wrong.Enqueue(failure.Message);
                }
            }))
            .ToArray();
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();
        if (wrong.TryDequeue(out var first))
            throw new BenchmarkFailedException($"{wrong.Count + 1} connections failed: {first}\n{cluster.Said()}");
        return done / since.Elapsed.TotalSeconds;
    }

    // By turns, so that what else the machine does falls on both.
    private static (double Here, double? There) Latency(ClusterServers cluster, bool isCommand)
    {
        const int Package = Connections + 1;
        using var here = new PlainConnection(cluster.Replicas[0].Address);
        using var there = cluster.Replicas.Count > 1 ? new PlainConnection(cluster.Replicas[1].Address) : null;
        var (local, handedOn) = (new List<double>(), new List<double>());
        for (var sample = 0; sample < Samples; sample++)
        {
            local.Add(Timed(() => cluster.Ask(here, 0, Package, isCommand)));
            if (there is not null)
                handedOn.Add(Timed(() => cluster.Ask(there, 0, Package, isCommand)));
        }

        return (local.Skip(Samples / 5).Median(), there is null ? null : handedOn.Skip(Samples / 5).Median());
    }

    private static double Timed(Action work)
    {
        var since = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(since).TotalMilliseconds;
    }
}
