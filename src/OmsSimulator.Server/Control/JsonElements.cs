using System.Buffers;
using System.Text.Json;
using OmsSimulator.Contract;
using OmsSimulator.Documents;

namespace OmsSimulator.Control;

/// <summary>Parts of documents whose members depend on what they are, so that no record has them: written once, kept as JSON.</summary>
internal static class JsonElements
{
    /// <summary>What is written, one value.</summary>
    public static JsonElement Of(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, WireJson.Writer))
            write(writer);
        return Of(buffer.WrittenMemory);
    }

    /// <summary>What bytes say that never change, one value. A long one stays where it is, a short one is copied.</summary>
    public static JsonElement Of(ReadOnlyMemory<byte> json) =>
        json.Length > BytePool.Small ? JsonDocument.Parse(json).RootElement : JsonElement.Parse(json.Span);
}
