using System.Text.Json;
using System.Text.Json.Nodes;

namespace OmsSimulator.Domain;

/// <summary>In what the sentences about parameters differ.</summary>
internal static class FieldComparison
{
    private static readonly string[] NoFields = ["non_field_errors", "detail", "error_code", "status_code"];

    /// <summary>Whether an answer says something about fields.</summary>
    public static bool HasFields(RecordedExchange exchange) => Fields(exchange).Any();

    /// <summary>The fields that an answer says something about, by their real keys.</summary>
    public static IEnumerable<JsonProperty> Fields(RecordedExchange exchange) =>
        exchange.Status == 400 && AnswerJson.Error(exchange) is { ValueKind: JsonValueKind.Object } error
            ? error
                .EnumerateObject()
                .Where(static member =>
                    (!NoFields.Contains(member.Name) || member.Name == "non_field_errors")
                    && member.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object
                )
            : [];

    /// <summary>A real refusal about fields against ours; none of ours: ours accepts it.</summary>
    public static IEnumerable<Difference> Of(RecordedCommand sent, FieldErrors? ours, IReadOnlyDictionary<string, string> names)
    {
        var ourErrors = ours is null ? [] : AnswerJson.Members(ours);
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var real in Fields(sent.Exchange))
        {
            var name = names.GetValueOrDefault(real.Name, real.Name);
            var key = sent.Command?.NameOf(name) ?? name;
            found.Add(key);
            if (ourErrors[key] is not { } said)
                yield return One(sent, name, Answered(sent, real.Name, JsonNode.Parse(real.Value.GetRawText())), Accepted(ours));
            else if (!IsSame(JsonNode.Parse(real.Value.GetRawText()), said))
                yield return One(sent, name, Answered(sent, real.Name, JsonNode.Parse(real.Value.GetRawText())), Refused(key, said));
        }

        foreach (var (key, said) in ourErrors)
        {
            if (!found.Contains(key))
                yield return One(sent, NameOf(sent, key), new JsonObject { ["status"] = sent.Exchange.Status }, Refused(key, said));
        }
    }

    /// <summary>Ours refuses what the real OMS accepted.</summary>
    public static IEnumerable<Difference> OfOurs(RecordedCommand sent, FieldErrors ours) =>
        AnswerJson
            .Members(ours)
            .Select(error =>
                One(sent, NameOf(sent, error.Key), new JsonObject { ["status"] = sent.Exchange.Status }, Refused(error.Key, error.Value))
            );

    private static string NameOf(RecordedCommand sent, string key) =>
        sent.Command?.Definition.DeclaredFields.FirstOrDefault(field => sent.Command.NameOf(field.Name) == key)?.Name ?? key;

    private static JsonObject Accepted(FieldErrors? ours) => new() { ["status"] = ours is null ? 204 : 400 };

    private static JsonObject Answered(RecordedCommand sent, string key, JsonNode? said) =>
        new()
        {
            ["status"] = sent.Exchange.Status,
            ["error"] = new JsonObject { [key] = said },
        };

    private static JsonObject Refused(string key, JsonNode? said) =>
        new()
        {
            ["status"] = 400,
            ["error"] = new JsonObject { [key] = said?.DeepClone() },
        };

    private static Difference One(RecordedCommand sent, string field, JsonObject real, JsonObject ours)
    {
        var declared = sent.Command?.Definition.DeclaredFields.FirstOrDefault(known => known.Name == field);
        return sent.Differs(DifferenceKind.Field, real, ours, declared?.RequiredProvenance ?? Provenance.Assumed) with
        {
            // What is said about a parameter is the same from every state.
            From = null,
            To = null,
            Field = field,
        };
    }

    private static bool IsSame(JsonNode? real, JsonNode? ours) =>
        (real, ours) switch
        {
            (JsonArray many, JsonArray known) => many.Count == known.Count
                && many.Zip(known).All(static pair => IsSame(pair.First, pair.Second)),
            (JsonObject one, JsonObject other) => one.Count == other.Count
                && one.All(member => other.TryGetPropertyValue(member.Key, out var said) && IsSame(member.Value, said)),
            (JsonValue text, JsonValue said)
                when text.GetValueKind() == JsonValueKind.String && said.GetValueKind() == JsonValueKind.String => AnswerJson.IsSame(
                text.GetValue<string>(),
                said.GetValue<string>()
            ),
            _ => JsonNode.DeepEquals(real, ours),
        };
}
