using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using OmsSimulator.Domain;

namespace OmsSimulator.Persistence;

/// <summary>
/// Writes a sandbox at one moment, in portions that end with a line: the rows of its state, what its parts keep, and a last line with what
/// all of it comes to. Facts that are known one by one stand elsewhere.
/// </summary>
internal sealed class BaseWriter
{
    /// <summary>The version of the format.</summary>
    public const int Version = 1;

    private const int Portion = 1024 * 1024;
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> buffer = new(Portion + 4096);
    private int lines;

    private BaseWriter() { }

    /// <summary>The portions.</summary>
    /// <param name="checkpoint">The sandbox.</param>
    /// <param name="withFacts">Whether the facts are written too.</param>
    public static IEnumerable<byte[]> Write(SandboxCheckpoint checkpoint, bool withFacts) => new BaseWriter().All(checkpoint, withFacts);

    private IEnumerable<byte[]> All(SandboxCheckpoint checkpoint, bool withFacts)
    {
        var image = checkpoint.Image;
        Add(
            "head",
            writer =>
            {
                writer.WriteNumber("v", Version);
                writer.WriteString("at", Timestamps.Format(checkpoint.At));
                writer.WriteNumber("position", checkpoint.Position);
                writer.WriteNumber("random_seed", image.RandomSeed);
                writer.WriteBoolean("seed", image.Parts.Count == 0);
            }
        );
        foreach (var row in withFacts ? image.Oms.ToLines() : image.Oms.ToRows())
        {
            buffer.Write(StateSnapshot.Write(row));
            End();
            if (buffer.WrittenCount >= Portion)
                yield return Take();
        }

        foreach (var line in image.Parts.SelectMany(static part => part?.LinesToKeep() ?? []))
        {
            Add(line.Kind, line.WriteMembers);
            if (buffer.WrittenCount >= Portion)
                yield return Take();
        }

        var (before, sum) = (lines, Sum());
        Add(
            "end",
            writer =>
            {
                writer.WriteNumber("lines", before);
                writer.WriteString("sha256", sum);
            }
        );
        yield return Take();
    }

    private void Add(string kind, Action<Utf8JsonWriter> members)
    {
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("line", kind);
            members(writer);
            writer.WriteEndObject();
        }

        End();
    }

    private void End()
    {
        buffer.Write("\n"u8);
        lines++;
    }

    private int hashed;

    private string Sum()
    {
        hash.AppendData(buffer.WrittenSpan[hashed..]);
        hashed = buffer.WrittenCount;
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    private byte[] Take()
    {
        hash.AppendData(buffer.WrittenSpan[hashed..]);
        var portion = buffer.WrittenSpan.ToArray();
        buffer.ResetWrittenCount();
        hashed = 0;
        return portion;
    }
}
