using System.Text.Json;
using OmsSimulator.Domain;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Control;

/// <summary>Sandboxes: list, create, fork, drop, reset.</summary>
internal static class SandboxControlApi
{
    /// <summary>Maps them.</summary>
    public static void MapSandboxControl(this IEndpointRouteBuilder routes, SandboxRegistry sandboxes)
    {
        routes.MapGet("/__admin/sandboxes", context => List(context, sandboxes));
        routes.MapPost("/__admin/sandboxes", context => Create(context, sandboxes));
        routes.MapPost("/__admin/sandboxes/{name}/fork", context => Fork(context, sandboxes));
        routes.MapDelete("/__admin/sandboxes/{name}", context => Drop(context, sandboxes));
        routes.MapPost("/__admin/reset", static context =>
        {
            context.Sandbox().Reset();
            return context.Done();
        });
    }

    private static Task List(HttpContext context, SandboxRegistry sandboxes) => context.Answer(StatusCodes.Status200OK, writer =>
    {
        var all = sandboxes.All();
        writer.WriteStartObject();
        writer.WriteStartArray("sandboxes");
        foreach (var sandbox in all)
            Write(writer, sandbox);
        writer.WriteEndArray();
        writer.WriteStartObject("meta");
        writer.WriteNumber("total", all.Count);
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    private static async Task Create(HttpContext context, SandboxRegistry sandboxes)
    {
        using var document = await ControlDocument.Read(context);
        if (document is null)
            return;
        var problems = new Problems();
        var (name, seed) = Read(document.Root, sandboxes, problems);
        if (problems.None && seed.Check() is { None: false } wrong)
            problems = seed.Name == "world" ? wrong : AtTheSeed(wrong);

        if (!problems.None)
            await context.Unprocessable(problems);
        else if (!sandboxes.TryAdd(name, seed, out var sandbox))
            await context.Problem(StatusCodes.Status409Conflict, "Conflict", $"Sandbox \"{name}\" exists already.");
        else
            await context.Answer(StatusCodes.Status201Created, writer => Write(writer, sandbox));
    }

    private static async Task Fork(HttpContext context, SandboxRegistry sandboxes)
    {
        var original = (string)context.Request.RouteValues["name"]!;
        if (!sandboxes.Find(original, out var sandbox))
        {
            await context.Problem(StatusCodes.Status404NotFound, "Not Found", $"Sandbox \"{original}\" does not exist.");
            return;
        }

        using var document = await ControlDocument.Read(context);
        if (document is null)
            return;
        var problems = new Problems();
        var reader = new DocumentObject(document.Root, Place.Root, problems);
        var name = ReadName(reader);
        reader.RefuseOthers();
        if (!problems.None)
            await context.Unprocessable(problems);
        else if (!sandboxes.TryFork(sandbox, name, out var fork))
            await context.Problem(StatusCodes.Status409Conflict, "Conflict", $"Sandbox \"{name}\" exists already.");
        else
            await context.Answer(StatusCodes.Status201Created, writer => Write(writer, fork));
    }

    private static string ReadName(DocumentObject reader)
    {
        var name = reader.Required("name", int.MaxValue);
        if (name.Length > 0 && !SandboxRegistry.IsName(name))
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

    private static (string Name, Seed Seed) Read(JsonElement document, SandboxRegistry sandboxes, Problems problems)
    {
        var reader = new DocumentObject(document, Place.Root, problems);
        var name = ReadName(reader);
        var (seedName, world) = ReadSeed(reader, problems);
        var installation = ReadInstallation(reader, sandboxes, problems);
        var randomSeed = reader.Integer("random_seed") ?? 1;
        reader.RefuseOthers();
        return (name, new Seed(seedName, world, installation, randomSeed));
    }

    private static (string Name, World World) ReadSeed(DocumentObject reader, Problems problems)
    {
        if (!reader.Value("seed", out var value))
            return ("empty", World.Empty);
        if (value.ValueKind == JsonValueKind.Object)
            return ("world", WorldDocument.Read(value, reader.Place.At("seed"), problems));
        if (value.ValueKind == JsonValueKind.String && value.ValueEquals("demo"))
            return ("demo", Seed.Demo);
        if (value.ValueKind != JsonValueKind.String || !value.ValueEquals("empty"))
            reader.Wrong("seed", "expected \"demo\", \"empty\" or a world document");
        return ("empty", World.Empty);
    }

    private static string ReadInstallation(DocumentObject reader, SandboxRegistry sandboxes, Problems problems)
    {
        if (!reader.Value("installation", out var value))
            return sandboxes.InstallationDocument;
        if (value.ValueKind == JsonValueKind.Object)
            return InstallationDocument.Read(value, reader.Place.At("installation"), problems) is null ? "" : value.GetRawText();
        if (value.ValueKind != JsonValueKind.String || !value.ValueEquals("default"))
            reader.Wrong("installation", "expected \"default\" or an installation document");
        return "";
    }

    private static Task Drop(HttpContext context, SandboxRegistry sandboxes)
    {
        var name = (string)context.Request.RouteValues["name"]!;
        if (name == SandboxRegistry.Default)
            return context.Problem(StatusCodes.Status409Conflict, "Conflict", "The sandbox \"default\" cannot be dropped; reset it with POST /__admin/reset.");
        return sandboxes.Remove(name)
            ? context.Done()
            : context.Problem(StatusCodes.Status404NotFound, "Not Found", $"Sandbox \"{name}\" does not exist.");
    }

    private static void Write(Utf8JsonWriter writer, Sandbox sandbox)
    {
        var (installation, packages, facts, folded) = sandbox.Read(static oms => (oms.Installation.Name, oms.Packages.Count, oms.Facts.Total, oms.Facts.Folded));
        writer.WriteStartObject();
        writer.WriteString("name", sandbox.Name);
        writer.WriteString("seed", sandbox.Seed.Name);
        writer.WriteNumber("random_seed", sandbox.RandomSeed);
        writer.WriteString("installation", installation);
        writer.WriteString("path", $"/sandboxes/{sandbox.Name}/");
        writer.WriteNumber("packages", packages);
        writer.WriteNumber("facts", facts);
        writer.WriteNumber("folded_facts", folded);
        writer.WriteEndObject();
    }
}
