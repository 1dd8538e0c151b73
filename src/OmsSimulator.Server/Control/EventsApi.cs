using OmsSimulator.Domain;
using OmsSimulator.LiveEvents;
using OmsSimulator.Replicas;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Control;

/// <summary><c>GET /__admin/events</c>: what happens, while it happens, as Server-Sent Events.</summary>
internal static class EventsApi
{
    private const string Path = "/__admin/events";
    private const string Last = "Last-Event-ID";

    public static void MapEvents(
        this IEndpointRouteBuilder routes,
        EventRegister register,
        IReplica? replica,
        CancellationToken stopping
    ) => routes.MapGet(Path, context => Send(context, register, replica, stopping));

    private static async Task Send(HttpContext context, EventRegister register, IReplica? replica, CancellationToken stopping)
    {
        var problems = new Problems();
        var query = EventsQuery.Read(context.Request, problems);
        var events = context.Features.Get<Sandbox>()?.Events;
        if (query.Last is { } last && last.Epoch == events?.Epoch && last.Number > events.Last)
            problems.Add(Place.Root.At("Last-Event-ID"), "expected the id of an event that was sent: there is none of this number yet");
        if (!problems.None)
        {
            await context.Unprocessable(problems);
            return;
        }

        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";

        // Proxies that hold answers back until they are complete let this one pass.
        context.Response.Headers["X-Accel-Buffering"] = "no";
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        await using var stream = new EventStream(register, query);
        try
        {
            if (replica is not null && query.IsOfAll && !context.AsksForOwn)
            {
                using var all = new ReplicaEvents(replica, context.Response.BodyWriter, register.Time);
                var heard = context.Request.Headers[Last].ToString();
                await all.Send($"{Path}{context.Request.QueryString}", heard.Length > 0 ? [(Last, heard)] : [], stop.Token);
                return;
            }

            await stream.Send(events, context.Response.BodyWriter, stop.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Whoever listens sees the end of the stream, and comes back.
        }
    }
}
