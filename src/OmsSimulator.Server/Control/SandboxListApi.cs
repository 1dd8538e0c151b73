using OmsSimulator.Contract;
using OmsSimulator.Replicas;

namespace OmsSimulator.Control;

/// <summary><c>GET /__admin/sandboxes</c>, and one of them: those of every replica.</summary>
internal static class SandboxListApi
{
    public static void MapSandboxList(this IEndpointRouteBuilder routes, SandboxDirectory sandboxes, IReplica? replica)
    {
        routes.MapGet("/__admin/sandboxes", context => List(context, sandboxes, replica));
        routes.MapGet("/__admin/sandboxes/{name}", context => Show(context, sandboxes));
    }

    /// <summary>Describes one; none: it has ended since it was found.</summary>
    internal static async ValueTask<SandboxDescription?> Describe(Sandbox sandbox, IReadOnlyDictionary<long, long>? bytes)
    {
        try
        {
            return await sandbox.Ledger.Read(
                (sandbox, bytes),
                static (oms, about) =>
                    new SandboxDescription(
                        about.sandbox.Name,
                        about.sandbox.Seed.Name,
                        about.sandbox.RandomSeed,
                        oms.Installation.Name,
                        PathOf(about.sandbox.Name),
                        oms.Packages.Count,
                        oms.Facts.Total,
                        oms.Facts.Folded
                    )
                    {
                        Label = about.sandbox.Seed.Label,
                        LastUsed = about.sandbox.Entry.LastUsed,
                        Bytes = about.bytes?.TryGetValue(about.sandbox.Stored.Id, out var known) == true ? known : null,
                    }
            );
        }
        catch (SandboxEndedException)
        {
            return null;
        }
    }

    private static ValueTask<SandboxDescription?> Describe(in ListedSandbox listed, IReadOnlyDictionary<long, long>? bytes) =>
        listed.Present is { } present ? Describe(present, bytes) : ValueTask.FromResult<SandboxDescription?>(Describe(listed.Kept!, bytes));

    private static SandboxDescription Describe(KeptSandbox kept, IReadOnlyDictionary<long, long>? bytes) =>
        new(
            kept.Name,
            kept.Seed.Name,
            kept.RandomSeed,
            kept.Outline.Installation,
            PathOf(kept.Name),
            kept.Outline.Packages,
            kept.Position,
            kept.Outline.Folded
        )
        {
            Label = kept.Seed.Label,
            LastUsed = kept.LastUsed,
            Bytes = bytes?.TryGetValue(kept.Id, out var known) == true ? known : null,
        };

    private static string PathOf(string name) => $"/sandboxes/{name}/";

    private static async Task List(HttpContext context, SandboxDirectory sandboxes, IReplica? replica)
    {
        var isOfAll = replica is not null && !context.AsksForOwn;
        if (isOfAll)
            await replica!.TakeUpAll();
        var shown = new List<SandboxDescription>();
        var bytes = sandboxes.Keeper is { } keeper ? await keeper.Bytes() : null;
        foreach (var listed in await sandboxes.All())
        {
            if (await Describe(listed, bytes) is { } description)
                shown.Add(description);
        }

        if (isOfAll)
        {
            var others = await replica!.Ask<SandboxList>("/__admin/sandboxes");
            shown = Ordered(shown.Concat(others.SelectMany(static list => list.Sandboxes)));
        }

        await context.Answer(new SandboxList(shown, new(shown.Count)));
    }

    // One that moves meanwhile may be at both places.
    private static List<SandboxDescription> Ordered(IEnumerable<SandboxDescription> all) =>
        [
            .. all.DistinctBy(static sandbox => sandbox.Name)
                .OrderBy(static sandbox => sandbox.Name != SandboxName.Default)
                .ThenBy(static sandbox => sandbox.Name, StringComparer.Ordinal),
        ];

    private static async Task Show(HttpContext context, SandboxDirectory sandboxes)
    {
        var name = (string)context.Request.RouteValues["name"]!;
        var found = (await sandboxes.All()).FirstOrDefault(listed => listed.Name == name);
        var bytes = sandboxes.Keeper is { } keeper ? await keeper.Bytes() : null;
        await (
            found.Name is not null && await Describe(found, bytes) is { } description
                ? context.Answer(description)
                : SandboxControlApi.NotFound(context, name)
        );
    }
}
