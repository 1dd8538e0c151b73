using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace OmsSimulator.Replicas;

/// <summary>The door for requests that other replicas hand on: an address of its own, which opens to who knows the secret.</summary>
internal sealed class HopDoor
{
    private static readonly HopDoor Mark = new();

    private HopDoor() { }

    /// <summary>Listens for them.</summary>
    public static void Listen(KestrelServerOptions kestrel, HopSettings hops) =>
        kestrel.Listen(
            hops.Address,
            static listen =>
            {
                listen.Protocols = HttpProtocols.Http1;
                listen.Use(static next =>
                    connection =>
                    {
                        connection.Features.Set(Mark);
                        return next(connection);
                    }
                );
            }
        );

    /// <summary>Whether a request came by this door.</summary>
    public static bool IsOf(HttpContext context) => context.Features.Get<HopDoor>() is not null;
}
