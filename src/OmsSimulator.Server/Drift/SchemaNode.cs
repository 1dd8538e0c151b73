using System.Text.Json;
using System.Text.RegularExpressions;

namespace OmsSimulator.Drift;

/// <summary>
/// A schema of the contract, made ready to judge thousands of answers: the keywords that the vendor's resources are described by.
/// </summary>
internal sealed class SchemaNode
{
    /// <summary>The types that it allows; none: any.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    /// <summary>The members of an object.</summary>
    public required IReadOnlyDictionary<string, Lazy<SchemaNode>> Properties { get; init; }

    /// <summary>The members that have to be there.</summary>
    public required IReadOnlyList<string> Required { get; init; }

    /// <summary>Whether an object may have other members.</summary>
    public required bool AllowsOthers { get; init; }

    /// <summary>What other members are like.</summary>
    public Lazy<SchemaNode>? Others { get; init; }

    /// <summary>What the elements of a list are like.</summary>
    public Lazy<SchemaNode>? Items { get; init; }

    /// <summary>One of these has to fit; none: nothing of the kind.</summary>
    public required IReadOnlyList<Lazy<SchemaNode>> AnyOf { get; init; }

    /// <summary>What a text looks like.</summary>
    public Regex? Pattern { get; init; }

    /// <summary>The words that it may be.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>Reads a schema; <paramref name="find"/> finds another one by what a <c>$ref</c> says.</summary>
    public static SchemaNode Read(JsonElement schema, Func<string, SchemaNode> find)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return find(reference.GetString()!);
        return new SchemaNode
        {
            Types = Texts(schema, "type"),
            Properties = Members(schema).ToDictionary(static member => member.Name, member => Later(member.Value), StringComparer.Ordinal),
            Required = Texts(schema, "required"),
            AllowsOthers = !schema.TryGetProperty("additionalProperties", out var others) || others.ValueKind != JsonValueKind.False,
            Others = others.ValueKind == JsonValueKind.Object ? Later(others) : null,
            Items = schema.TryGetProperty("items", out var items) ? Later(items) : null,
            AnyOf = schema.TryGetProperty("anyOf", out var choices) ? [.. choices.EnumerateArray().Select(Later)] : [],
            // The patterns are ours, and each reads a text once: none needs a time to give up.
            Pattern = schema.TryGetProperty("pattern", out var pattern)
                ? new Regex(pattern.GetString()!, RegexOptions.CultureInvariant)
                : null,
            Words = [.. Texts(schema, "enum")],
        };

        Lazy<SchemaNode> Later(JsonElement element)
        {
            var kept = element.Clone();
            return new(() => Read(kept, find));
        }
    }

    private static JsonElement.ObjectEnumerator Members(JsonElement schema) =>
        schema.TryGetProperty("properties", out var members) ? members.EnumerateObject() : default;

    private static string[] Texts(JsonElement schema, string key) =>
        !schema.TryGetProperty(key, out var value) ? []
        : value.ValueKind == JsonValueKind.String ? [value.GetString()!]
        : [.. value.EnumerateArray().Where(static word => word.ValueKind == JsonValueKind.String).Select(static word => word.GetString()!)];
}
