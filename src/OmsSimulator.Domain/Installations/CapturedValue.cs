using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>Values of what a real OMS answered.</summary>
internal static class CapturedValue
{
    // Derived: <package|transfer>__<code>__<source>__<destination>.
    /// <summary>A part of a slug; empty where it has no four.</summary>
    public static string Part(string? slug, int index) => slug?.Split("__") is { Length: 4 } parts ? parts[index] : "";

    /// <summary>A whole number from 1.</summary>
    public static bool TryInteger(JsonElement row, string key, out int value)
    {
        value = 0;
        if (!row.TryGetProperty(key, out var found) || !WholeNumber.TryRead(found, out var number) || number is < 1 or > int.MaxValue)
            return false;
        value = (int)number;
        return true;
    }

    /// <summary>A string.</summary>
    public static bool TryText(JsonElement row, string key, out string value)
    {
        value = row.TryGetProperty(key, out var found) && found.ValueKind == JsonValueKind.String ? found.GetString()! : "";
        return found.ValueKind == JsonValueKind.String;
    }
}
