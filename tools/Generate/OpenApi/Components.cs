using System.Text.Json.Nodes;
using OmsSimulator.Domain;
using OmsSimulator.Schemas;

namespace OmsSimulator.Generate.OpenApi;

/// <summary>
/// The JSON Schemas as components of a document, those that it uses. A definition is a component of its own: what reads OpenAPI finds
/// none inside another.
/// </summary>
internal sealed class Components
{
    private readonly SortedDictionary<string, JsonObject> used = new(StringComparer.Ordinal);

    /// <summary>A reference to a schema, which is a component from now on.</summary>
    public JsonObject Reference(string schema)
    {
        var name = ComponentNames.Of(schema);
        if (used.TryAdd(name, []))
            used[name] = WithoutUnnamedItems(name, Rewritten(Read(schema), schema));
        return To(name);
    }

    /// <summary>A reference to one schema, or to several of which one holds.</summary>
    public JsonObject AnyOf(IReadOnlyList<string> schemas) =>
        schemas.Count == 1 ? Reference(schemas[0]) : new JsonObject { ["anyOf"] = new JsonArray([.. schemas.Select(Reference)]) };

    /// <summary>A reference to a component of that name, which is written where there is none yet.</summary>
    public JsonObject Named(string name, Func<JsonObject> schema)
    {
        if (!used.ContainsKey(name))
            used[name] = schema();
        return To(name);
    }

    /// <summary>Everything that was referred to.</summary>
    public JsonObject All() => new(used.Select(one => KeyValuePair.Create<string, JsonNode?>(one.Key, one.Value)));

    private static JsonObject To(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    // Commands are taken from the catalogue, so that one run writes their schemas and these documents alike.
    private static JsonObject Read(string schema)
    {
        if (CommandOf(schema) is { } command)
            return CommandSchemas.Of(command);
        return SchemaCatalogue.TryGet(schema, out var found)
            ? JsonNode.Parse(found.Bytes.Span)!.AsObject()
            : throw new InvalidOperationException($"There is no schema {schema}.");
    }

    private static Command? CommandOf(string schema) =>
        schema.StartsWith("commands/", StringComparison.Ordinal) ? CommandCatalogue.Find(schema[9..].ToUpperInvariant()) : null;

    private JsonObject Rewritten(JsonObject schema, string name)
    {
        schema.Remove("definitions");
        var rewritten = new Dialect(name, Target, Pointed).Of(schema);
        if (CommandOf(name) is { } command)
        {
            foreach (var field in command.DeclaredFields)
                Marks.Add(used[ComponentNames.Of(name, field.Name)], field.Provenance);
            rewritten["properties"]!["transition"] = CommandTable.TransitionId();
            rewritten["x-oms-command"] = CommandTable.Facts(command);
        }
        else if ((string?)rewritten["description"] is { } description)
        {
            Marks.AddSaid(rewritten, description);
        }

        return rewritten;
    }

    // What a reference in a schema leads to: a component's address.
    private string Target(string reference, string from)
    {
        var (schema, definition) = Parts(reference, from);
        if (definition is null)
            return (string)Reference(schema)["$ref"]!;
        var name = ComponentNames.Of(schema, definition);
        if (used.TryAdd(name, []))
            used[name] = WithoutUnnamedItems(name, new Dialect(schema, Target, Pointed).Of(Definition(schema, definition)));
        return $"#/components/schemas/{name}";
    }

    // Generators of clients find no name for the elements of a list that is a component itself.
    private JsonObject WithoutUnnamedItems(string name, JsonObject written)
    {
        if (written["items"] is JsonObject items && items.ContainsKey("properties"))
        {
            written.Remove("items");
            written["items"] = Named($"{name}Item", () => items);
        }

        return written;
    }

    // What a reference in a schema leads to: the schema itself.
    private static JsonObject Pointed(string reference, string from)
    {
        var (schema, definition) = Parts(reference, from);
        return definition is null ? Read(schema) : Definition(schema, definition);
    }

    private static JsonObject Definition(string schema, string name) =>
        Read(schema)["definitions"]?[name]?.DeepClone().AsObject()
        ?? throw new InvalidOperationException($"The schema {schema} has no definition {name}.");

    private static (string Schema, string? Definition) Parts(string reference, string from)
    {
        const string Definitions = "#/definitions/";
        const string Suffix = ".schema.json";
        var address = new Uri(new Uri($"http://schemas.invalid/{from}{Suffix}"), reference);
        var fragment = address.Fragment;
        if (fragment.Length > 0 && !fragment.StartsWith(Definitions, StringComparison.Ordinal))
            throw new InvalidOperationException($"{from} refers to {reference}, which is neither a schema nor a definition of one.");
        return (address.AbsolutePath[1..^Suffix.Length], fragment.Length > 0 ? fragment[Definitions.Length..] : null);
    }
}
