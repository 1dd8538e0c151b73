using System.Net;
using System.Text.Json;

namespace OmsSimulator.Cluster.Tests;

/// <summary>A sandbox is at one replica, and every replica answers for it.</summary>
[Collection(ClusterTests.Name)]
public sealed class PlacesTests(PostgreSqlServer server)
{
    [FactOnPostgreSql]
    public async Task ASandboxIsMadeOnceAndFoundEverywhere()
    {
        await using var cluster = await TestCluster.Start(server);
        for (var number = 0; number < 8; number++)
        {
            var body = $$"""{"name":"s{{number}}","seed":"demo","label":"all"}""";
            var answers = await Task.WhenAll(
                cluster.Replicas.Select(replica => replica.Http.PostAsync("__admin/sandboxes", new StringContent(body)))
            );
            answers
                .Select(static answer => answer.StatusCode)
                .Should()
                .BeEquivalentTo([HttpStatusCode.Created, HttpStatusCode.Conflict, HttpStatusCode.Conflict]);
        }

        foreach (var replica in cluster.Replicas)
        {
            var list = await replica.Get("__admin/sandboxes");
            Names(list).Should().Equal("default", "s0", "s1", "s2", "s3", "s4", "s5", "s6", "s7");
            (await replica.Get("sandboxes/s3/api/v1/oms/packages/1/")).GetProperty("state").ValueKind.Should().Be(JsonValueKind.Object);
            (await replica.Get("__admin/sandboxes/s4")).GetProperty("name").GetString().Should().Be("s4");
            (await replica.Get("__admin/health")).GetProperty("status").GetString().Should().Be("healthy");
        }

        var replicas = (await cluster.Replicas[0].Get("__admin/cluster")).GetProperty("replicas").EnumerateArray().ToArray();
        replicas.Should().HaveCount(3);
        replicas
            .SelectMany(static replica => replica.GetProperty("sandboxes").EnumerateArray())
            .Select(static name => name.GetString())
            .Should()
            .OnlyHaveUniqueItems()
            .And.HaveCount(9, "default is there once, and so is every other");
        await EverybodySeesWhatOneDid(cluster);
    }

    [FactOnPostgreSql]
    public async Task ManyWhoAskForTheSameSandboxesAtOnceAreAllAnswered()
    {
        const int Sandboxes = 12;
        const int Clients = 16;
        await using var cluster = await TestCluster.Start(server);
        for (var number = 0; number < Sandboxes; number++)
            await TestCluster.Prepare(cluster.Replicas[number % 3], $"s{number}", 1);
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, Clients * Sandboxes)
                .Select(turn => PackageClient.Do(cluster.Replicas[turn % Clients % 3].Http, $"s{turn / Clients}", 1, OperationKind.Read))
        );
        answers.Should().OnlyContain(static answer => answer == Outcome.Waiting, "every replica knows at once where they are");
    }

    private static async Task EverybodySeesWhatOneDid(TestCluster cluster)
    {
        for (var number = 0; number < 3; number++)
        {
            for (var name = 0; name < 3; name++)
                await PackageClient.Do(cluster.Replicas[number].Http, $"s{name}", number + 1, OperationKind.Read);
        }

        var counts = new HashSet<string>();
        foreach (var replica in cluster.Replicas)
        {
            var fork = await replica.Send(HttpMethod.Post, "__admin/sandboxes/s1/fork", $$"""{"name":"f{{counts.Count}}"}""");
            fork.GetProperty("name").GetString().Should().StartWith("f");
            var all = await replica.Get("__admin/coverage?scope=all");
            all.GetProperty("scope").GetString().Should().Be("all");
            counts.Add($"{counts.Count} {all.GetProperty("summary")}");
            (await replica.Send(HttpMethod.Delete, $"__admin/sandboxes/f{counts.Count - 1}", ""))
                .ValueKind.Should()
                .Be(JsonValueKind.Undefined);
            using var gone = await replica.Http.GetAsync($"sandboxes/f{counts.Count - 1}/api/v1/oms/packages/");
            gone.StatusCode.Should().Be(HttpStatusCode.NotFound);
        }

        counts.Select(static count => count[2..]).Distinct().Should().ContainSingle("every replica sums over all of them");
    }

    private static IEnumerable<string?> Names(JsonElement list) =>
        list.GetProperty("sandboxes").EnumerateArray().Select(static sandbox => sandbox.GetProperty("name").GetString());
}
