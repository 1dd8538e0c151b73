using System.Text.Json;

namespace OmsSimulator.Cli.Remote;

/// <summary>Reads what a simulator answered to show it; what is not there is empty.</summary>
internal static class JsonReading
{
    /// <summary>The member at a path.</summary>
    public static JsonElement At(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return default;
        }

        return element;
    }

    /// <summary>The member at a path, as a text.</summary>
    public static string Text(this JsonElement element, params ReadOnlySpan<string> path)
    {
        var found = element.At(path);
        return found.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null => "",
            JsonValueKind.String => found.GetString()!,
            _ => found.GetRawText(),
        };
    }

    /// <summary>The members of the list at a path.</summary>
    public static IEnumerable<JsonElement> List(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>The number at a path; 0 where there is none.</summary>
    public static long Number(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value) ? value : 0;
}
