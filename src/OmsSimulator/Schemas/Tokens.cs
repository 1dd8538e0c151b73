using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace OmsSimulator.Schemas;

/// <summary>Gives a document to NJsonSchema, which reads another library's: as it was parsed here, without guesses at dates.</summary>
internal static class Tokens
{
    /// <summary>The document. A number with a fraction, an exponent or more than 64 bits is no integer, as everywhere in the simulator.</summary>
    public static JToken Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Members(element),
        JsonValueKind.Array => Elements(element),
        JsonValueKind.String => new JValue(element.GetString()),
        JsonValueKind.Number => element.TryGetInt64(out var integer) ? new JValue(integer) : new JValue(element.GetDouble()),
        JsonValueKind.True => new JValue(true),
        JsonValueKind.False => new JValue(false),
        _ => JValue.CreateNull(),
    };

    private static JObject Members(JsonElement element)
    {
        var members = new JObject();
        foreach (var member in element.EnumerateObject())
            members[member.Name] = Of(member.Value);
        return members;
    }

    private static JArray Elements(JsonElement element)
    {
        var elements = new JArray();
        foreach (var item in element.EnumerateArray())
            elements.Add(Of(item));
        return elements;
    }
}
