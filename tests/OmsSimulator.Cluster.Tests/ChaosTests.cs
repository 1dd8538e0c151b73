using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace OmsSimulator.Cluster.Tests;

/// <summary>
/// Replicas are killed, paused, stopped and (where the machine has networks that can be cut) cut off by turns while clients work: what they were told is linearizable for every package, so nothing
/// acknowledged is lost. <c>OMS_CLUSTER_MINUTES=10</c> is the long form, <c>OMS_CLUSTER_SEED</c> another run.
/// </summary>
[Collection(ClusterTests.Name)]
public sealed class ChaosTests(PostgreSqlServer server)
{
    private const int Clients = 16;
    private const int Packages = 4;
    private static readonly double Minutes = Setting("OMS_CLUSTER_MINUTES", 1);
    private static readonly int Sandboxes = Minutes > 1 ? 100 : 6;
    private static readonly int Seed = (int)Setting("OMS_CLUSTER_SEED", 20260105);

    // Longer than a replica's lease: the others take what it has.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(4);

    [FactOnPostgreSql]
    public async Task HistoriesAreLinearizable()
    {
        await using var cluster = ReplicaNetworks.Missing is null
            ? await TestCluster.StartInNetworks(server)
            : await TestCluster.Start(server);
        for (var sandbox = 0; sandbox < Sandboxes; sandbox++)
            await TestCluster.Prepare(cluster.Replicas[sandbox % 3], $"s{sandbox}", Packages);
        var histories = new ConcurrentDictionary<(int Sandbox, int Package), ConcurrentQueue<Operation>>();
        using var stop = new CancellationTokenSource();
        var working = Enumerable.Range(0, Clients).Select(client => Task.Run(() => Work(cluster, client, histories, stop.Token))).ToArray();
        await Disturb(cluster, new Random(Seed));
        await stop.CancelAsync();
        await Task.WhenAll(working);
        histories.Values.Sum(static history => history.Count).Should().BeGreaterThan(200);
        foreach (var ((sandbox, package), history) in histories)
        {
            Linearizability
                .Contradiction(history)
                .Should()
                .BeNull($"package {package} of s{sandbox}: {string.Join('\n', history.OrderBy(static done => done.Asked))}");
        }
    }

    // Each of the ways in its turn, with time between them to come back; the order of the replicas is chance.
    private static async Task Disturb(TestCluster cluster, Random random)
    {
        var since = Stopwatch.StartNew();
        for (var turn = 0; since.Elapsed < TimeSpan.FromMinutes(Minutes); turn++)
        {
            var victim = random.Next(cluster.Replicas.Length);
            var replica = cluster.Replicas[victim];
            var way = turn % (cluster.Networks is null ? 3 : 4);
            if (way == 0)
            {
                await replica.Kill();
            }
            else if (way == 3)
            {
                cluster.Networks!.Cut(victim, isCut: true);
                await Passed(Pause);
                cluster.Networks.Cut(victim, isCut: false);
                (await replica.Ended()).Should().Be(1);
            }
            else if (way == 1)
            {
                await replica.Signal("STOP");
                await Passed(Pause);
                await replica.Signal("CONT");
                await replica.Ended();
            }
            else
            {
                (await replica.Stop()).Should().Be(0);
            }

            await cluster.Start(victim);
            await Passed(Calm);
        }
    }

    // Nothing is waited for but that time passes: the clients work meanwhile.
    private static async Task Passed(TimeSpan time)
    {
        using var timer = new PeriodicTimer(time);
        await timer.WaitForNextTickAsync();
    }

    private static async Task Work(
        TestCluster cluster,
        int client,
        ConcurrentDictionary<(int Sandbox, int Package), ConcurrentQueue<Operation>> histories,
        CancellationToken stop
    )
    {
        var random = new Random(Seed + client);
        while (!stop.IsCancellationRequested)
        {
            var place = (Sandbox: random.Next(Sandboxes), Package: random.Next(1, Packages + 1));
            var kind = (OperationKind)random.Next(3);
            var http = cluster.Replicas[random.Next(cluster.Replicas.Length)].Http;
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            var asked = Stopwatch.GetTimestamp();
            Outcome? outcome;
            try
            {
                outcome = await PackageClient.Do(http, $"s{place.Sandbox}", place.Package, kind, patience.Token);
            }
            catch (ObjectDisposedException)
            {
                continue;
            }

            if (outcome is { } told)
                histories.GetOrAdd(place, static _ => []).Enqueue(new Operation(kind, told, asked, Stopwatch.GetTimestamp()));
        }
    }

    private static double Setting(string name, double otherwise) =>
        double.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var said) ? said : otherwise;
}
