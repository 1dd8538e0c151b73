using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>Bodies of recordings as JSON, where they are.</summary>
public static class RecordedJson
{
    /// <summary>A text as JSON; none: it is none.</summary>
    public static JsonElement? Parse(string? text)
    {
        var start = text.AsSpan().TrimStart(" \t\r\n\uFEFF");
        if (start.IsEmpty)
            return null;
        try
        {
            return JsonElement.Parse(start);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A member of an object; none: it has none, or this is no object.</summary>
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    /// <summary>A member that is a string; none: it is no string.</summary>
    public static string? TextMember(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>A member that is a whole number of 64 bits; none: it is not.</summary>
    public static long? NumberMember(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value) ? value : null;

    /// <summary>The elements of a member that is a list; none: it is none.</summary>
    public static IEnumerable<JsonElement> ListMember(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];
}
