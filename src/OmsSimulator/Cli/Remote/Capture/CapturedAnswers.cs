using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OmsSimulator.Cli.Remote.Capture;

/// <summary>
/// What a real OMS shows of its states and the commands that run from them: an installation document's <c>captured</c>, without anything
/// else of a package.
/// </summary>
internal sealed class CapturedAnswers
{
    /// <summary>A document that people read, too.</summary>
    public static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Dictionary<string, (JsonNode State, SortedDictionary<string, JsonNode> Commands)> states = new(StringComparer.Ordinal);

    /// <summary>Whether nothing was learnt.</summary>
    public bool IsEmpty => states.Count == 0;

    /// <summary>How many states there are.</summary>
    public int States => states.Count;

    /// <summary>How many commands there are.</summary>
    public int Commands => states.Values.SelectMany(known => known.Commands.Keys).Distinct().Count();

    /// <summary>Learns from an answer to GET package or transfer order; false: it has no state and commands.</summary>
    public bool Learn(JsonElement answer)
    {
        if (
            answer.At("state") is not { ValueKind: JsonValueKind.Object } state
            || answer.At("commands") is not { ValueKind: JsonValueKind.Array } commands
        )
        {
            return false;
        }

        var key = $"{state.Text("content_type")} {state.Text("enum_class")} {state.Text("id")}";
        if (!states.TryGetValue(key, out var known))
            states[key] = known = (JsonNode.Parse(state.GetRawText())!, new SortedDictionary<string, JsonNode>(StringComparer.Ordinal));
        foreach (var command in commands.EnumerateArray())
            known.Commands[command.Text("id").PadLeft(20)] = JsonNode.Parse(command.GetRawText())!;
        return true;
    }

    /// <summary>The installation document.</summary>
    public JsonObject Document() =>
        new()
        {
            ["captured"] = new JsonArray([
                .. states.Values.Select(known => new JsonObject
                {
                    ["state"] = known.State.DeepClone(),
                    ["commands"] = new JsonArray([.. known.Commands.Values.Select(command => command.DeepClone())]),
                }),
            ]),
        };
}
