using OmsSimulator.Contract;
using OmsSimulator.Replicas;

namespace OmsSimulator.Control;

/// <summary><c>GET /__admin/sandboxes</c>, and one of them: those of every replica.</summary>
internal static class SandboxListApi
{
    private const string Path = "/__admin/sandboxes";

    public static void MapSandboxList(this IEndpointRouteBuilder routes, SandboxDirectory sandboxes, IReplica? replica)
    {
        routes.MapGet(Path, context => List(context, sandboxes, replica));
        routes.MapGet($"{Path}/{{name}}", context => Show(context, sandboxes, replica));
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
        // Of several replicas the store knows which there are, also where nobody has one or it is damaged.
        var kept = replica is null || context.AsksForOwn ? null : await sandboxes.Keeper!.List();
        var bytes = sandboxes.Keeper is { } keeper ? await keeper.Bytes() : null;
        var shown = await DescribeAll(await sandboxes.All(), bytes);
        if (kept is not null)
            shown = Laid(kept, bytes, shown.Concat((await replica!.Ask<SandboxList>(Path)).SelectMany(static list => list.Sandboxes)));
        await context.Answer(new SandboxList(shown, new(shown.Count)));
    }

    private static async Task<List<SandboxDescription>> DescribeAll(
        IReadOnlyList<ListedSandbox> all,
        IReadOnlyDictionary<long, long>? bytes
    )
    {
        var shown = new List<SandboxDescription>();
        foreach (var listed in all)
        {
            if (await Describe(listed, bytes) is { } description)
                shown.Add(description);
        }

        return shown;
    }

    // What a replica says of a sandbox is newer than what is noted of it, but where it has less than the store: it has lost it then.
    private static List<SandboxDescription> Laid(
        IReadOnlyList<KeptSandbox> all,
        IReadOnlyDictionary<long, long>? bytes,
        IEnumerable<SandboxDescription> said
    )
    {
        var known = said.GroupBy(static sandbox => sandbox.Name)
            .ToDictionary(static same => same.Key, static same => same.MaxBy(static sandbox => sandbox.Facts)!);
        return
        [
            .. all.Select(kept =>
                    known.TryGetValue(kept.Name, out var newer) && newer.Facts >= kept.Position ? newer : Describe(kept, bytes)
                )
                .OrderBy(static sandbox => sandbox.Name != SandboxName.Default)
                .ThenBy(static sandbox => sandbox.Name, StringComparer.Ordinal),
        ];
    }

    private static async Task Show(HttpContext context, SandboxDirectory sandboxes, IReplica? replica)
    {
        var name = (string)context.Request.RouteValues["name"]!;
        var found = (await sandboxes.All()).FirstOrDefault(listed => listed.Name == name);
        if (found.Name is null && replica is not null && await sandboxes.Keeper!.Find(name) is { } kept)
            found = new ListedSandbox(name, null, kept);
        var bytes = sandboxes.Keeper is { } keeper ? await keeper.Bytes() : null;
        await (
            found.Name is not null && await Describe(found, bytes) is { } description
                ? context.Answer(description)
                : SandboxControlApi.NotFound(context, name)
        );
    }
}
