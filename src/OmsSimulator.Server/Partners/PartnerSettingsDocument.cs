using System.Text.Json;
using System.Xml;
using OmsSimulator.Domain;

namespace OmsSimulator.Partners;

/// <summary>Reads and writes where a partner is and what its stand-in answers.</summary>
internal static class PartnerSettingsDocument
{
    private const int LeastFailure = 300;
    private const int MostFailure = 599;
    private const int MostTimes = 1_000_000;

    /// <summary>Reads the body of a PUT.</summary>
    public static PartnerSettings Read(Partner partner, JsonElement root, Problems problems)
    {
        var reader = new DocumentObject(root, Place.Root, problems);
        var settings = Read(partner, reader);
        reader.RefuseOthers();
        return settings;
    }

    /// <summary>Reads the members of a document that may have others.</summary>
    public static PartnerSettings Read(Partner partner, DocumentObject reader)
    {
        var address = Address(reader);
        return new PartnerSettings(address, reader.Object("answers") is { } said ? Answers(partner, said) : null);
    }

    /// <summary>Writes where a partner is, and what its stand-in answers.</summary>
    public static void Write(Utf8JsonWriter writer, string name, PartnerSettings settings)
    {
        var (address, answers) = settings;
        writer.WriteStartObject();
        writer.WriteString("name", name);
        writer.WriteString("address", address?.OriginalString);
        if (answers is null)
            writer.WriteNull("answers");
        else
            Write(writer, answers);
        writer.WriteEndObject();
    }

    private static Uri? Address(DocumentObject reader)
    {
        if (reader.Text("address", 2048) is not { } text)
            return null;
        if (
            !Uri.TryCreate(text, UriKind.Absolute, out var address)
            || text.Any(char.IsWhiteSpace)
            || address.Scheme is not ("http" or "https")
        )
        {
            reader.Wrong("address", "expected an absolute http or https address, or null for the stand-in");
        }
        else if (address.UserInfo.Length > 0)
        {
            reader.Wrong("address", "expected an address without user name and password");
        }
        return address;
    }

    private static StandInAnswers? Answers(Partner partner, DocumentObject reader)
    {
        var read = new StandInAnswers
        {
            Status = reader.Integer("status", LeastFailure, MostFailure),
            Timeout = reader.Boolean("timeout") ?? false,
            ConnectionRefused = reader.Boolean("connection_refused") ?? false,
            Delay = reader.Duration("delay"),
            Times = reader.Integer("times", 1, MostTimes),
            Invoice = partner == Partner.Invoice ? PartnerAnswerDocument.ReadInvoice(reader) : null,
            Label = partner == Partner.Carrier ? PartnerAnswerDocument.ReadLabel(reader) : null,
            Statuses = partner == Partner.Omnitron ? PartnerAnswerDocument.ReadStatuses(reader) : null,
        };
        if ((read.Status is null ? 0 : 1) + (read.Timeout ? 1 : 0) + (read.ConnectionRefused ? 1 : 0) > 1)
            reader.Problems.Add(reader.Place, "expected at most one of status, timeout, connection_refused");
        if (read.Timeout && read.Delay is not null)
            reader.Wrong("delay", "expected no delay beside timeout");
        if (read.ConnectionRefused && read.Delay is not null)
            reader.Wrong("delay", "expected no delay beside connection_refused");
        reader.RefuseOthers();

        // An empty object sets nothing.
        return reader.Members().Any(member => member.Element.ValueKind != JsonValueKind.Null) ? read : null;
    }

    private static void Write(Utf8JsonWriter writer, StandInAnswers answers)
    {
        writer.WriteStartObject("answers");
        if (answers.Status is { } status)
            writer.WriteNumber("status", status);
        if (answers.Timeout)
            writer.WriteBoolean("timeout", true);
        if (answers.ConnectionRefused)
            writer.WriteBoolean("connection_refused", true);
        if (answers.Delay is { } delay)
            writer.WriteString("delay", XmlConvert.ToString(delay));
        if (answers.Times is { } times)
            writer.WriteNumber("times", times);
        if (answers.Invoice is { } invoice)
            PartnerWire.WriteMembers(writer, invoice);
        if (answers.Label is { } label)
            PartnerWire.WriteMembers(writer, label);
        if (answers.Statuses is { } statuses)
            PartnerWire.WriteStatuses(writer, statuses);
        writer.WriteEndObject();
    }
}
