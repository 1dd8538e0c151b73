using OmsSimulator.Domain;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Control;

/// <summary><c>POST /__admin/world</c> adds to the world, in JSON or YAML, all or nothing.</summary>
internal static class WorldApi
{
    public static void MapWorld(this IEndpointRouteBuilder routes, MemoryTrim trim) =>
        routes.MapPost("/__admin/world", context => Add(context, trim));

    private static async Task Add(HttpContext context, MemoryTrim trim)
    {
        using var document = await ControlDocument.Read(context, allowYaml: true);
        if (document is null)
            return;
        var unread = new Problems();
        var world = WorldDocument.Read(document.Root, Place.Root, unread);

        // Decided fact by fact, each with those before it applied, and committed once: all of it, or none.
        var ((added, problems, conflict), _) = await context.Sandbox().Ledger.Commit(null, (oms, now) => Decide(oms, world, unread, now));
        if (added is null)
            await (conflict ? context.Conflict(problems) : context.Unprocessable(problems));
        else
            await AddedWorld.Answer(context, added);
        trim.Loaded(world.Packages.Count + world.Orders.Count);
    }

    // It may be decided again, so what was found the first time is not kept.
    private static Decided<(WorldLoading? Added, Problems Problems, bool Conflict)> Decide(
        OmsState oms,
        World world,
        Problems unread,
        DateTime now
    )
    {
        var problems = new Problems();
        problems.AddOthers(unread);
        var conflict = WorldCheck.IsConflict(oms, world, problems);
        if (!problems.None)
            return new([], (null, problems, conflict));
        var loading = new WorldLoading(oms, world, now);
        return new(loading.Facts(), (loading, problems, false));
    }
}
