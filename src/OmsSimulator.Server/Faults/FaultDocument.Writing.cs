using System.Text.Json;
using OmsSimulator.Documents;
using OmsSimulator.Domain;

namespace OmsSimulator.Faults;

/// <content>Writes a fault as it is read.</content>
internal static partial class FaultDocument
{
    /// <summary>The word for what becomes of the connection.</summary>
    public static string NameOf(FaultDrop drop) => Drops[(int)drop];

    /// <summary>Writes a fault: its document, its id, and how often it matched and fired.</summary>
    public static void Write(Utf8JsonWriter writer, Fault fault)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", fault.Id);
        WriteMembers(writer, fault.Definition);
        writer.WriteNumber("matched", fault.Matched);
        writer.WriteNumber("fired", fault.Fired);
        writer.WriteEndObject();
    }

    /// <summary>Writes a fault as it was defined.</summary>
    public static void WriteDefinition(Utf8JsonWriter writer, FaultDefinition definition)
    {
        writer.WriteStartObject();
        WriteMembers(writer, definition);
        writer.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter writer, FaultDefinition definition)
    {
        var then = definition.Then;
        WriteMatch(writer, definition.Match);
        if (definition.Nth is { } nth)
            writer.WriteNumber("nth", nth);
        if (definition.Times is { } times)
            writer.WriteNumber("times", times);
        if (definition.Probability is { } probability)
            writer.WriteNumber("probability", probability);
        writer.WriteBoolean("after", then.After);
        writer.WriteStartObject("then");
        if (then.Delay is { } delay)
            writer.WriteString("delay", System.Xml.XmlConvert.ToString(delay));
        if (then.Status is { } status)
            writer.WriteNumber("status", status);
        if (then.Body is { } body)
        {
            writer.WritePropertyName("body");
            if (then.IsText)
                writer.WriteLongValue(body);
            else
                writer.WriteRawValue(body);
        }

        if (then.ContentType is { } type)
            writer.WriteString("content_type", type);

        if (then.Drop is { } drop)
            writer.WriteString("drop", Drops[(int)drop]);
        writer.WriteEndObject();
    }

    private static void WriteMatch(Utf8JsonWriter writer, FaultMatch match)
    {
        writer.WriteStartObject("match");
        foreach (
            var (name, text) in ((string, string?)[])
                [("method", match.Method), ("path", match.Path), ("command", match.Command), ("state", match.State)]
        )
        {
            if (text is not null)
                writer.WriteString(name, text);
        }

        if (match.Package is { } package)
            writer.WriteNumber("package", package);
        foreach (var (name, text) in ((string, string?)[])[("partner", match.Partner), ("webhook", match.Webhook)])
        {
            if (text is not null)
                writer.WriteString(name, text);
        }

        writer.WriteEndObject();
    }
}
