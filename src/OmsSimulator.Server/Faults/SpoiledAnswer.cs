using System.Buffers;
using System.Text.Json;
using OmsSimulator.Contract;
using OmsSimulator.Domain;

namespace OmsSimulator.Faults;

/// <summary>The answer that a fault gives in place of the real one.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Body">Its body; empty: none.</param>
internal readonly record struct SpoiledAnswer(int Status, ReadOnlyMemory<byte> Body)
{
    /// <summary>The answer of an effect, where the real one is known with it.</summary>
    public static SpoiledAnswer Of(FaultEffect effect, int realStatus, ReadOnlyMemory<byte> realBody)
    {
        if (effect.Status is { } status)
            return new(status, effect.Body ?? (status >= 400 ? Envelope(status) : default));
        return realBody.IsEmpty
            ? new(StatusCodes.Status500InternalServerError, Envelope(StatusCodes.Status500InternalServerError))
            : new(realStatus, realBody);
    }

    private static ReadOnlyMemory<byte> Envelope(int status)
    {
        var buffer = new ArrayBufferWriter<byte>(128);
        using (var writer = new Utf8JsonWriter(buffer, WireJson.Writer))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("error");
            writer.WriteString("detail", "A fault was asked for.");
            writer.WriteEndObject();
            writer.WriteNumber("status_code", status);
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
