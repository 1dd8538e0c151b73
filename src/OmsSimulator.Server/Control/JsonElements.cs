using System.Buffers;
using System.Text.Json;
using OmsSimulator.Contract;

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
        return JsonElement.Parse(buffer.WrittenSpan);
    }
}
