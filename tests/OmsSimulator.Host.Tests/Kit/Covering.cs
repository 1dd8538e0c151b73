using System.Text.Json;

namespace OmsSimulator.Host.Tests;

/// <summary>What tests ask of a sandbox's coverage.</summary>
internal static class Covering
{
    public const string Path = "__admin/coverage";

    /// <summary>A hazard as one line: how often it was met, and what was made of it: <c>2: repeated 1</c>.</summary>
    public static async Task<string> Hazard(this Oms oms, string name, string query = "")
    {
        var row = (await oms.Get($"{Path}{query}"))
            .ShouldBe(HttpStatus.Ok)
            .At("hazards")
            .EnumerateArray()
            .Single(hazard => hazard.GetProperty("name").GetString() == name);
        var outcomes = row.GetProperty("outcomes")
            .EnumerateObject()
            .Where(outcome => outcome.Value.GetInt64() > 0)
            .Select(outcome => $" {outcome.Name} {outcome.Value}");
        return $"{row.GetProperty("count")}:{string.Concat(outcomes)}".TrimEnd(':');
    }

    /// <summary>Who met a hazard first.</summary>
    public static async Task<string> Met(this Oms oms, string name) =>
        (await oms.Get(Path))
            .At("hazards")
            .EnumerateArray()
            .Single(hazard => hazard.GetProperty("name").GetString() == name)
            .GetProperty("records")
            .GetRawText();

    /// <summary>How many cells of a dimension are covered.</summary>
    public static async Task<int> Covered(this Oms oms, string dimension, string query = "") =>
        (await oms.Get($"{Path}{query}")).ShouldBe(HttpStatus.Ok).At($"summary.{dimension}.covered").GetInt32();

    /// <summary>The rows of a dimension that were met, each as its names and its count.</summary>
    public static async Task<string[]> Rows(this Oms oms, string dimension, string query = "") =>
        [
            .. (await oms.Get($"{Path}{query}"))
                .ShouldBe(HttpStatus.Ok)
                .At(dimension)
                .EnumerateArray()
                .Where(row => row.GetProperty("count").GetInt64() > 0)
                .Select(row =>
                    string.Join(
                        ' ',
                        row.EnumerateObject()
                            .Where(member =>
                                member.Name
                                    is "command"
                                        or "from"
                                        or "to"
                                        or "state"
                                        or "kind"
                                        or "field"
                                        or "sentence"
                                        or "type"
                                        or "count"
                            )
                            .Select(member => member.Value.ValueKind == JsonValueKind.Null ? "-" : member.Value.ToString())
                    )
                ),
        ];

    /// <summary>Makes commands go wrong.</summary>
    public static async Task Fault(this Oms oms, string document) =>
        (await oms.Post("__admin/faults", document)).ShouldBe(HttpStatus.Created);
}
