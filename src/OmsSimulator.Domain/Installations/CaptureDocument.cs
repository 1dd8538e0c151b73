using System.Text.Json;
using System.Text.Json.Nodes;

namespace OmsSimulator.Domain;

/// <summary>
/// What a real OMS shows of its states and the commands that run from them: an installation document's <c>captured</c>, without anything
/// else of a record.
/// </summary>
public sealed class CaptureDocument
{
    private readonly Dictionary<string, (JsonElement State, SortedDictionary<string, JsonElement> Commands)> states = new(
        StringComparer.Ordinal
    );

    /// <summary>Whether nothing was learnt.</summary>
    public bool IsEmpty => states.Count == 0;

    /// <summary>How many states there are.</summary>
    public int States => states.Count;

    /// <summary>How many commands there are.</summary>
    public int Commands => states.Values.SelectMany(static known => known.Commands.Keys).Distinct().Count();

    /// <summary>Learns from an answer to GET package or transfer order; false: it has no state and commands.</summary>
    public bool Learn(JsonElement answer) =>
        answer.Member("state") is { ValueKind: JsonValueKind.Object } state
        && answer.Member("commands") is { ValueKind: JsonValueKind.Array } commands
        && Learn(state, commands.EnumerateArray());

    /// <summary>Learns from an answer that may show no commands.</summary>
    public void LearnState(JsonElement answer)
    {
        if (!Learn(answer) && answer.Member("state") is { ValueKind: JsonValueKind.Object } state)
            Learn(state, []);
    }

    /// <summary>The installation document.</summary>
    public JsonObject Document() =>
        new()
        {
            ["captured"] = new JsonArray([
                .. states.Values.Select(known => new JsonObject
                {
                    ["state"] = JsonNode.Parse(known.State.GetRawText()),
                    ["commands"] = new JsonArray([.. known.Commands.Values.Select(command => JsonNode.Parse(command.GetRawText()))]),
                }),
            ]),
        };

    private bool Learn(JsonElement state, IEnumerable<JsonElement> commands)
    {
        var key = $"{Text(state, "content_type")} {Text(state, "enum_class")} {Text(state, "id")}";
        if (!states.TryGetValue(key, out var known))
            states[key] = known = (state.Clone(), new SortedDictionary<string, JsonElement>(StringComparer.Ordinal));
        foreach (var command in commands)
        {
            var id = Text(command, "id").PadLeft(20);
            if (!known.Commands.ContainsKey(id))
                known.Commands[id] = command.Clone();
        }

        return true;
    }

    private static string Text(JsonElement element, string name) =>
        element.Member(name) is { } member ? (member.ValueKind == JsonValueKind.String ? member.GetString()! : member.GetRawText()) : "";
}
