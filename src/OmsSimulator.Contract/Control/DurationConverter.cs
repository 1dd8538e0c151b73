using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml;

namespace OmsSimulator.Contract;

/// <summary>Durations as ISO 8601 writes them: <c>PT2S</c>.</summary>
public sealed class DurationConverter : JsonConverter<TimeSpan>
{
    /// <inheritdoc/>
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return XmlConvert.ToTimeSpan(reader.GetString() ?? "");
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException)
        {
            throw new JsonException("A duration has the form PT2S.", wrong);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
        writer.WriteStringValue(XmlConvert.ToString(value));
}
