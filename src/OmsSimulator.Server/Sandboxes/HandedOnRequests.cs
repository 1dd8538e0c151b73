using System.Text.Json;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using OmsSimulator.InProcess;
using OmsSimulator.Replicas;

namespace OmsSimulator.Sandboxes;

/// <summary>Takes requests that other replicas hand on, as they came to them.</summary>
internal static class HandedOnRequests
{
    /// <summary>Puts it in front of everything.</summary>
    public static void UseHandedOn(this WebApplication app, IReplica replica) =>
        app.Use(
            (HttpContext context, RequestDelegate next) =>
            {
                if (!HopDoor.IsOf(context))
                {
                    // Whoever kept a connection is to make the next one to another replica.
                    if (replica.State == ReplicaState.Leaving)
                        context.Response.Headers.Connection = "close";
                    return next(context);
                }

                if (!replica.Hops.Knows(context.Request.Headers[HopSettings.SecretHeader].ToString()) || !TryRestore(context))
                {
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                }

                // How slowly a client may send, the replica says that it came to.
                if (context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } slowest)
                    slowest.MinDataRate = null;
                return next(context);
            }
        );

    private static bool TryRestore(HttpContext context)
    {
        try
        {
            if (HandedOnRequest.Restore(context).Looks is { } looks)
                context.Features.Set(looks ? InProcessCall.Look : InProcessCall.Send);
            return true;
        }
        catch (Exception wrong) when (wrong is FormatException or JsonException or ArgumentException)
        {
            return false;
        }
    }
}
