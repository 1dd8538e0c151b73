using System.Globalization;
using System.Text.Json;
using OmsSimulator.Domain;

namespace OmsSimulator.Partners;

/// <summary>Reads what a partner answers, be it a real one or set for the stand-in: the same members with the same rules.</summary>
internal static class PartnerAnswerDocument
{
    private const int LongestDocument = 4 * 1024 * 1024;

    /// <summary>A real partner's answer; none: it is unusable. Members that nothing here knows are its own affair.</summary>
    public static PartnerAnswer? Read(PartnerMessage message, JsonElement? body)
    {
        if (message is not PartnerQuestion or BillQuestion)
            return PartnerAnswer.Heard.Plain;
        if (body is not { ValueKind: JsonValueKind.Object } root)
            return null;
        var problems = new Problems();
        var reader = new DocumentObject(root, Place.Root, problems);
        PartnerAnswer? answer = message switch
        {
            InvoiceQuestion question => Usable(ReadInvoice(reader), question),
            LabelQuestion question => Usable(ReadLabel(reader), question),
            _ => ReadStatuses(reader) is { } statuses ? new PartnerAnswer.Statuses(statuses) : null,
        };
        return problems.None ? answer : null;
    }

    /// <summary>An invoice.</summary>
    public static PartnerAnswer.Invoiced ReadInvoice(DocumentObject reader)
    {
        var content = reader.Base64("document_content", LongestDocument);
        return new PartnerAnswer.Invoiced
        {
            Number = Line(reader, "invoice_number"),
            Date = Date(reader, "invoice_date"),
            Url = Line(reader, "invoice_url", 2048),
            DocumentType = Line(reader, "document_type"),
            DocumentContent = content,
        };
    }

    /// <summary>A label.</summary>
    public static PartnerAnswer.Labelled ReadLabel(DocumentObject reader) => new(Line(reader, "awb_number"));

    /// <summary>Statuses by <c>omnitron_id</c>; none where they are absent.</summary>
    public static IReadOnlyDictionary<int, int>? ReadStatuses(DocumentObject reader)
    {
        if (reader.Object("statuses") is not { } statuses)
            return null;
        var read = new Dictionary<int, int>();
        foreach (var (key, value, place) in statuses.Members())
        {
            if (!int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                reader.Problems.Add(place, "expected an omnitron_id, a whole number");
            else if (WholeNumber.TryRead(value, out var status) && status is >= int.MinValue and <= int.MaxValue)
                read[id] = (int)status;
            else
                reader.Problems.Add(place, $"expected a status, a whole number such as 500, found {DocumentObject.Kind(value)}");
        }

        return read;
    }

    // Assumed: who makes the number has to send it.
    private static PartnerAnswer.Invoiced? Usable(PartnerAnswer.Invoiced answer, InvoiceQuestion question) =>
        answer.Number is null && question.Call.GenerateInvoiceNumber != false && question.Given is null ? null : answer;

    private static PartnerAnswer.Labelled? Usable(PartnerAnswer.Labelled answer, LabelQuestion question) =>
        answer.AwbNumber is null && question.Shipment?.AwbNumber is null ? null : answer;

    private static string? Line(DocumentObject reader, string key, int longest = 255)
    {
        var text = reader.Text(key, longest);
        if (text is not null && (text.Trim().Length == 0 || text.Any(char.IsControl)))
            reader.Wrong(key, "expected a line of text that is not empty");
        return text;
    }

    private static DateOnly? Date(DocumentObject reader, string key)
    {
        var text = reader.Text(key);
        if (text is null)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        reader.Wrong(key, "expected a date such as \"2026-01-05\"");
        return null;
    }
}
