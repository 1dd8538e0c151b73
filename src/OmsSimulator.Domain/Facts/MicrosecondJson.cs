using System.Text.Json;
using System.Text.Json.Serialization;

namespace OmsSimulator.Domain;

/// <summary>
/// Instants inside facts as the wire writes them: UTC, always microseconds, <c>Z</c>. Reads what earlier versions wrote, too.
/// </summary>
public sealed class MicrosecondJson : JsonConverter<DateTime>
{
    /// <inheritdoc/>
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTime().ToUniversalTime();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Timestamps.Format(value));
}
