using System.Text.Json;
using OmsSimulator.Domain;
using OmsSimulator.Partners;

namespace OmsSimulator.Control;

/// <summary>
/// Writes a call to a partner. Credentials are not shown: neither what authenticates, nor what stands in an address beside host and path.
/// </summary>
internal static class PartnerCallDocument
{
    /// <summary>Writes it.</summary>
    public static void Write(Utf8JsonWriter writer, PartnerCall call)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", call.Id);
        writer.WriteString("at", Timestamps.Format(call.At));
        writer.WriteString(
            "to",
            call.Address is { } address
                ? address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
                : "stand-in"
        );
        writer.WriteString("authorization", call.Message is InvoiceQuestion { Call: { } invoice } ? AuthorizationOf(invoice) : null);
        writer.WritePropertyName("request");
        PartnerWire.Write(writer, call.Message);
        if (call.Reply is { } reply)
            Write(writer, reply);
        else
            writer.WriteNull("answer");
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, PartnerReply reply)
    {
        writer.WriteStartObject("answer");
        if (reply.Status is { } status)
            writer.WriteNumber("status", status);
        if (reply.Answer is PartnerAnswer.Failed failed)
            writer.WriteString("failure", failed.Why);
        if (reply.Body is { } body)
        {
            writer.WritePropertyName("body");
            body.WriteTo(writer);
        }
        else if (reply.Text is not null)
        {
            writer.WriteString("text", reply.Text);
        }
        else if (reply.Status is null && reply.Answer is not PartnerAnswer.Failed)
        {
            writer.WritePropertyName("body");
            PartnerWire.Write(writer, reply.Answer);
        }

        writer.WriteEndObject();
    }

    private static string? AuthorizationOf(RemoteInvoiceCall call) =>
        call.RequestType switch
        {
            "basic_auth" => "Basic <redacted>",
            "token" => $"{call.TokenPrefix} <redacted>",
            _ => null,
        };
}
