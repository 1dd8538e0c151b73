using System.Buffers;
using System.IO.Pipelines;
using System.Security.Cryptography;
using System.Text.Json;
using OmsSimulator.Contract;
using OmsSimulator.Domain;

namespace OmsSimulator.Snapshots;

/// <summary>
/// Writes a sandbox as one document, a line after the other; the last line says how many there were and what they come to.
/// </summary>
/// <param name="output">Where to.</param>
internal sealed class SnapshotWriter(PipeWriter output)
{
    /// <summary>What the first line says.</summary>
    public const string Format = "oms-simulator-snapshot";

    /// <summary>The version of the format.</summary>
    public const int Version = 1;

    private const int Portion = 256 * 1024;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> line = new(4096);
    private int lines;
    private int unsent;

    /// <summary>Writes everything.</summary>
    /// <param name="sandbox">The sandbox's name.</param>
    /// <param name="image">The sandbox.</param>
    /// <param name="of">What is written of a line of the state; none: nothing.</param>
    /// <param name="cancellationToken">The reader has left.</param>
    public async Task Write(string sandbox, SandboxImage image, Func<StateLine, StateLine?> of, CancellationToken cancellationToken)
    {
        await Put(Head(sandbox, image.RandomSeed), cancellationToken);
        foreach (var row in image.Oms.ToLines())
        {
            if (of(row) is { } shown)
                await Put(StateSnapshot.Write(shown), cancellationToken);
        }

        foreach (var part in image.Parts)
        {
            foreach (var written in part?.Lines() ?? [])
                await Put(written, cancellationToken);
        }

        await Put(End(), cancellationToken);
        await output.FlushAsync(cancellationToken);
    }

    private static SnapshotLine Head(string sandbox, int randomSeed) =>
        new(
            "head",
            writer =>
            {
                writer.WriteString("format", Format);
                writer.WriteNumber("version", Version);
                writer.WriteString("simulator", Simulator.Version);
                writer.WriteString("sandbox", sandbox);
                writer.WriteNumber("random_seed", randomSeed);
            }
        );

    private SnapshotLine End()
    {
        var (before, sum) = (lines, Convert.ToHexStringLower(hash.GetHashAndReset()));
        return new(
            "end",
            writer =>
            {
                writer.WriteNumber("lines", before);
                writer.WriteString("sha256", sum);
            }
        );
    }

    private ValueTask Put(in SnapshotLine written, CancellationToken cancellationToken)
    {
        line.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(line, WireJson.Writer))
        {
            writer.WriteStartObject();
            writer.WriteString("line", written.Kind);
            written.WriteMembers(writer);
            writer.WriteEndObject();
        }

        return Put(line.WrittenMemory, cancellationToken);
    }

    private async ValueTask Put(ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        Write(json.Span);
        Write("\n"u8);
        lines++;
        if (unsent < Portion)
            return;
        unsent = 0;
        await output.FlushAsync(cancellationToken);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        hash.AppendData(bytes);
        output.Write(bytes);
        unsent += bytes.Length;
    }
}
