using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OmsSimulator.Schemas.Tests;

/// <summary>
/// Every way to spoil a sample that its schema forbids, at every depth: each required key removed, each type changed, each enum value, form
/// and limit broken, an unknown key in what is closed. Of alternatives, only what none of them allows.
/// </summary>
internal sealed class Mutations
{
    private const string Unknown = "no_such_key";

    private static readonly (string Type, string Json)[] Values =
    [
        ("null", "null"),
        ("boolean", "true"),
        ("integer", "7"),
        ("number", "1.5"),
        ("string", "\"text\""),
        ("array", "[]"),
        ("object", "{}"),
    ];

    private readonly List<Mutation> found = [];

    private Mutations() { }

    /// <summary>The places of the schema's own file that the sample had a value for.</summary>
    public HashSet<string> Visited { get; } = [];

    public IReadOnlyList<Mutation> All => found;

    public static Mutations Of(string schema, JsonNode sample)
    {
        var mutations = new Mutations();
        mutations.Walk([SchemaNode.Of(schema)], sample, []);
        return mutations;
    }

    private void Walk(IEnumerable<SchemaNode> schemas, JsonNode? instance, IReadOnlyList<string> path)
    {
        var alternatives = schemas.SelectMany(Alternatives).ToArray();
        var allowed = alternatives.SelectMany(schema => schema.Types()).ToHashSet();
        if (alternatives.All(schema => schema.Types().Length > 0))
        {
            foreach (
                var (_, json) in Values.Where(value =>
                    !allowed.Contains(value.Type) && !(value.Type == "integer" && allowed.Contains("number"))
                )
            )
            {
                found.Add(new("type", path, json));
            }
        }

        var fitting = alternatives.Where(schema => Fits(schema, instance)).ToArray();
        foreach (var schema in fitting)
            Visited.Add(schema.ToString());
        Limits(fitting, instance, path);
        if (instance is JsonObject members)
            Members(fitting, members, path);
        else if (instance is JsonArray elements)
            Elements(fitting, elements, path);
        foreach (var all in fitting.Where(schema => schema.Schema.ContainsKey("allOf")))
        {
            for (var index = 0; index < all.Schema["allOf"]!.AsArray().Count; index++)
                Walk([all.At("allOf", $"{index}")], instance, path);
        }
    }

    private IEnumerable<SchemaNode> Alternatives(SchemaNode schema)
    {
        Visited.Add(schema.ToString());
        var resolved = schema.Resolved();
        Visited.Add(resolved.ToString());
        return resolved.Schema["anyOf"] is JsonArray choices
            ? Enumerable.Range(0, choices.Count).SelectMany(index => Alternatives(resolved.At("anyOf", $"{index}")))
            : [resolved];
    }

    private static bool Fits(SchemaNode schema, JsonNode? instance)
    {
        var types = schema.Types();
        var type = TypeOf(instance);
        var hasType = types.Length == 0 || types.Contains(type) || (type == "integer" && types.Contains("number"));
        return hasType && (instance is not JsonObject members || Required(schema).All(members.ContainsKey));
    }

    private void Members(SchemaNode[] fitting, JsonObject members, IReadOnlyList<string> path)
    {
        var required = fitting.Select(Required).DefaultIfEmpty([]).Aggregate((one, other) => one.Intersect(other));
        foreach (var key in required)
            found.Add(new("required", [.. path, key], null));
        if (fitting.Length > 0 && fitting.All(schema => schema.Schema["additionalProperties"] is JsonValue open && !(bool)open))
            found.Add(new("additionalProperties", [.. path, Unknown], "1"));
        if (fitting.Length > 0 && fitting.All(schema => schema.Schema.ContainsKey("minProperties")))
            found.Add(new("minProperties", path, "{}"));
        foreach (var (key, value) in members)
        {
            var schemas = fitting
                .Select(schema =>
                    schema.Schema["properties"]?[key] is not null ? schema.At("properties", key)
                    : schema.Schema["additionalProperties"] is JsonObject ? schema.At("additionalProperties")
                    : null
                )
                .ToArray();
            if (schemas.Length > 0 && schemas.All(schema => schema is not null))
                Walk(schemas!, value, [.. path, key]);
        }
    }

    private void Elements(SchemaNode[] fitting, JsonArray elements, IReadOnlyList<string> path)
    {
        if (fitting.Length == 0 || !fitting.All(schema => schema.Schema.ContainsKey("items")))
            return;
        for (var index = 0; index < elements.Count; index++)
            Walk(fitting.Select(schema => schema.At("items")), elements[index], [.. path, index.ToString(CultureInfo.InvariantCulture)]);
    }

    private void Limits(SchemaNode[] fitting, JsonNode? instance, IReadOnlyList<string> path)
    {
        if (fitting.Length != 1 || instance is null)
            return;
        var schema = fitting[0].Schema;
        var list = (instance as JsonArray)?.Select(element => element?.ToJsonString() ?? "null").ToList();
        foreach (var (keyword, json) in schema.Select(member => (member.Key, Beyond(member.Key, member.Value!, instance, list))))
        {
            if (json is not null)
                found.Add(new(keyword, path, json));
        }
    }

    private static string? Beyond(string keyword, JsonNode limit, JsonNode instance, List<string>? list) =>
        keyword switch
        {
            "enum" => instance.GetValueKind() switch
            {
                System.Text.Json.JsonValueKind.String => "\"no such word\"",
                System.Text.Json.JsonValueKind.Number => "987654",
                System.Text.Json.JsonValueKind.Array => "[null]",
                _ => limit.AsArray().Any(word => (bool?)word == !(bool)instance) ? null
                : (bool)instance ? "false"
                : "true",
            },
            "pattern" => new[] { "no such form!", "", "\n" }.FirstOrDefault(text => !Regex.IsMatch(text, (string)limit!)) is { } text
                ? System.Text.Json.JsonSerializer.Serialize(text)
                : null,
            "minLength" => "\"\"",
            "maxLength" => $"\"{new string('x', (int)limit + 1)}\"",
            "minimum" => ((decimal)limit - 1).ToString(CultureInfo.InvariantCulture),
            "maximum" => ((decimal)limit + 1).ToString(CultureInfo.InvariantCulture),
            "minItems" => $"[{string.Join(',', list!.Take((int)limit - 1))}]",
            "maxItems" => $"[{string.Join(',', Enumerable.Repeat(list![0], (int)limit + 1))}]",
            "uniqueItems" => list!.Count == 0 ? null : $"[{list[0]},{list[0]}]",
            _ => null,
        };

    private static IEnumerable<string> Required(SchemaNode schema) =>
        schema.Schema["required"]?.AsArray().Select(key => (string)key!) ?? [];

    private static string TypeOf(JsonNode? instance) =>
        instance?.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => "boolean",
            System.Text.Json.JsonValueKind.Number => long.TryParse(
                instance.ToJsonString(),
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out _
            )
                ? "integer"
                : "number",
            System.Text.Json.JsonValueKind.String => "string",
            System.Text.Json.JsonValueKind.Array => "array",
            System.Text.Json.JsonValueKind.Object => "object",
            _ => "null",
        };
}
