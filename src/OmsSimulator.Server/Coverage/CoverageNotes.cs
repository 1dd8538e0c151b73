using System.Buffers;
using System.Text.Json;
using OmsSimulator.Domain;

namespace OmsSimulator.Coverage;

/// <summary>What was counted, as a store keeps it: by the keys of cells, without those that were never met.</summary>
internal static class CoverageNotes
{
    /// <summary>What such a note is called.</summary>
    public const string Kind = "coverage";

    /// <summary>Writes what was counted.</summary>
    public static byte[] Write(CoverageSum sum)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer))
            Write(writer, sum);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes what was counted, as a value.</summary>
    public static void Write(Utf8JsonWriter writer, CoverageSum sum)
    {
        writer.WriteStartObject();
        foreach (var (key, row) in sum.ByKey.Where(static row => row.Value.Count > 0))
        {
            writer.WriteStartArray(key);
            writer.WriteNumberValue(row.Count);
            writer.WriteStartArray();
            foreach (var outcome in row.Outcomes)
                writer.WriteNumberValue(outcome);
            writer.WriteEndArray();
            writer.WriteStartArray();
            foreach (var record in row.Records)
                writer.WriteStringValue(record);
            writer.WriteEndArray();
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    /// <summary>Adds what was written to the counters of an installation.</summary>
    public static void Read(byte[] note, CoverageCounts counts)
    {
        using var document = JsonDocument.Parse(note);
        counts.Add(Read(document.RootElement));
    }

    /// <summary>What was written, by the keys of cells.</summary>
    public static Dictionary<string, (int Count, int[] Outcomes, string[] Records)> Read(JsonElement written) =>
        written
            .EnumerateObject()
            .ToDictionary(
                static row => row.Name,
                static row =>
                    (
                        row.Value[0].GetInt32(),
                        row.Value[1].EnumerateArray().Select(static outcome => outcome.GetInt32()).ToArray(),
                        row.Value[2].EnumerateArray().Select(static record => record.GetString()!).ToArray()
                    )
            );
}
