using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using OmsSimulator.Domain;

namespace OmsSimulator.Persistence;

/// <summary>
/// Writes a sandbox at one moment, in portions that can be read by themselves: where it is taken up, its state with the facts that are known,
/// what its parts keep, and a last one that says how many there were.
/// </summary>
internal sealed class BaseWriter
{
    private const int Large = 512 * 1024;
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly ArrayBufferWriter<byte> buffer = new(4096);
    private int written;

    private BaseWriter() { }

    /// <summary>The portions.</summary>
    /// <param name="checkpoint">The sandbox.</param>
    public static IEnumerable<byte[]> Write(SandboxCheckpoint checkpoint) => new BaseWriter().All(checkpoint);

    private IEnumerable<byte[]> All(SandboxCheckpoint checkpoint)
    {
        var image = checkpoint.Image;
        Add(writer =>
        {
            writer.WriteString("at", Timestamps.Format(checkpoint.At));
            writer.WriteNumber("position", checkpoint.Position);
            writer.WriteNumber("random_seed", image.RandomSeed);
            writer.WriteBoolean("seed", image.Parts.Count == 0);
        });
        yield return Take(BaseKind.Head);
        foreach (var portion in StateBase.Write(image.Oms))
            yield return BaseEnvelope.Seal(portion.Kind, written++, portion.Data.Span);
        foreach (var line in image.Parts.SelectMany(static part => part?.LinesToKeep() ?? []))
        {
            Add(writer =>
            {
                writer.WriteString("line", line.Kind);
                line.WriteMembers(writer);
            });
            if (buffer.WrittenCount >= Large)
                yield return Take(BaseKind.Parts);
        }

        if (buffer.WrittenCount > 0)
            yield return Take(BaseKind.Parts);
        Add(writer => writer.WriteNumber("portions", written));
        yield return Take(BaseKind.End);
    }

    private void Add(Action<Utf8JsonWriter> members)
    {
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
    }

    private byte[] Take(BaseKind kind)
    {
        var portion = BaseEnvelope.Seal(kind, written++, buffer.WrittenSpan);
        buffer.ResetWrittenCount();
        return portion;
    }
}
