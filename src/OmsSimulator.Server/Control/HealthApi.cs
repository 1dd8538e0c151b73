using OmsSimulator.Contract;
using OmsSimulator.Replicas;

namespace OmsSimulator.Control;

/// <summary><c>GET /__admin/health</c>: whether the simulator answers, never guarded.</summary>
internal static class HealthApi
{
    public static void MapHealth(this IEndpointRouteBuilder routes, TimeProvider time, ISandboxKeeper? keeper, IReplica? replica)
    {
        var started = time.GetTimestamp();
        routes.MapGet(
            "/__admin/health",
            context =>
                context.Answer(
                    new SimulatorHealth
                    {
                        Status = StatusOf(replica),
                        Version = Simulator.Version,
                        UptimeInSeconds = (long)time.GetElapsedTime(started).TotalSeconds,
                        Store = StoreOf(keeper),
                    },
                    replica is null or { State: ReplicaState.Healthy } ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable
                )
        );
    }

    private static string StatusOf(IReplica? replica) =>
        replica?.State switch
        {
            ReplicaState.Joining => "joining",
            ReplicaState.Leaving => "leaving",
            _ => "healthy",
        };

    private static StoreHealth StoreOf(ISandboxKeeper? keeper) =>
        keeper?.Status is { } status
            ? new(status.Kind, status.IsWell ? "ready" : "unavailable", status.Waiting, status.Bytes)
            : new("memory", "ready", 0, null);
}
