using System.Text.Json;
using System.Text.Json.Nodes;
using OmsSimulator.Contract;

namespace OmsSimulator.Scenarios;

/// <summary>How scenarios show JSON: compact, with letters as they are.</summary>
internal static class ScenarioJson
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = WireEncoder.Instance };

    /// <summary>A body as text, on one line.</summary>
    public static string Of(JsonNode? body) => body?.ToJsonString(Compact) ?? "";
}
