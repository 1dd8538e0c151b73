using System.Text.Json.Nodes;
using OmsSimulator.Generate;

namespace OmsSimulator.OpenApi.Tests;

/// <summary>A committed document.</summary>
internal sealed class Document
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private Document(string name)
    {
        Name = name;
        Path = System.IO.Path.Combine(GeneratedFiles.Repository(), "schemas", "openapi", $"{name}.json");
        Text = File.ReadAllText(Path);
        Root = JsonNode.Parse(Text)!.AsObject();
    }

    public static Document Oms { get; } = new("oms");

    public static Document Control { get; } = new("control");

    public static IReadOnlyList<Document> All { get; } = [Oms, Control];

    public string Name { get; }

    public string Path { get; }

    public string Text { get; }

    public JsonObject Root { get; }

    public JsonObject Schemas => Root["components"]!["schemas"]!.AsObject();

    public IEnumerable<DescribedOperation> Operations =>
        from path in Root["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        where Methods.Contains(operation.Key)
        select new DescribedOperation(path.Key, operation.Key.ToUpperInvariant(), operation.Value!.AsObject());

    /// <summary>The bodies that have examples: where they stand, their schema, the examples.</summary>
    public IEnumerable<(string Place, JsonNode Schema, JsonObject Examples)> Examples() =>
        from found in Objects()
        where found.Object["examples"] is JsonObject && found.Object["schema"] is not null
        select (found.Place, found.Object["schema"]!, found.Object["examples"]!.AsObject());

    /// <summary>Every object, examples' values apart.</summary>
    public IEnumerable<(string Place, JsonObject Object)> Objects() => Within("", Root);

    /// <summary>What a reference names; none: nothing.</summary>
    public JsonNode? Find(string reference)
    {
        if (!reference.StartsWith("#/", StringComparison.Ordinal))
            return null;
        JsonNode? node = Root;
        foreach (var step in reference[2..].Split('/'))
            node = (node as JsonObject)?[step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)];
        return node;
    }

    private static IEnumerable<(string Place, JsonObject Object)> Within(string place, JsonNode? node)
    {
        if (node is JsonArray elements)
            return elements.SelectMany((element, index) => Within($"{place}/{index}", element));
        return node is JsonObject members
            ? members
                .Where(member => member.Key != "value")
                .SelectMany(member => Within($"{place}/{member.Key}", member.Value))
                .Prepend((place, members))
            : [];
    }
}

/// <summary>An operation of a document.</summary>
internal sealed record DescribedOperation(string Path, string Method, JsonObject Content)
{
    public string Id => (string)Content["operationId"]!;

    public IEnumerable<JsonObject> Parameters => (Content["parameters"] as JsonArray ?? []).Select(parameter => parameter!.AsObject());

    public override string ToString() => $"{Method} {Path}";
}
