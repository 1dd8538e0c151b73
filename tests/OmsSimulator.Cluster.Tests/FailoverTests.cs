using System.Diagnostics;
using System.Net;
using System.Text.Json;

namespace OmsSimulator.Cluster.Tests;

/// <summary>A replica that is killed, stopped or paused: its sandboxes go on elsewhere, with everything that was acknowledged.</summary>
[Collection(ClusterTests.Name)]
public sealed class FailoverTests(PostgreSqlServer server)
{
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(15);

    [FactOnPostgreSql]
    public async Task ASandboxOfAKilledReplicaAnswersAgain()
    {
        await using var cluster = await TestCluster.Start(server);
        await TestCluster.Prepare(cluster.Replicas[0], "acme", 1);
        var owner = await cluster.OwnerOf("acme");
        (await PackageClient.Do(cluster.Replicas[owner].Http, "acme", 1, OperationKind.Block)).Should().Be(Outcome.Done);
        await cluster.Replicas[owner].Kill();
        var since = Stopwatch.StartNew();
        var other = cluster.Replicas[(owner + 1) % 3];
        var away = 0;
        while (true)
        {
            using var answer = await other.Http.GetAsync("sandboxes/acme/api/v1/oms/packages/1/");
            if (answer.IsSuccessStatusCode)
                break;
            away++;
            answer.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
            answer.Headers.RetryAfter.Should().NotBeNull();
            (await answer.Content.ReadAsStringAsync()).Should().Contain("detail", "it is the vendor's envelope");
            since.Elapsed.Should().BeLessThan(Promised);
        }

        since.Elapsed.Should().BeLessThan(Promised);
        away.Should().BePositive();
        foreach (var replica in cluster.Replicas.Where(static replica => replica.IsRunning))
            (await PackageClient.Do(replica.Http, "acme", 1, OperationKind.Read)).Should().Be(Outcome.Blocked);
        await cluster.Start(owner);
        (await PackageClient.Do(cluster.Replicas[owner].Http, "acme", 1, OperationKind.Unblock)).Should().Be(Outcome.Done);
    }

    [FactOnPostgreSql]
    public async Task AReplicaThatStopsHandsItsSandboxesOver()
    {
        await using var cluster = await TestCluster.Start(server);
        await TestCluster.Prepare(cluster.Replicas[0], "acme", 3);
        var owner = await cluster.OwnerOf("acme");
        using var stop = new CancellationTokenSource();
        var clients = Enumerable
            .Range(1, 3)
            .Select(package => Work(cluster.Replicas[(owner + (package % 2) + 1) % 3], package, stop.Token))
            .ToArray();
        var states = Watch(cluster.Replicas[owner]);
        var code = await cluster.Replicas[owner].Stop();
        await stop.CancelAsync();
        var done = await Task.WhenAll(clients);
        code.Should().Be(0);
        done.Should().OnlyContain(static count => count > 0, "every command was answered, before and after");
        (await states).Should().Contain("leaving");
        (await cluster.OwnerOf("acme")).Should().NotBe(owner);
    }

    [FactOnPostgreSql]
    public async Task AReplicaThatWasPausedCommitsNothingMore()
    {
        await using var cluster = await TestCluster.Start(server);
        await TestCluster.Prepare(cluster.Replicas[0], "acme", 2);
        var owner = await cluster.OwnerOf("acme");
        var paused = cluster.Replicas[owner];
        var other = cluster.Replicas[(owner + 1) % 3];
        await paused.Signal("STOP");

        // They wait where nobody reads: what comes of them is seen when it goes on.
        var late = PackageClient.Do(paused.Http, "acme", 1, OperationKind.Block);
        var lateRead = PackageClient.Do(paused.Http, "acme", 2, OperationKind.Read);
        var since = Stopwatch.StartNew();
        while (await PackageClient.Do(other.Http, "acme", 2, OperationKind.Block) is not Outcome.Done)
            since.Elapsed.Should().BeLessThan(Promised * 2);
        await paused.Signal("CONT");

        // It may not commit for what another one has; before it ends it may hand on to that one what it has read only now.
        var became = await late;
        (await lateRead).Should().NotBe(Outcome.Waiting, "it may not show the past");
        var shown = await PackageClient.Do(other.Http, "acme", 1, OperationKind.Read);
        if (became is not Outcome.Unknown)
            shown.Should().Be(became is Outcome.Done ? Outcome.Blocked : Outcome.Waiting, "that is where the sandbox is");
        (await paused.Ended()).Should().Be(1);
        paused.Said.Should().Contain("This replica ends, to be started again");
    }

    [FactOnPostgreSql]
    public async Task ReplicasGoOnByThemselvesWhenTheirDatabaseIsBack()
    {
        await using var cluster = await TestCluster.Start(server);
        await TestCluster.Prepare(cluster.Replicas[0], "acme", 1);
        (await PackageClient.Do(cluster.Replicas[0].Http, "acme", 1, OperationKind.Block)).Should().Be(Outcome.Done);
        server.Stop();
        var since = Stopwatch.StartNew();
        while (since.Elapsed < Promised)
            (await PackageClient.Do(cluster.Replicas[1].Http, "acme", 1, OperationKind.Unblock)).Should().NotBe(Outcome.Done);
        server.Start();
        since.Restart();
        var reads = new List<Outcome>();
        foreach (var replica in cluster.Replicas)
        {
            // Each says by itself again that it is there.
            Outcome? read;
            while ((read = await PackageClient.Do(replica.Http, "acme", 1, OperationKind.Read)) is null)
                since.Elapsed.Should().BeLessThan(Promised);
            reads.Add(read.Value);
        }

        cluster.Replicas.Should().OnlyContain(static replica => replica.IsRunning, "nobody has to start one again");
        reads.Distinct().Should().ContainSingle("whatever became of the last command before, all say the same");
    }

    private static async Task<int> Work(ProgramUnderTest replica, int package, CancellationToken stop)
    {
        for (var done = 0; ; done++)
        {
            if (stop.IsCancellationRequested)
                return done;
            var kind = done % 2 == 0 ? OperationKind.Block : OperationKind.Unblock;
            using var answer = await PackageClient.Send(replica.Http, "acme", package, kind, CancellationToken.None);
            answer.StatusCode.Should().Be(HttpStatusCode.NoContent, await answer.Content.ReadAsStringAsync(CancellationToken.None));
        }
    }

    private static async Task<HashSet<string>> Watch(ProgramUnderTest replica)
    {
        var states = new HashSet<string>();
        try
        {
            while (true)
            {
                using var answer = await replica.Http.GetAsync("__admin/health");
                using var health = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
                var state = health.RootElement.GetProperty("status").GetString()!;
                ((int)answer.StatusCode).Should().Be(state == "healthy" ? 200 : 503);
                states.Add(state);
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            return states;
        }
    }
}
