using System.Text.Json.Nodes;
using OmsSimulator.Domain;

namespace OmsSimulator.Generate.OpenApi;

/// <summary>
/// A JSON Schema of draft-07 in the dialect of OpenAPI 3.1, written as generators of clients read it best: what may be null is
/// <c>oneOf</c> with null last, or a text that may be null; an object of any members says so; a pattern needs no tail for .NET.
/// </summary>
/// <param name="name">The schema's name, which references are relative to.</param>
/// <param name="target">The address of what a reference leads to.</param>
/// <param name="pointed">What a reference leads to, as it is.</param>
internal sealed class Dialect(string name, Func<string, string, string> target, Func<string, string, JsonObject> pointed)
{
    private static readonly string[] OfFiles = ["$schema", "$id"];
    private static readonly string[] OfObjects = ["properties", "additionalProperties", "anyOf", "required"];

    // Every one is a condition on how members go together, which generators take for a parent.
    private const string Condition = "allOf";

    /// <summary>The schema in that dialect, without the conditions on how members go together: the JSON Schema has them.</summary>
    public JsonObject Of(JsonObject schema) => Schema(schema);

    private JsonObject Schema(JsonObject schema)
    {
        if (schema["anyOf"] is JsonArray branches && branches.Any(IsNull))
            return OrNull(schema, [.. branches.Where(branch => !IsNull(branch)).Select(branch => branch!.AsObject())]);
        var written = new JsonObject();
        foreach (var (key, value) in schema.Where(member => member.Key != Condition && !OfFiles.Contains(member.Key)))
        {
            written[key] = (key, value) switch
            {
                ("$ref", JsonValue reference) => target((string)reference!, name),
                ("pattern", JsonValue pattern) => ((string)pattern!).Replace(Shape.Text.End, "$", StringComparison.Ordinal),
                ("properties", JsonObject members) => new JsonObject(
                    members.Select(member => KeyValuePair.Create<string, JsonNode?>(member.Key, Schema(member.Value!.AsObject())))
                ),
                ("anyOf", JsonArray parts) => new JsonArray([.. parts.Select(part => Schema(part!.AsObject()))]),
                ("items" or "additionalProperties", JsonObject inner) => Schema(inner),
                _ => value?.DeepClone(),
            };
        }

        if (Has(written, "integer") && (long?)written["maximum"] == long.MaxValue)
        {
            written.Remove("minimum");
            written.Remove("maximum");
            written["format"] = "int64";
        }

        if (Has(written, "object") && !OfObjects.Any(written.ContainsKey))
            written["additionalProperties"] = true;
        if (Has(written, "array") && !written.ContainsKey("items"))
            written["items"] = new JsonObject();
        return written;
    }

    // A text or number that may be null is one with two types; anything else is one of two.
    private JsonObject OrNull(JsonObject schema, JsonObject[] others)
    {
        var written = new JsonObject(
            schema.Where(member => member.Key != "anyOf").Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))
        );
        if (others is [{ } only] && Text(only) is { } text)
        {
            foreach (var (key, value) in text.Where(member => !written.ContainsKey(member.Key)))
                written[key] = value?.DeepClone();
            written["type"] = new JsonArray((string)text["type"]!, "null");
            return written;
        }

        var other = others is [{ } one] ? Schema(one) : new JsonObject { ["anyOf"] = new JsonArray([.. others.Select(Schema)]) };
        written["oneOf"] = new JsonArray(other, new JsonObject { ["type"] = "null" });
        return written;
    }

    private JsonObject? Text(JsonObject schema)
    {
        var meant = (string?)schema["$ref"] is { } reference ? pointed(reference, name) : schema;
        if (meant["type"] is not JsonValue type || (string?)type is not ("string" or "integer" or "number") || meant.ContainsKey("enum"))
            return null;
        var written = Schema(meant);
        written.Remove("title");
        return written;
    }

    private static bool IsNull(JsonNode? branch) => (branch?["type"] as JsonValue)?.ToString() == "null";

    private static bool Has(JsonObject schema, string type) =>
        schema["type"] switch
        {
            JsonArray types => types.Any(one => (string?)one == type),
            JsonValue one => (string?)one == type,
            _ => false,
        };
}
