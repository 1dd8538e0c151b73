using OmsSimulator.Contract;

namespace OmsSimulator.Control;

/// <summary><c>GET /__admin/health</c>: whether the simulator answers, never guarded.</summary>
internal static class HealthApi
{
    public static void MapHealth(this IEndpointRouteBuilder routes, TimeProvider time)
    {
        var started = time.GetTimestamp();
        routes.MapGet(
            "/__admin/health",
            context =>
                context.Answer(
                    new SimulatorHealth
                    {
                        Status = "healthy",
                        Version = Simulator.Version,
                        UptimeInSeconds = (long)time.GetElapsedTime(started).TotalSeconds,
                    }
                )
        );
    }
}
