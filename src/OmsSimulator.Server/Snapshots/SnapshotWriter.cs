using System.Buffers;
using System.IO.Pipelines;
using System.Security.Cryptography;
using System.Text.Json;
using System.Xml;
using OmsSimulator.Contract;
using OmsSimulator.Control;
using OmsSimulator.Domain;
using OmsSimulator.Faults;
using OmsSimulator.Journal;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Snapshots;

/// <summary>Writes a sandbox as one document, a line after the other; the last line says how many there were and what they come to.</summary>
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
    public async Task Write(Sandbox sandbox, CancellationToken stop)
    {
        var image = sandbox.Capture();
        await Line(stop, writer =>
        {
            writer.WriteString("line", "head");
            writer.WriteString("format", Format);
            writer.WriteNumber("version", Version);
            writer.WriteString("simulator", Simulator.Version);
            writer.WriteString("sandbox", sandbox.Name);
            writer.WriteNumber("random_seed", image.RandomSeed);
        });
        await Line(stop, writer => WriteClock(writer, image.Clock));
        foreach (var row in image.Oms.ToLines())
            await Put(StateSnapshot.Write(row), stop);
        foreach (var (wait, work) in image.Replanning)
            await Line(stop, writer => WriteReplanning(writer, wait, work));
        await Line(stop, writer =>
        {
            writer.WriteString("line", "webhooks");
            writer.WriteNumber("sent", image.Webhooks);
            writer.WriteNumber("duplicate", image.WebhookMode.Duplicate);
            writer.WriteBoolean("reorder", image.WebhookMode.Reorder);
        });
        foreach (var port in sandbox.Partners.All)
            await Line(stop, writer => WriteNested(writer, "partner", () => PartnerSettingsDocument.Write(writer, port.Name, image.Partners[(int)port.Partner])));
        foreach (var fault in image.Faults)
            await Line(stop, writer => WriteNested(writer, "fault", () => FaultDocument.WriteDefinition(writer, fault)));
        await Line(stop, writer =>
        {
            writer.WriteString("line", "journal");
            writer.WriteNumber("calls", image.Journal.Numbers);
            writer.WriteNumber("dropped", image.Journal.Dropped);
        });
        foreach (var entry in RequestJournal.OldestFirst(image.Journal, sandbox))
            await Line(stop, writer => WriteNested(writer, "request", () => JournalJson.Write(writer, entry, bytes: false)));
        await End(stop);
    }

    private async ValueTask End(CancellationToken stop)
    {
        var sum = Convert.ToHexStringLower(hash.GetHashAndReset());
        var before = lines;
        await Line(stop, writer =>
        {
            writer.WriteString("line", "end");
            writer.WriteNumber("lines", before);
            writer.WriteString("sha256", sum);
        });
        await output.FlushAsync(stop);
    }

    private static void WriteNested(Utf8JsonWriter writer, string name, Action write)
    {
        writer.WriteString("line", name);
        writer.WritePropertyName(name);
        write();
    }

    private static void WriteClock(Utf8JsonWriter writer, ClockSetting clock)
    {
        writer.WriteString("line", "clock");
        writer.WriteString("mode", clock.FrozenAt is null ? "real" : "frozen");
        if (clock.FrozenAt is { } instant)
            writer.WriteString("now", Timestamps.Format(instant));
        writer.WriteNumber("shift_ticks", clock.Shift.Ticks);
    }

    private static void WriteReplanning(Utf8JsonWriter writer, TimeSpan wait, ReplanPackage work)
    {
        writer.WriteString("line", "replanning");
        writer.WriteNumber("package", work.PackageId);
        writer.WriteNumber("entered", work.Entered);
        writer.WriteString("wait", XmlConvert.ToString(wait > TimeSpan.Zero ? wait : TimeSpan.Zero));
    }

    private ValueTask Line(CancellationToken stop, Action<Utf8JsonWriter> members)
    {
        line.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(line, WireJson.Writer))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        return Put(line.WrittenMemory, stop);
    }

    private async ValueTask Put(ReadOnlyMemory<byte> json, CancellationToken stop)
    {
        Write(json.Span);
        Write("\n"u8);
        lines++;
        if (unsent < Portion)
            return;
        unsent = 0;
        await output.FlushAsync(stop);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        hash.AppendData(bytes);
        output.Write(bytes);
        unsent += bytes.Length;
    }
}
