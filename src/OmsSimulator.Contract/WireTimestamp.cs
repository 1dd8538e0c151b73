using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OmsSimulator.Contract;

/// <summary>Instants on the wire: UTC, microseconds, <c>Z</c>. Documented: <c>2026-01-05T08:15:30.123456Z</c>.</summary>
public sealed class WireTimestamp : JsonConverter<DateTime>
{
    private const string Format = "yyyy-MM-ddTHH:mm:ss.ffffffZ";

    /// <inheritdoc/>
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateTime.TryParseExact(
            reader.GetString(),
            Format,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var instant
        )
            ? instant
            : throw new JsonException("An instant has the form 2026-01-05T08:15:30.123456Z.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options)
    {
        Span<byte> text = stackalloc byte["2026-01-05T08:15:30.123456Z".Length];
        Digits(text, 0, 4, value.Year);
        text[4] = (byte)'-';
        Digits(text, 5, 2, value.Month);
        text[7] = (byte)'-';
        Digits(text, 8, 2, value.Day);
        text[10] = (byte)'T';
        Digits(text, 11, 2, value.Hour);
        text[13] = (byte)':';
        Digits(text, 14, 2, value.Minute);
        text[16] = (byte)':';
        Digits(text, 17, 2, value.Second);
        text[19] = (byte)'.';
        Digits(text, 20, 6, (int)(value.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond));
        text[26] = (byte)'Z';
        writer.WriteStringValue(text);
    }

    private static void Digits(Span<byte> text, int start, int count, int value)
    {
        for (var index = start + count - 1; index >= start; index--)
        {
            text[index] = (byte)('0' + (value % 10));
            value /= 10;
        }
    }
}
