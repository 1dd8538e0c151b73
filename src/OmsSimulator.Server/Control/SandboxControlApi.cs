using System.Text.Json;
using OmsSimulator.Domain;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Control;

/// <summary>Sandboxes: create, fork, drop, reset.</summary>
internal static class SandboxControlApi
{
    /// <param name="routes">Where they are mapped.</param>
    /// <param name="sandboxes">The sandboxes.</param>
    /// <param name="installation">The installation document that new sandboxes have; empty: the default installation.</param>
    public static void MapSandboxControl(this IEndpointRouteBuilder routes, SandboxDirectory sandboxes, string installation)
    {
        routes.MapPost("/__admin/sandboxes", context => Create(context, sandboxes, installation));
        routes.MapPost("/__admin/sandboxes/{name}/fork", context => Fork(context, sandboxes));
        routes.MapDelete("/__admin/sandboxes/{name}", context => Drop(context, sandboxes));
        routes.MapPost("/__admin/reset", context => Reset(context, sandboxes));
    }

    private static async Task Create(HttpContext context, SandboxDirectory sandboxes, string installation)
    {
        using var document = await ControlDocument.Read(context);
        if (document is null)
            return;
        var problems = new Problems();
        var (name, seed) = Read(document.Root, installation, sandboxes.Keeper is not null, problems);
        if (problems.None && seed.Check() is { None: false } wrong)
            problems = seed.Name == "world" ? wrong : AtTheSeed(wrong);

        if (!problems.None)
            await context.Unprocessable(problems);
        else
            await Make(context, sandboxes, name, () => sandboxes.Create(name, seed));
    }

    private static async Task Fork(HttpContext context, SandboxDirectory sandboxes)
    {
        var original = (string)context.Request.RouteValues["name"]!;
        if (await sandboxes.Locate(original) is not { } sandbox)
        {
            await NotFound(context, original);
            return;
        }

        try
        {
            await Fork(context, sandboxes, sandbox);
        }
        finally
        {
            sandbox.Leave();
        }
    }

    private static async Task Fork(HttpContext context, SandboxDirectory sandboxes, Sandbox original)
    {
        using var document = await ControlDocument.Read(context);
        if (document is null)
            return;
        var problems = new Problems();
        var reader = new DocumentObject(document.Root, Place.Root, problems);
        var name = ReadName(reader);
        var randomSeed = reader.Integer("random_seed") ?? Seed.RandomSeedOf(name);
        reader.RefuseOthers();
        if (!problems.None)
            await context.Unprocessable(problems);
        else
            await Make(context, sandboxes, name, () => sandboxes.Fork(original, name, randomSeed));
    }

    private static async Task Make(HttpContext context, SandboxDirectory sandboxes, string name, Func<ValueTask<Sandbox?>> make)
    {
        Sandbox? made;
        using (var place = await sandboxes.TryTakePlace(name))
        {
            if (place is null)
            {
                await Full(context, sandboxes);
                return;
            }

            made = await make();
        }

        if (made is null)
            await context.Problem(StatusCodes.Status409Conflict, "Conflict", $"Sandbox \"{name}\" exists already.");
        else
            await AnswerMade(context, made);
    }

    private static string ReadName(DocumentObject reader)
    {
        var name = reader.Required("name", int.MaxValue);
        if (name.Length > 0 && !SandboxName.IsValid(name))
            reader.Wrong("name", "expected [a-z0-9][a-z0-9-]{0,62}");
        return name;
    }

    // A world of the caller's own knows its places; those of the demo world are in no document that was sent.
    private static Problems AtTheSeed(Problems wrong)
    {
        var problems = new Problems();
        foreach (var problem in wrong.List)
            problems.Add(Place.Root.At("seed"), $"{problem.Pointer}: {problem.Detail}");
        return problems;
    }

    private static (string Name, Seed Seed) Read(JsonElement document, string installed, bool isKept, Problems problems)
    {
        var reader = new DocumentObject(document, Place.Root, problems);
        var name = ReadName(reader);
        var (seedName, world) = ReadSeed(reader, problems);
        var installation = ReadInstallation(reader, installed, problems);
        var randomSeed = reader.Integer("random_seed") ?? Seed.RandomSeedOf(name);
        var label = reader.Text("label", Seed.LongestLabel);
        if (label is not null && (label.Length == 0 || label.Any(char.IsControl)))
            reader.Wrong("label", $"expected 1 to {Seed.LongestLabel} printable characters");
        reader.RefuseOthers();
        var kept = isKept && seedName == "world" ? document.GetProperty("seed").GetRawText() : null;
        return (
            name,
            new Seed(seedName, world, installation, randomSeed)
            {
                Label = label,
                Document = kept,
                WorldText = SeedText.Of(document),
            }
        );
    }

    private static (string Name, World World) ReadSeed(DocumentObject reader, Problems problems)
    {
        if (!reader.TryGet("seed", out var value))
            return ("empty", World.Empty);
        if (value.ValueKind == JsonValueKind.Object)
            return ("world", Domain.WorldDocument.Read(value, reader.Place.At("seed"), problems));
        if (value.ValueKind == JsonValueKind.String && value.ValueEquals("demo"))
            return ("demo", Seed.Demo);
        if (value.ValueKind != JsonValueKind.String || !value.ValueEquals("empty"))
            reader.Wrong("seed", "expected \"demo\", \"empty\" or a world document");
        return ("empty", World.Empty);
    }

    private static string ReadInstallation(DocumentObject reader, string installed, Problems problems)
    {
        if (!reader.TryGet("installation", out var value))
            return installed;
        if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            return InstallationDocument.Keep(value, reader.Place.At("installation"), problems) ?? "";
        if (value.ValueKind != JsonValueKind.String || !value.ValueEquals("default"))
            reader.Wrong("installation", "expected \"default\" or an installation document");
        return "";
    }

    private static async Task Drop(HttpContext context, SandboxDirectory sandboxes)
    {
        var name = (string)context.Request.RouteValues["name"]!;
        if (name == SandboxName.Default)
        {
            await context.Problem(
                StatusCodes.Status409Conflict,
                "Conflict",
                "The sandbox \"default\" cannot be dropped; reset it with POST /__admin/reset."
            );
        }
        else if (await sandboxes.Drop(name))
        {
            await context.Done();
        }
        else
        {
            await NotFound(context, name);
        }
    }

    private static async Task Reset(HttpContext context, SandboxDirectory sandboxes)
    {
        if (await sandboxes.Reset(context.Sandbox()))
            await context.Done();
        else
            throw new SandboxEndedException();
    }

    private static async Task AnswerMade(HttpContext context, Sandbox made) =>
        await context.Answer(await SandboxListApi.Describe(made, null) ?? throw new SandboxEndedException(), StatusCodes.Status201Created);

    private static async Task Full(HttpContext context, SandboxDirectory sandboxes) =>
        await context.Problem(
            StatusCodes.Status409Conflict,
            "Conflict",
            $"There are {await sandboxes.CountAll()} sandboxes, as many as --max-sandboxes allows; drop one first."
        );

    /// <summary>404 for a sandbox that a path names.</summary>
    internal static Task NotFound(HttpContext context, string name) =>
        context.Problem(StatusCodes.Status404NotFound, "Not Found", $"Sandbox \"{name}\" does not exist.");
}
