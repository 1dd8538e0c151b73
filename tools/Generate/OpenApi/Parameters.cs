using System.Text.Json.Nodes;
using OmsSimulator.Domain;

namespace OmsSimulator.Generate.OpenApi;

/// <summary>The parameters of paths and lists.</summary>
internal static class Parameters
{
    private static readonly Provenance Api = Provenance.Documented(Pages.ApiReference);
    private static readonly Provenance Framework = Provenance.Derived(Pages.Libraries);

    /// <summary>The id in the path.</summary>
    public static Parameter Id(string what, int example) =>
        new("id", Type("integer", ("minimum", 1)), $"The id of the {what}.", Api)
        {
            InPath = true,
            Required = true,
            Example = example,
        };

    /// <summary>Page, size and order, as every list has them, and its own filters.</summary>
    public static IReadOnlyList<Parameter> Of(ListDefinition list) =>
        [
            new(
                "page",
                Type("integer", ("minimum", 1), ("default", 1)),
                "The page, from 1; also `last`. Past the end, or no page: 404.",
                Api
            ),
            new(
                "limit",
                Type("integer", ("minimum", 1), ("default", list.DefaultLimit)),
                $"Rows per page, at most 100: more counts as 100, what is no size as {list.DefaultLimit}.",
                Api
            ),
            new("page_size", Type("integer", ("minimum", 1)), "The same as `limit`, as newer pages call it; `limit` goes first.", Api),
            Sort(list.Sorts),
            .. list.Filters.Select(Of),
        ];

    /// <summary>A schema with a type and more.</summary>
    public static JsonObject Type(string type, params (string Key, JsonNode Value)[] more)
    {
        var schema = new JsonObject { ["type"] = type };
        foreach (var (key, value) in more)
            schema[key] = value;
        return schema;
    }

    private static Parameter Of(ListFilter filter) =>
        new(filter.Name, SchemaOf(filter.Kind), filter.Description, filter.Provenance) { Example = ExampleOf(filter) };

    private static JsonObject SchemaOf(FilterKind kind) =>
        kind switch
        {
            FilterKind.Integer => Type("integer"),
            FilterKind.Integers => Type("array", ("items", Type("integer"))),
            FilterKind.Texts => Type("array", ("items", Type("string"))),
            FilterKind.Boolean => Type("boolean"),
            FilterKind.Uuid => Type("string", ("format", "uuid")),
            FilterKind.Instant => Type("string", ("format", "date-time")),
            _ => Type("string"),
        };

    private static JsonNode ExampleOf(ListFilter filter) =>
        filter.Kind switch
        {
            FilterKind.Integer or FilterKind.Boolean => JsonNode.Parse(filter.Example)!,
            FilterKind.Integers => new JsonArray([.. filter.Example.Split(',').Select(part => JsonNode.Parse(part))]),
            FilterKind.Texts => new JsonArray([.. filter.Example.Split(',').Select(part => JsonValue.Create(part))]),
            _ => filter.Example,
        };

    private static Parameter Sort(IEnumerable<string> fields) =>
        new(
            "sort",
            Type(
                "string",
                (
                    "enum",
                    new JsonArray([.. fields.SelectMany(field => (string[])[field, $"-{field}"]).Select(field => JsonValue.Create(field))])
                ),
                ("default", "-id")
            ),
            "The field to sort by; `-` in front: descending. Another field is ignored, with a contract warning.",
            Framework
        )
        {
            Example = "-id",
        };
}
