using OmsSimulator.Contract;
using OmsSimulator.Schemas;

namespace OmsSimulator.Control;

/// <summary><c>/__admin/schemas/</c>: the JSON Schemas, and their judgement of documents.</summary>
internal static class SchemasApi
{
    private const string Prefix = "/__admin/schemas";

    public static void MapSchemas(this IEndpointRouteBuilder routes, IDocumentJudge? judge)
    {
        routes.MapGet($"{Prefix}/", List);
        foreach (var name in (string[])["{name}", "{folder}/{name}"])
        {
            routes.MapGet($"{Prefix}/{name}", Show);
            routes.MapPost($"{Prefix}/{name}/validate", context => Validate(context, judge));
        }
    }

    private static Task List(HttpContext context)
    {
        var prefix = $"{context.Request.PathBase}{Prefix}/";
        IReadOnlyList<SchemaDescription> all =
        [
            .. SchemaCatalogue.All.Select(schema => new SchemaDescription(schema.Name, schema.Title, prefix + schema.Name)),
        ];
        return context.Answer(new SchemaList(all, new(all.Count)));
    }

    private static async Task Show(HttpContext context)
    {
        if (Find(context) is not { } schema)
        {
            await NoSchema(context);
            return;
        }

        context.Response.ContentType = "application/schema+json";
        context.Response.ContentLength = schema.Bytes.Length;
        await context.Response.BodyWriter.WriteAsync(schema.Bytes, context.RequestAborted);
    }

    private static async Task Validate(HttpContext context, IDocumentJudge? judge)
    {
        if (Find(context) is not { } schema)
        {
            await NoSchema(context);
            return;
        }

        if (judge is null)
        {
            await context.Problem(
                StatusCodes.Status501NotImplemented,
                "Not Implemented",
                "This simulator runs inside another program and has nothing to judge documents with; the program oms-simulator has."
            );
            return;
        }

        using var document = await ControlDocument.Read(context);
        if (document is null)
            return;
        var errors = judge.Judge(schema, document.Root);
        await context.Answer(new SchemaJudgement(errors.Count == 0, errors));
    }

    private static DocumentSchema? Find(HttpContext context)
    {
        var route = context.Request.RouteValues;
        var name = route["folder"] is string folder ? $"{folder}/{route["name"]}" : (string)route["name"]!;
        return SchemaCatalogue.TryGet(name, out var schema) ? schema : null;
    }

    private static Task NoSchema(HttpContext context) =>
        context.Problem(StatusCodes.Status404NotFound, "Not Found", $"No such schema; GET {context.Request.PathBase}{Prefix}/ lists them.");
}
