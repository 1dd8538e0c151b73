// Derived from src/OmsSimulator.Domain/Commands: dotnet run --project tools/Generate
using System.Text.Json.Nodes;

namespace OmsSimulator.Client.Commands;

/// <summary>Update The Package's Invoice, sent to a package.</summary>
public sealed record UpdateInvoiceOfThePackage : OmsCommand
{
    /// <inheritdoc/>
    public override string Code => CommandCodes.UpdateInvoiceOfThePackage;

    /// <summary>The invoice's number.</summary>
    public required string InvoiceNumber { get; init; }

    /// <summary>The invoice's date.</summary>
    public required DateOnly InvoiceDate { get; init; }

    /// <summary>What the document is; a media type is served as such.</summary>
    public string? DocumentType { get; init; }

    /// <summary>The document.</summary>
    public string? DocumentContent { get; init; }

    private protected override void Write(JsonObject parameters)
    {
        parameters["invoice_number"] = InvoiceNumber;
        parameters["invoice_date"] = DayOf(InvoiceDate);
        if (DocumentType is not null)
            parameters["document_type"] = DocumentType;
        if (DocumentContent is not null)
            parameters["document_content"] = DocumentContent;
    }
}
