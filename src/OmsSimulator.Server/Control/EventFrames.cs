using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Journal;
using OmsSimulator.LiveEvents;

namespace OmsSimulator.Control;

/// <summary>Writes events as Server-Sent Events: an id, a type, and a JSON object on one line.</summary>
/// <param name="to">Where to.</param>
internal sealed class EventFrames(PipeWriter to)
{
    private readonly ArrayBufferWriter<byte> data = new(1024);

    /// <summary>Writes a line that says nothing, so that a connection is seen to live.</summary>
    public void Beat() => to.Write(":\n"u8);

    /// <summary>Says how far the listener has come, so that it goes on from there though nothing was for it.</summary>
    public void Position(EventId id)
    {
        Line("id: ", id.ToString());
        to.Write("\n"u8);
    }

    /// <summary>Writes a fact; secrets in it are not shown.</summary>
    public void Fact(EventId id, string sandbox, long sequence, in RecordedFact recorded)
    {
        data.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(data, WireJson.Writer))
        {
            writer.WriteStartObject();
            writer.WriteString("at", Timestamps.Format(recorded.At));
            writer.WriteString("sandbox", sandbox);
            writer.WriteNumber("sequence", sequence);
            if (recorded.UserId is { } user)
                writer.WriteNumber("user", user);
            else
                writer.WriteNull("user");
            writer.WritePropertyName("fact");
            JsonSerializer.Serialize(writer, SecretFree.Shown(recorded.Fact), FactJson.Default.OmsFact);
            writer.WriteEndObject();
        }

        Frame(id, EventTypes.Fact, Redaction.Body(data.WrittenSpan.ToArray()));
    }

    /// <summary>Writes anything else.</summary>
    public void Document(EventId id, string type, object document)
    {
        data.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(data, WireJson.Writer))
            Write(writer, document);
        Frame(id, type, data.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, object document)
    {
        switch (document)
        {
            case RequestEvent request:
                JsonSerializer.Serialize(writer, request, ControlJson.Of<RequestEvent>());
                break;
            case WebhookEvent webhook:
                JsonSerializer.Serialize(writer, webhook, ControlJson.Of<WebhookEvent>());
                break;
            case PartnerEvent partner:
                JsonSerializer.Serialize(writer, partner, ControlJson.Of<PartnerEvent>());
                break;
            case ClockEvent clock:
                JsonSerializer.Serialize(writer, clock, ControlJson.Of<ClockEvent>());
                break;
            case SandboxChange change:
                JsonSerializer.Serialize(writer, change, ControlJson.Of<SandboxChange>());
                break;
            default:
                JsonSerializer.Serialize(writer, (DroppedEvents)document, ControlJson.Of<DroppedEvents>());
                break;
        }
    }

    private void Frame(EventId id, string type, ReadOnlySpan<byte> document)
    {
        Line("id: ", id.ToString());
        Line("event: ", type);
        to.Write("data: "u8);
        to.Write(document);
        to.Write("\n\n"u8);
    }

    private void Line(string name, string value)
    {
        Encoding.UTF8.GetBytes(name, to);
        Encoding.UTF8.GetBytes(value, to);
        to.Write("\n"u8);
    }
}
