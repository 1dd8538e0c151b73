using System.Diagnostics;
using System.Net;
using System.Text.Json;

namespace OmsSimulator.Cluster.Tests;

/// <summary>Sandboxes that no replica has: listed, dropped when nobody uses them, and dropped by their name where they are damaged.</summary>
[Collection(ClusterTests.Name)]
public sealed class KeptSandboxesTests(PostgreSqlServer server)
{
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(15);

    [FactOnPostgreSql]
    public async Task TheListIsWholeAfterAKillAndADamagedSandboxIsInItUntilItIsDropped()
    {
        await using var cluster = await TestCluster.Start(server);
        for (var number = 0; number < 6; number++)
            await TestCluster.Prepare(cluster.Replicas[number % 3], $"s{number}", 1);
        var gone = await cluster.OwnerOf("s0");
        var (one, other) = (cluster.Replicas[(gone + 1) % 3], cluster.Replicas[(gone + 2) % 3]);
        Damage(cluster, "s0");
        await cluster.Replicas[gone].Kill();
        var since = Stopwatch.StartNew();
        HttpStatusCode? answered;
        do
        {
            since.Elapsed.Should().BeLessThan(Promised);
            foreach (var replica in (ProgramUnderTest[])[one, other])
                Names(await replica.Get("__admin/sandboxes")).Should().Equal("default", "s0", "s1", "s2", "s3", "s4", "s5");
            using var answer = await one.Http.GetAsync("sandboxes/s0/api/v1/oms/packages/");
            answered = answer.StatusCode;
        } while (answered == HttpStatusCode.ServiceUnavailable);

        answered.Should().Be(HttpStatusCode.Conflict, "it is damaged");
        (await one.Get("__admin/sandboxes/s0")).GetProperty("name").GetString().Should().Be("s0");
        using (var dropped = await other.Http.DeleteAsync("__admin/sandboxes/s0"))
            dropped.StatusCode.Should().Be(HttpStatusCode.NoContent, await dropped.Content.ReadAsStringAsync());
        using (var again = await one.Http.DeleteAsync("__admin/sandboxes/s0"))
            again.StatusCode.Should().Be(HttpStatusCode.NotFound);
        Names(await one.Get("__admin/sandboxes")).Should().Equal("default", "s1", "s2", "s3", "s4", "s5");
        await TestCluster.Prepare(one, "s0", 1);
        (await PackageClient.Do(other.Http, "s0", 1, OperationKind.Read)).Should().Be(Outcome.Waiting);
    }

    [FactOnPostgreSql]
    public async Task AListLoadsNoneOfThem()
    {
        await using var cluster = await TestCluster.Start(server, 1);
        await Prepare(cluster.Replicas[0], "acme");
        await cluster.Replicas[0].Stop();
        await cluster.Start(0);
        var list = await cluster.Replicas[0].Get("__admin/sandboxes");
        Names(list).Should().Equal("default", "acme");
        list.GetProperty("sandboxes")[1].GetProperty("packages").GetInt32().Should().Be(1);
        list.GetProperty("sandboxes")[1].GetProperty("bytes").GetInt64().Should().BePositive();
        (await cluster.Replicas[0].Get("__admin/cluster"))
            .GetProperty("replicas")[0]
            .GetProperty("sandboxes")
            .EnumerateArray()
            .Select(static name => name.GetString())
            .Should()
            .Equal("default");
    }

    [FactOnPostgreSql]
    public async Task AListWithoutTheDatabaseIsA503()
    {
        await using var cluster = await TestCluster.Start(server, 1);
        server.Stop();
        try
        {
            using var refused = await cluster.Replicas[0].Http.GetAsync("__admin/sandboxes");
            refused.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
            refused.Headers.RetryAfter.Should().NotBeNull();
            using var said = JsonDocument.Parse(await refused.Content.ReadAsStringAsync());
            said.RootElement.GetProperty("status").GetInt32().Should().Be(503);
        }
        finally
        {
            server.Start();
        }
    }

    [FactOnPostgreSql]
    public async Task WhatNoReplicaHasAndNobodyUsesIsDroppedAndWhatIsUsedStays()
    {
        string[] settings = ["--sandbox-ttl", "PT6S", "--max-sandboxes", "3"];
        await using var cluster = await TestCluster.Start(server, 2, settings);
        await Prepare(cluster.Replicas[0], "idle");
        await Task.WhenAll(cluster.Replicas.Select(static replica => replica.Stop()));
        await Task.WhenAll(cluster.Start(0), cluster.Start(1));
        await TestCluster.Prepare(cluster.Replicas[0], "used", 1);
        var since = Stopwatch.StartNew();
        for (var turn = 0; ; turn++)
        {
            since.Elapsed.Should().BeLessThan(Promised * 2);
            (await PackageClient.Do(cluster.Replicas[turn % 2].Http, "used", 1, OperationKind.Read)).Should().Be(Outcome.Waiting);
            using var body = new StringContent("""{"name":"next"}""");
            using var made = await cluster.Replicas[(turn + 1) % 2].Http.PostAsync("__admin/sandboxes", body);
            if (made.IsSuccessStatusCode)
                break;
            made.StatusCode.Should().Be(HttpStatusCode.Conflict, "there are as many as there may be until one is dropped");
        }

        foreach (var replica in cluster.Replicas)
            Names(await replica.Get("__admin/sandboxes")).Should().Equal("default", "next", "used");
        using var gone = await cluster.Replicas[0].Http.GetAsync("sandboxes/idle/api/v1/oms/packages/");
        gone.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    // In a frozen one nothing goes on by itself: no replica takes it up before somebody asks for it.
    private static async Task Prepare(ProgramUnderTest replica, string sandbox)
    {
        await TestCluster.Prepare(replica, sandbox, 1);
        await replica.Send(HttpMethod.Put, $"sandboxes/{sandbox}/__admin/clock", """{"mode":"frozen","now":"2026-02-01T10:20:00Z"}""");
    }

    private void Damage(TestCluster cluster, string sandbox) =>
        server.Execute(
            cluster.Connection,
            "UPDATE oms_simulator.states SET data = 'damaged' WHERE kind >= 10 AND sandbox = "
                + $"(SELECT id FROM oms_simulator.sandboxes WHERE name = '{sandbox}')"
        );

    private static IEnumerable<string?> Names(JsonElement list) =>
        list.GetProperty("sandboxes").EnumerateArray().Select(static sandbox => sandbox.GetProperty("name").GetString());
}
