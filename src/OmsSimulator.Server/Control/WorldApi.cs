using OmsSimulator.Domain;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Control;

/// <summary><c>POST /__admin/world</c> adds to the world, in JSON or YAML, all or nothing.</summary>
internal static class WorldApi
{
    /// <summary>Maps it.</summary>
    public static void MapWorld(this IEndpointRouteBuilder routes, MemoryTrim trim) =>
        routes.MapPost("/__admin/world", context => Add(context, trim));

    private static async Task Add(HttpContext context, MemoryTrim trim)
    {
        using var document = await ControlDocument.Read(context, allowYaml: true);
        if (document is null)
            return;
        var problems = new Problems();
        var world = WorldDocument.Read(document.Root, Place.Root, problems);

        // Decided fact by fact, each with those before it applied, and committed once: all of it, or none.
        var conflict = false;
        var (added, _) = await context
            .Sandbox()
            .Ledger.Commit(
                null,
                (oms, now) =>
                {
                    conflict = WorldCheck.IsConflict(oms, world, problems);
                    if (!problems.None)
                        return new Decided<WorldLoading?>([], null);
                    var loading = new WorldLoading(oms, world, now);
                    return new Decided<WorldLoading?>(loading.Facts(), loading);
                }
            );
        if (added is null)
            await (conflict ? context.Conflict(problems) : context.Unprocessable(problems));
        else
            await AddedWorld.Answer(context, added);
        trim.Loaded(world.Packages.Count + world.Orders.Count);
    }
}
