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
        new("id", Type("integer", ("minimum", 1)), $"The id of the {what}.", Api) { InPath = true, Required = true, Example = example };

    /// <summary>Page, size and order, as every list has them, and its own filters.</summary>
    public static IReadOnlyList<Parameter> List(IEnumerable<string> sorts, IEnumerable<Parameter> filters, int defaultLimit = 20) =>
    [
        new("page", Type("integer", ("minimum", 1), ("default", 1)), "The page, from 1. Past the end, or no integer: 404.", Api),
        new("limit", Type("integer", ("minimum", 1), ("default", defaultLimit)), "Rows per page, at most 100: more counts as 100.", Api),
        new("page_size", Type("integer", ("minimum", 1)), "The same as `limit`, as newer pages call it; `limit` goes first.", Api),
        Sort([.. sorts.Prepend("id")]),
        .. filters,
    ];

    /// <summary>A filter by an integer.</summary>
    public static Parameter Integer(string name, string description, Provenance provenance, int example) => new(name, Type("integer"), description, provenance) { Example = example };

    /// <summary>A filter by a text.</summary>
    public static Parameter Text(string name, string description, Provenance provenance, string? example = null) => new(name, Type("string"), description, provenance) { Example = example };

    /// <summary>A filter by texts with commas between.</summary>
    public static Parameter Texts(string name, string description, Provenance provenance, params string[] example) =>
        new(name, new JsonObject { ["type"] = "array", ["items"] = Type("string") }, description, provenance) { Example = new JsonArray([.. example.Select(one => JsonValue.Create(one))]) };

    /// <summary>A filter by integers with commas between.</summary>
    public static Parameter Integers(string name, string description, Provenance provenance, params int[] example) =>
        new(name, new JsonObject { ["type"] = "array", ["items"] = Type("integer") }, description, provenance) { Example = new JsonArray([.. example.Select(one => JsonValue.Create(one))]) };

    /// <summary><c>__gt</c>, <c>__gte</c>, <c>__lt</c>, <c>__lte</c> of an integer.</summary>
    public static IEnumerable<Parameter> Range(string name, Provenance provenance, int example) => Suffixes(name).Select(bound => Integer(bound.Name, bound.Said, provenance, example));

    /// <summary><c>__gt</c>, <c>__gte</c>, <c>__lt</c>, <c>__lte</c> of an instant.</summary>
    public static IEnumerable<Parameter> Instants(string name, Provenance provenance) => Suffixes(name).Select(bound =>
        new Parameter(bound.Name, Type("string", ("format", "date-time")), bound.Said, provenance) { Example = "2026-01-05T08:15:30.123456Z" });

    /// <summary>A schema with a type and more.</summary>
    public static JsonObject Type(string type, params (string Key, JsonNode Value)[] more)
    {
        var schema = new JsonObject { ["type"] = type };
        foreach (var (key, value) in more)
            schema[key] = value;
        return schema;
    }

    private static IEnumerable<(string Name, string Said)> Suffixes(string name) =>
    [
        ($"{name}__gt", $"`{name}` after or above this."), ($"{name}__gte", $"`{name}` at or above this."),
        ($"{name}__lt", $"`{name}` before or below this."), ($"{name}__lte", $"`{name}` at or below this."),
    ];

    private static Parameter Sort(string[] fields) => new(
        "sort",
        Type("string", ("enum", new JsonArray([.. fields.SelectMany(field => new[] { field, $"-{field}" }).Select(field => JsonValue.Create(field))])), ("default", "-id")),
        "The field to sort by; `-` in front: descending. Another field is ignored, with a contract warning.",
        Framework)
    { Example = "-id" };
}
