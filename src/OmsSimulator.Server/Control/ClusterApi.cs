using OmsSimulator.Contract;
using OmsSimulator.Replicas;

namespace OmsSimulator.Control;

/// <summary><c>GET /__admin/cluster</c>: the replicas that share this simulator's store, and where its sandboxes are.</summary>
internal static class ClusterApi
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(4);

    public static void MapCluster(this IEndpointRouteBuilder routes, IReplica? replica) =>
        routes.MapGet("/__admin/cluster", context => Show(context, replica));

    private static async Task Show(HttpContext context, IReplica? replica)
    {
        ReplicaDescription[] all = replica is null ? [] : [.. (await replica.All()).Select(Describe)];
        await context.Answer(new ClusterDescription(replica?.Cluster, replica?.Id, all, new(all.Length)));
    }

    private static ReplicaDescription Describe(KnownReplica known) =>
        new(
            known.Id,
            known.Address,
            known.Silence > Silence ? "silent" : known.State,
            known.Version,
            known.Started.ToUniversalTime(),
            known.Sandboxes
        );
}
