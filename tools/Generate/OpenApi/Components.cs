using System.Text.Json.Nodes;
using OmsSimulator.Domain;
using OmsSimulator.Schemas;

namespace OmsSimulator.Generate.OpenApi;

/// <summary>
/// The JSON Schemas as components of a document, those that it uses: <c>pages/packages</c> is <c>#/components/schemas/pages.packages</c>.
/// OpenAPI 3.1 speaks the
/// dialect of 2020-12, so <c>definitions</c> become <c>$defs</c>; and ECMA-262 has no need of the tail that .NET wants at the end of a
/// pattern.
/// </summary>
internal sealed class Components
{
    private readonly SortedDictionary<string, JsonObject> used = new(StringComparer.Ordinal);

    /// <summary>A reference to a schema, which is a component from now on.</summary>
    public JsonObject Reference(string schema)
    {
        var name = NameOf(schema);
        if (used.TryAdd(name, []))
            used[name] = Rewritten(Read(schema), schema);
        return new JsonObject { ["$ref"] = $"#/components/schemas/{name}" };
    }

    /// <summary>A reference to one schema, or to several of which one holds.</summary>
    public JsonObject AnyOf(IReadOnlyList<string> schemas) =>
        schemas.Count == 1 ? Reference(schemas[0]) : new JsonObject { ["anyOf"] = new JsonArray([.. schemas.Select(Reference)]) };

    /// <summary>Everything that was referred to.</summary>
    public JsonObject All() => new(used.Select(one => KeyValuePair.Create<string, JsonNode?>(one.Key, one.Value)));

    private static string NameOf(string schema) => schema.Replace('/', '.');

    // Commands are taken from the catalogue, so that one run writes their schemas and these documents alike.
    private static JsonObject Read(string schema)
    {
        if (CommandOf(schema) is { } command)
            return CommandSchemas.Of(command);
        return SchemaCatalogue.Find(schema, out var found)
            ? JsonNode.Parse(found.Bytes.Span)!.AsObject()
            : throw new InvalidOperationException($"There is no schema {schema}.");
    }

    private static Command? CommandOf(string schema) =>
        schema.StartsWith("commands/", StringComparison.Ordinal) ? CommandCatalogue.Find(schema[9..].ToUpperInvariant()) : null;

    private JsonObject Rewritten(JsonObject schema, string name)
    {
        schema.Remove("$schema");
        var rewritten = Rewrite(schema, name).AsObject();
        if (CommandOf(name) is { } command)
        {
            foreach (var field in command.DeclaredFields)
                Marks.Add(rewritten["$defs"]![field.Name]!.AsObject(), field.Provenance);
            rewritten["x-oms-command"] = CommandTable.Facts(command);
        }
        else if ((string?)rewritten["description"] is { } description)
        {
            Marks.AddSaid(rewritten, description);
        }

        return rewritten;
    }

    private JsonNode Rewrite(JsonNode node, string name)
    {
        switch (node)
        {
            case JsonObject members:
                var rewritten = new JsonObject();
                foreach (var (key, value) in members)
                {
                    rewritten[key == "definitions" ? "$defs" : key] = (key, value) switch
                    {
                        (_, null) => null,
                        ("$ref", JsonValue reference) => Target((string)reference!, name),
                        ("pattern", JsonValue pattern) => ((string)pattern!).Replace(Shape.Text.End, "$", StringComparison.Ordinal),
                        _ => Rewrite(value, name),
                    };
                }

                return rewritten;
            case JsonArray elements:
                return new JsonArray([.. elements.Select(element => element is null ? null : Rewrite(element, name))]);
            default:
                return node.DeepClone();
        }
    }

    private string Target(string reference, string name)
    {
        if (reference.StartsWith("#/definitions/", StringComparison.Ordinal))
            return $"#/components/schemas/{NameOf(name)}/$defs/{reference["#/definitions/".Length..]}";
        var address = new Uri(new Uri($"http://schemas.invalid/{name}.schema.json"), reference).AbsolutePath[1..];
        return (string)Reference(address[..^".schema.json".Length])["$ref"]!;
    }
}
