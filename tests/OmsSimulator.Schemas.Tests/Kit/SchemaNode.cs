using System.Text.Json.Nodes;

namespace OmsSimulator.Schemas.Tests;

/// <summary>A place in a schema's text: its file, its pointer there, what stands there. References are followed.</summary>
internal sealed record SchemaNode(string File, string Pointer, JsonObject Schema)
{
    private static readonly Lazy<Dictionary<string, JsonObject>> Files = new(() =>
        SchemaCatalogue.All.ToDictionary(schema => schema.Name, schema => JsonNode.Parse(schema.Bytes.Span)!.AsObject())
    );

    /// <summary>The places where a schema may stand inside another, with whether the key holds one, a list, or an object of them.</summary>
    private static readonly string[] Single = ["items", "additionalProperties"];
    private static readonly string[] Lists = ["anyOf", "allOf"];
    private static readonly string[] Objects = ["properties", "definitions"];

    public static SchemaNode Of(string name) => new(name, "", Files.Value[name]);

    /// <summary>This place, or where its reference leads.</summary>
    public SchemaNode Resolved()
    {
        if (Schema["$ref"] is not { } reference)
            return this;
        var parts = ((string)reference!).Split('#');
        var file =
            parts[0].Length == 0
                ? File
                : new Uri(new Uri($"http://x/{File}"), parts[0]).AbsolutePath[1..].Replace(".schema.json", "", StringComparison.Ordinal);
        var pointer = parts.Length > 1 ? parts[1] : "";
        var found = pointer.Split('/').Skip(1).Aggregate((JsonNode)Files.Value[file], (node, step) => node[step]!);
        return new SchemaNode(file, pointer, found.AsObject()).Resolved();
    }

    /// <summary>The schemas below a key.</summary>
    public SchemaNode At(params string[] steps) =>
        new(
            File,
            $"{Pointer}/{string.Join('/', steps)}",
            steps.Aggregate((JsonNode)Schema, (node, step) => node is JsonArray list ? list[int.Parse(step)]! : node[step]!).AsObject()
        );

    /// <summary>This place and all schemas inside it, in its file.</summary>
    public IEnumerable<SchemaNode> All()
    {
        yield return this;
        var inside = Single
            .Where(key => Schema[key] is JsonObject)
            .Select(key => At(key))
            .Concat(
                Lists
                    .Where(Schema.ContainsKey)
                    .SelectMany(key => Enumerable.Range(0, Schema[key]!.AsArray().Count).Select(index => At(key, $"{index}")))
            )
            .Concat(Objects.Where(Schema.ContainsKey).SelectMany(key => Schema[key]!.AsObject().Select(member => At(key, member.Key))));
        foreach (var node in inside.SelectMany(child => child.All()))
            yield return node;
    }

    /// <summary>The types it allows; none are said: any.</summary>
    public string[] Types() =>
        Schema["type"] switch
        {
            JsonArray types => [.. types.Select(type => (string)type!)],
            JsonValue type => [(string)type!],
            _ => [],
        };

    public override string ToString() => $"{File}#{Pointer}";
}
