using System.Diagnostics;
using System.Net;

namespace OmsSimulator.Cluster.Tests;

/// <summary>A replica whose cable to the others and the database is cut, while its clients still reach it.</summary>
[Collection(ClusterTests.Name)]
public sealed class CutOffTests(PostgreSqlServer server)
{
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(15);

    [FactInNetworks]
    public async Task AReplicaThatIsCutOffShowsAndChangesNothing()
    {
        await using var cluster = await TestCluster.StartInNetworks(server);
        await TestCluster.Prepare(cluster.Replicas[0], "acme", 2);
        var owner = await cluster.OwnerOf("acme");
        var (alone, other) = (cluster.Replicas[owner], cluster.Replicas[(owner + 1) % 3]);
        (await PackageClient.Do(alone.Http, "acme", 1, OperationKind.Block)).Should().Be(Outcome.Done);

        cluster.Networks!.Cut(owner, isCut: true);
        var since = Stopwatch.StartNew();
        while (await PackageClient.Do(other.Http, "acme", 1, OperationKind.Unblock) is not Outcome.Done)
            since.Elapsed.Should().BeLessThan(Promised);
        (await PackageClient.Do(alone.Http, "acme", 1, OperationKind.Read)).Should().BeNull("what it would show is the past");
        (await PackageClient.Do(alone.Http, "acme", 2, OperationKind.Block)).Should().NotBe(Outcome.Done);
        using (var health = await alone.Http.GetAsync("__admin/health"))
            health.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);

        cluster.Networks.Cut(owner, isCut: false);
        (await alone.Ended()).Should().Be(1, "the others have its sandboxes; it is to be started again");
        (await PackageClient.Do(other.Http, "acme", 2, OperationKind.Read)).Should().Be(Outcome.Waiting);
        await cluster.Start(owner);
        (await PackageClient.Do(cluster.Replicas[owner].Http, "acme", 2, OperationKind.Block)).Should().Be(Outcome.Done);
    }
}
