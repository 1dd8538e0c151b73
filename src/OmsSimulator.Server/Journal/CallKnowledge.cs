using System.Buffers;
using System.Globalization;
using System.Text.Json;
using OmsSimulator.Contract;
using OmsSimulator.Domain;

namespace OmsSimulator.Journal;

/// <summary>What the simulator knows of a call beside what went over the wire: the member <c>simulator</c> of an entry.</summary>
internal readonly record struct CallKnowledge
{
    private const string PackagePath = "/api/v1/oms/packages/";

    /// <summary>The sandbox.</summary>
    public required string Sandbox { get; init; }

    /// <summary>The command's code; empty: none was found.</summary>
    public required string Command { get; init; }

    /// <summary>The package; 0: none.</summary>
    public required int Package { get; init; }

    /// <summary>The state of the package before; empty: no command was sent to it.</summary>
    public required string Before { get; init; }

    /// <summary>The state of the package after.</summary>
    public required string After { get; init; }

    /// <summary>What happened.</summary>
    public required FactRange Facts { get; init; }

    /// <summary>Why it was refused; empty: it was not.</summary>
    public required string Reason { get; init; }

    /// <summary>The transitions that could have run.</summary>
    public required int[] Allowed { get; init; }

    /// <summary>What it had against the contract, and was accepted all the same.</summary>
    public required (string Pointer, string Expected, string Found)[] Warnings { get; init; }

    /// <summary>The fault that fired; 0: none.</summary>
    public required int Fault { get; init; }

    /// <summary>Whether a person sent it with the console.</summary>
    public required bool IsFromConsole { get; init; }

    /// <summary>The package that a path names; 0: none.</summary>
    public static int PackageOf(string path)
    {
        if (!path.StartsWith(PackagePath, StringComparison.Ordinal))
            return 0;
        var rest = path.AsSpan(PackagePath.Length);
        var end = rest.IndexOf('/');
        return int.TryParse(end < 0 ? rest : rest[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
    }

    /// <summary>The package that the call is about, by its command or its path; 0: none.</summary>
    public int PackageAt(string path) => Package > 0 ? Package : PackageOf(path);

    /// <summary>As JSON.</summary>
    public byte[] ToJson(RequestJournal journal, string path)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, WireJson.Writer))
        {
            writer.WriteStartObject();
            writer.WriteString("sandbox", Sandbox);
            WriteText(writer, "command", Command);
            WriteNumber(writer, "package", PackageAt(path));
            WriteText(writer, "state_before", Before);
            WriteText(writer, "state_after", After);
            WriteFacts(writer, journal);
            WriteWarnings(writer);
            WriteText(writer, "reason", Reason);
            writer.WriteStartArray("allowed");
            foreach (var id in Allowed)
                writer.WriteNumberValue(id);
            writer.WriteEndArray();
            WriteNumber(writer, "fault", Fault);
            writer.WriteString(Senders.Member, Senders.Of(IsFromConsole));
            writer.WriteEndObject();
        }

        return Redaction.Body(buffer.WrittenSpan.ToArray());
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string text)
    {
        if (text.Length > 0)
            writer.WriteString(name, text);
        else
            writer.WriteNull(name);
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, int number)
    {
        if (number > 0)
            writer.WriteNumber(name, number);
        else
            writer.WriteNull(name);
    }

    private void WriteFacts(Utf8JsonWriter writer, RequestJournal journal)
    {
        writer.WriteStartArray("facts");
        foreach (var fact in journal.FactsOf(Facts))
            JsonSerializer.Serialize(writer, SecretFree.Shown(fact), FactJson.Default.OmsFact);

        writer.WriteEndArray();
    }

    private void WriteWarnings(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("warnings");
        foreach (var (pointer, expected, found) in Warnings)
        {
            writer.WriteStartObject();
            writer.WriteString("pointer", pointer);
            writer.WriteString("expected", expected);
            writer.WriteString("found", found);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
