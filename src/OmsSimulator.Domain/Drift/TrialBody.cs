using System.Text.Json;
using System.Text.Json.Nodes;

namespace OmsSimulator.Domain;

/// <summary>
/// Writes a recorded command so that it means in a trial's OMS what it meant in the real one: ids of the record, its items, transitions,
/// companies and places are those of the trial.
/// </summary>
/// <param name="record">What was read of the record.</param>
/// <param name="setup">The trial's OMS.</param>
/// <param name="transition">Our transition; none: one that we do not have.</param>
/// <param name="names">The real keys of parameters, and ours.</param>
internal sealed class TrialBody(RecordSnapshot record, TrialSetup setup, Transition? transition, IReadOnlyDictionary<string, string> names)
{
    /// <summary>What every company of a trial is called.</summary>
    public const string CompanyName = "company";

    // An id that nothing in a trial has.
    private const int Unknown = 900_000;

    /// <summary>The body; what is no object stays as it is.</summary>
    public JsonElement Of(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
            return body;
        var written = Members(body, isInside: false);
        return JsonElement.Parse(written.ToJsonString());
    }

    private JsonObject Members(JsonElement element, bool isInside)
    {
        var written = new JsonObject();
        foreach (var member in element.EnumerateObject())
        {
            var name = Ours(member.Name);
            written[name] =
                !isInside && member.Name == "input_parameters" && member.Value.ValueKind == JsonValueKind.Object
                    ? Members(member.Value, isInside: true)
                    : Value(name, member.Value, isInside);
        }

        return written;
    }

    private string Ours(string name) =>
        transition is null || !names.TryGetValue(name, out var ours) ? name : transition.Command.NameOf(ours);

    private JsonNode? Value(string key, JsonElement value, bool isInside)
    {
        if (!isInside && key == "transition" && value.ValueKind == JsonValueKind.Number)
            return JsonValue.Create(transition?.Id ?? Unknown);
        if (!isInside && key == "slug" && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 })
            return JsonValue.Create(transition?.Slug ?? "unknown");
        var name = transition
            ?.Command.Definition.DeclaredFields.FirstOrDefault(field => transition.Command.NameOf(field.Name) == key)
            ?.Name;
        return (name ?? key) switch
        {
            "package" or "transfer" => Id(value, id => id == record.Id ? 1 : Unknown),
            "package_items" or "transfer_items" => Each(value, item => Id(item, record.ItemOf)),
            "missing_items" => Each(value, item => Id(item, record.MissingOf)),
            "barcodes" => Each(value, Barcode),
            "assignment_groups" => Each(value, Group),
            "denial_reason" => Id(value, _ => setup.DenialReason),
            "cargo_company" => Company(value),
            _ => JsonNode.Parse(value.GetRawText()),
        };
    }

    private JsonNode? Barcode(JsonElement entry) =>
        Changed(entry, static (name, _) => name == "order_item", value => Id(value, record.OrderItemOf));

    private JsonNode? Group(JsonElement group) =>
        Changed(
            group,
            static (name, _) => name is "package_items" or "erp_code",
            value => value.ValueKind == JsonValueKind.String ? Place(value.GetString()!) : Each(value, item => Id(item, record.ItemOf))
        );

    private JsonValue Place(string code) =>
        JsonValue.Create(
            code == record.Location ? TrialSetup.Here
            : code.Length == 0 ? ""
            : TrialSetup.Elsewhere[record.PlaceOf(code) % TrialSetup.Elsewhere.Count]
        );

    // The trial's companies have one name, and ids from 1.
    private static JsonNode? Company(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Number => Id(value, static _ => 1),
            JsonValueKind.String when value.GetString()!.Trim() is { Length: > 0 } text => JsonValue.Create(
                text.All(char.IsAsciiDigit) ? "1" : CompanyName
            ),
            _ => JsonNode.Parse(value.GetRawText()),
        };

    private static JsonNode? Each(JsonElement value, Func<JsonElement, JsonNode?> item) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => new JsonArray([.. value.EnumerateArray().Select(item)]),
            JsonValueKind.Object => item(value),
            _ => JsonNode.Parse(value.GetRawText()),
        };

    private static JsonNode? Changed(JsonElement value, Func<string, JsonElement, bool> isMeant, Func<JsonElement, JsonNode?> change)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return JsonNode.Parse(value.GetRawText());
        var written = new JsonObject();
        foreach (var member in value.EnumerateObject())
            written[member.Name] = isMeant(member.Name, member.Value) ? change(member.Value) : JsonNode.Parse(member.Value.GetRawText());
        return written;
    }

    private static JsonNode? Id(JsonElement value, Func<long, int> known)
    {
        if (!WholeNumber.TryRead(value, out var id))
            return JsonNode.Parse(value.GetRawText());
        var mapped = known(id);
        return JsonValue.Create(mapped > 0 ? mapped : Unknown + (int)(Math.Abs(id % Unknown)));
    }
}
