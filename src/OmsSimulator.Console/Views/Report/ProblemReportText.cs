using System.Text.Json;

namespace OmsSimulator.WebConsole.Views.Report;

/// <summary>Writes a report.</summary>
internal static class ProblemReportText
{
    /// <summary>It as bytes.</summary>
    public static byte[] Of(ProblemReport report)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
            Write(writer, report);
        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, ProblemReport report)
    {
        writer.WriteStartObject();
        writer.WriteString("format", ProblemReport.FormatName);
        writer.WriteNumber("version", ProblemReport.FormatVersion);
        writer.WriteString("simulator", report.Simulator);
        writer.WriteString("made", report.Made);
        writer.WriteString("sandbox", report.Sandbox);
        writer.WriteString("installation", report.Installation);
        writer.WriteString("clock", report.Clock);
        writer.WriteString("note", report.Note);
        writer.WriteStartArray("calls");
        foreach (var call in report.Calls)
            call.WriteTo(writer);
        writer.WriteEndArray();
        writer.WriteStartArray("marks");
        foreach (var mark in report.Marks)
        {
            writer.WriteStartObject();
            writer.WriteString("command", mark.Command);
            writer.WriteString("from", mark.From);
            writer.WriteString("to", mark.To);
            writer.WriteString("mark", mark.Mark);
            writer.WriteString("page", mark.Page);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("snapshot");
        foreach (var line in report.Snapshot)
            writer.WriteStringValue(line);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
