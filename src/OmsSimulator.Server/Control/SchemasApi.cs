using System.Text.Json;
using OmsSimulator.Schemas;

namespace OmsSimulator.Control;

/// <summary><c>/__admin/schemas/</c>: the JSON Schemas, and their judgement of documents.</summary>
internal static class SchemasApi
{
    private const string Prefix = "/__admin/schemas";

    /// <summary>Maps them.</summary>
    public static void MapSchemas(this IEndpointRouteBuilder routes, IDocumentJudge? judge)
    {
        routes.MapGet($"{Prefix}/", List);
        foreach (var name in (string[])["{name}", "{folder}/{name}"])
        {
            routes.MapGet($"{Prefix}/{name}", Show);
            routes.MapPost($"{Prefix}/{name}/validate", context => Validate(context, judge));
        }
    }

    private static Task List(HttpContext context) =>
        context.Answer(
            StatusCodes.Status200OK,
            writer =>
            {
                writer.WriteStartObject();
                writer.WriteStartArray("schemas");
                foreach (var schema in SchemaCatalogue.All)
                {
                    writer.WriteStartObject();
                    writer.WriteString("name", schema.Name);
                    writer.WriteString("title", schema.Title);
                    writer.WriteString("address", $"{context.Request.PathBase}{Prefix}/{schema.Name}");
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteStartObject("meta");
                writer.WriteNumber("total", SchemaCatalogue.All.Count);
                writer.WriteEndObject();
                writer.WriteEndObject();
            }
        );

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
        await context.Answer(StatusCodes.Status200OK, writer => Write(writer, errors));
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<SchemaError> errors)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("valid", errors.Count == 0);
        writer.WriteStartArray("errors");
        foreach (var error in errors)
        {
            writer.WriteStartObject();
            writer.WriteString("pointer", error.Pointer);
            writer.WriteString("keyword", error.Keyword);
            writer.WriteString("expected", error.Expected);
            writer.WriteString("found", error.Found);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static DocumentSchema? Find(HttpContext context)
    {
        var route = context.Request.RouteValues;
        var name = route["folder"] is string folder ? $"{folder}/{route["name"]}" : (string)route["name"]!;
        return SchemaCatalogue.Find(name, out var schema) ? schema : null;
    }

    private static Task NoSchema(HttpContext context) =>
        context.Problem(StatusCodes.Status404NotFound, "Not Found", $"No such schema; GET {context.Request.PathBase}{Prefix}/ lists them.");
}
