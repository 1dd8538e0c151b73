using System.Text.Json;
using Newtonsoft.Json.Linq;
using OmsSimulator.Domain;

namespace OmsSimulator.Schemas;

/// <summary>Gives a document to NJsonSchema, which reads another library's: as it was parsed here, without guesses at dates.</summary>
internal static class Tokens
{
    /// <summary>The document. A number whose value is whole and within 64 bits is an integer, as everywhere in the simulator.</summary>
    public static JToken Of(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => Members(element),
            JsonValueKind.Array => Elements(element),
            JsonValueKind.String => new JValue(element.GetString()),
            JsonValueKind.Number => WholeNumber.TryRead(element, out var integer) ? new JValue(integer) : new JValue(element.GetDouble()),
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
