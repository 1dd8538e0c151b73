using System.Globalization;
using System.Text.Json;
using OmsSimulator.Domain;

namespace OmsSimulator.Partners;

/// <summary>Writes what partners are told, and what they answered, as JSON. Assumed: all of it is our own design.</summary>
internal static class PartnerWire
{
    /// <summary>The words for what is said.</summary>
    public static string TypeOf(PartnerMessage message) =>
        message switch
        {
            InvoiceQuestion => "invoice",
            BillQuestion => "bill",
            LabelQuestion => "label",
            StatusesQuestion => "statuses",
            _ => "status_changed",
        };

    /// <summary>A message.</summary>
    public static void Write(Utf8JsonWriter writer, PartnerMessage message)
    {
        writer.WriteStartObject();
        writer.WriteString("type", TypeOf(message));
        writer.WriteNumber("package", message.Package.Id);
        writer.WriteString("package_number", message.Package.Number);
        writer.WriteString("order_number", message.OrderNumber);
        switch (message)
        {
            case InvoiceQuestion invoice:
                WriteMembers(writer, invoice);
                break;
            case BillQuestion bill:
                WriteMembers(writer, bill);
                break;
            case LabelQuestion label:
                WriteMembers(writer, label);
                break;
            case StatusesTold told:
                WriteMembers(writer, told);
                break;
            case PartnerQuestion question:
                WriteItems(writer, question.Items);
                break;
        }

        writer.WriteEndObject();
    }

    /// <summary>What a partner answered.</summary>
    public static void Write(Utf8JsonWriter writer, PartnerAnswer answer)
    {
        writer.WriteStartObject();
        switch (answer)
        {
            case PartnerAnswer.Invoiced invoice:
                WriteMembers(writer, invoice);
                break;
            case PartnerAnswer.Labelled label:
                WriteMembers(writer, label);
                break;
            case PartnerAnswer.Statuses statuses:
                WriteStatuses(writer, statuses.ByOmnitronId);
                break;
        }

        writer.WriteEndObject();
    }

    /// <summary>Statuses by <c>omnitron_id</c>.</summary>
    public static void WriteStatuses(Utf8JsonWriter writer, IReadOnlyDictionary<int, int> statuses)
    {
        writer.WriteStartObject("statuses");
        foreach (var (id, status) in statuses)
            writer.WriteNumber(id.ToString(CultureInfo.InvariantCulture), status);
        writer.WriteEndObject();
    }

    /// <summary>An invoice.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, PartnerAnswer.Invoiced invoice)
    {
        Text(writer, "invoice_number", invoice.Number);
        Text(writer, "invoice_date", invoice.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Text(writer, "invoice_url", invoice.Url);
        Text(writer, "document_type", invoice.DocumentType);
        if (invoice.DocumentContent is not { } document)
            return;
        writer.WritePropertyName("document_content");
        document.WriteTo(writer);
    }

    /// <summary>A label.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, PartnerAnswer.Labelled label) => Text(writer, "awb_number", label.AwbNumber);

    private static void Text(Utf8JsonWriter writer, string key, string? text)
    {
        if (text is not null)
            writer.WriteString(key, text);
    }

    private static void WriteMembers(Utf8JsonWriter writer, InvoiceQuestion question)
    {
        WriteItems(writer, question.Items);
        writer.WriteString("date", question.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (question.Call.GenerateInvoiceNumber is { } number)
            writer.WriteBoolean("generate_invoice_number", number);
        if (question.Call.GenerateInvoiceUrl is { } url)
            writer.WriteBoolean("generate_invoice_url", url);
        WriteInvoice(writer, question.Given);
    }

    private static void WriteMembers(Utf8JsonWriter writer, BillQuestion question)
    {
        WriteItems(writer, question.Items);
        WriteInvoice(writer, question.Invoice);
    }

    private static void WriteInvoice(Utf8JsonWriter writer, Invoice? invoice)
    {
        if (invoice is null)
            return;
        writer.WriteStartObject("invoice");
        writer.WriteString("invoice_number", invoice.Number);
        writer.WriteString("invoice_date", invoice.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter writer, LabelQuestion question)
    {
        WriteItems(writer, question.Items);
        writer.WriteString("cargo_company", question.CargoCompany);
        writer.WriteString("awb_number", question.Shipment?.AwbNumber);
        writer.WriteString("tracking_number", question.Shipment?.TrackingNumber);
    }

    private static void WriteMembers(Utf8JsonWriter writer, StatusesTold told)
    {
        writer.WriteNumber("status", (int)told.Status);
        writer.WriteStartArray("order_items");
        foreach (var item in told.OrderItems)
        {
            writer.WriteStartObject();
            writer.WriteNumber("order_item", item.Id);
            writer.WriteNumber("omnitron_id", item.OmnitronId);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteItems(Utf8JsonWriter writer, IReadOnlyList<AskedItem> items)
    {
        writer.WriteStartArray("items");
        foreach (var (item, sku) in items)
        {
            writer.WriteStartObject();
            writer.WriteNumber("order_item", item.Id);
            writer.WriteNumber("omnitron_id", item.OmnitronId);
            writer.WriteString("sku", sku);
            writer.WriteNumber("quantity", item.Quantity);
            writer.WriteString("price", item.Price.ToString("0.00", CultureInfo.InvariantCulture));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
