using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OmsSimulator.Journal.Patterns.Bodies;

/// <summary>A body as a JSON value, as WireMock's two readers take it. Of members with the same name the last one counts.</summary>
internal static class JsonBody
{
    private const int Deepest = 400;
    private const int Escape = 6;

    private static readonly JsonDocumentOptions Unique = new()
    {
        MaxDepth = Deepest,
        AllowTrailingCommas = true,
        AllowDuplicateProperties = false,
    };
    private static readonly JsonDocumentOptions Repeating = Unique with { AllowDuplicateProperties = true };

    /// <summary>For <c>equalToJson</c>, as Jackson reads: what follows the first value does not matter.</summary>
    public static JsonElement? Read(string text) => First(text, trailingCommas: false);

    /// <summary>
    /// For <c>matchesJsonPath</c>, as json-smart reads: a last comma is skipped, and what is no JSON is a string; null alone is nothing.
    /// </summary>
    public static JsonElement? ReadForPath(string text)
    {
        if (First(text, trailingCommas: true) is { } value)
            return value.ValueKind == JsonValueKind.Null ? null : value;
        var bare = text.Trim();
        return bare is ['{' or '[' or '"' or '\'' or '<', ..] ? null : JsonSerializer.SerializeToElement(bare);
    }

    /// <summary>A list of values.</summary>
    public static JsonElement List(IEnumerable<JsonElement> values) =>
        Parse(
            Encoding.UTF8.GetBytes($"[{string.Join(',', values.Select(static value => value.GetRawText()))}]"),
            Repeating with
            {
                MaxDepth = 2 * Deepest,
            }
        );

    private static JsonElement? First(string text, bool trailingCommas)
    {
        try
        {
            var bytes = Encoding.UTF8.GetBytes(WithoutHalves(text));
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = Deepest, AllowTrailingCommas = trailingCommas });
            if (!reader.Read())
                return null;
            reader.Skip();
            var value = bytes.AsMemory(0, (int)reader.BytesConsumed);
            try
            {
                return Parse(value, Unique);
            }
            catch (JsonException)
            {
                // Some name is there twice.
                return Parse(WithoutRepetitions(Parse(value, Repeating)), Repeating);
            }
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonElement Parse(ReadOnlyMemory<byte> json, JsonDocumentOptions options)
    {
        using var document = JsonDocument.Parse(json, options);
        return document.RootElement.Clone();
    }

    private static byte[] WithoutRepetitions(JsonElement value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { MaxDepth = Deepest + 1 }))
            Write(writer, value);
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var name in value.EnumerateObject().Select(member => member.Name).Distinct())
                {
                    writer.WritePropertyName(name);
                    Write(writer, value.GetProperty(name));
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var element in value.EnumerateArray())
                    Write(writer, element);
                writer.WriteEndArray();
                break;
            default:
                writer.WriteRawValue(value.GetRawText(), skipInputValidation: true);
                break;
        }
    }

    // An escape of half a character is no text in .NET, where Java keeps it.
    private static string WithoutHalves(string text)
    {
        if (!text.Contains("\\u", StringComparison.Ordinal))
            return text;
        var signs = text.ToCharArray();
        for (var index = 0; index + 1 < signs.Length; index++)
        {
            if (signs[index] != '\\')
                continue;
            if (
                Half(text, index) is { } half
                && !(char.IsHighSurrogate(half) && Half(text, index + Escape) is { } other && char.IsLowSurrogate(other))
            )
            {
                "\\uFFFD".CopyTo(signs.AsSpan(index));
            }
            else if (Half(text, index) is not null)
            {
                index += Escape;
            }

            index++;
        }

        return new string(signs);
    }

    private static char? Half(string text, int index) =>
        index + Escape <= text.Length
        && text[index] == '\\'
        && text[index + 1] == 'u'
        && ushort.TryParse(text.AsSpan(index + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var sign)
        && char.IsSurrogate((char)sign)
            ? (char)sign
            : null;
}
