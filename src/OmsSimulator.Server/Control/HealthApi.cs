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
            {
                // Read once: what is said and the status are of one moment.
                var state = replica?.State ?? ReplicaState.Healthy;
                var health = new SimulatorHealth
                {
                    Status = StatusOf(state),
                    Version = Simulator.Version,
                    UptimeInSeconds = (long)time.GetElapsedTime(started).TotalSeconds,
                    Store = StoreOf(keeper),
                };
                return context.Answer(
                    health,
                    state == ReplicaState.Healthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable
                );
            }
        );
    }

    private static string StatusOf(ReplicaState state) =>
        state switch
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
