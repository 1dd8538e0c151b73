using System.Text.Json;
using System.Text.Json.Nodes;

namespace OmsSimulator.Schemas.Tests;

/// <summary>One way to spoil a good document.</summary>
/// <param name="Keyword">The keyword that has to notice.</param>
/// <param name="Path">Where.</param>
/// <param name="Json">What is put there; none: what is there goes.</param>
internal sealed record Mutation(string Keyword, IReadOnlyList<string> Path, string? Json)
{
    /// <summary>The spoilt document, as text.</summary>
    public string Apply(JsonNode good)
    {
        var value = Json is null ? null : JsonNode.Parse(Json);
        if (Path.Count == 0)
            return Json!;
        var document = good.DeepClone();
        var parent = Path.SkipLast(1).Aggregate(document, Step);
        if (parent is JsonArray list)
            list[int.Parse(Path[^1])] = value;
        else if (Json is null)
            parent.AsObject().Remove(Path[^1]);
        else
            parent[Path[^1]] = value;
        return document.ToJsonString();
    }

    public JsonElement ApplyTo(JsonNode good)
    {
        using var document = JsonDocument.Parse(Apply(good));
        return document.RootElement.Clone();
    }

    public override string ToString() => $"{Keyword} at /{string.Join('/', Path)} {(Json is null ? "removed" : $"= {Json}")}";

    private static JsonNode Step(JsonNode node, string step) => node is JsonArray list ? list[int.Parse(step)]! : node[step]!;
}
