using System.Text.Json;

namespace OmsSimulator.Journal.Patterns.Paths;

/// <summary>What stands directly in a value.</summary>
internal static class Children
{
    /// <summary>The values of an object's members, or a list's elements; nothing in others.</summary>
    public static IEnumerable<JsonElement> Of(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject().Select(static member => member.Value),
            JsonValueKind.Array => value.EnumerateArray(),
            _ => [],
        };
}
