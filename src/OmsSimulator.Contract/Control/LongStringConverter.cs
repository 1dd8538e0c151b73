using System.Text.Json;
using System.Text.Json.Serialization;

namespace OmsSimulator.Contract;

/// <summary>
/// A string that may be megabytes long: it is written in pieces, since a writer rents room for six times the length of one that it escapes
/// as a whole.
/// </summary>
internal sealed class LongStringConverter : JsonConverter<string>
{
    private LongStringConverter() { }

    /// <summary>The one there is.</summary>
    public static LongStringConverter Instance { get; } = new();

    /// <inheritdoc/>
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
#if NET10_0_OR_GREATER
        const int Piece = 4 * 1024;
        var rest = value.AsSpan();
        for (; rest.Length > Piece; rest = rest[Piece..])
            writer.WriteStringValueSegment(rest[..Piece], isFinalSegment: false);
        writer.WriteStringValueSegment(rest, isFinalSegment: true);
#else
        writer.WriteStringValue(value);
#endif
    }
}
