using static OmsSimulator.Domain.PackageState;

namespace OmsSimulator.Domain;

/// <summary>The invoice of a packed package is replaced.</summary>
public static class UpdateInvoiceOfThePackage
{
    private static readonly Provenance Documented = Provenance.Documented(Pages.Invoice);

    private static readonly Field<string> Number = TextFields.Text(
        "invoice_number",
        "The invoice's number.",
        "GIB2026000000001",
        required: Provenance.Assumed
    );

    private static readonly Field<DateOnly> Date = new()
    {
        Name = "invoice_date",
        Type = "date YYYY-MM-DD",
        Description = "The invoice's date.",
        Provenance = Provenance.Assumed,
        Required = true,
        Reader = Fields.Date,
        Shape = Fields.DateShape,
        Example = static _ => "2026-01-05",
    };

    private static readonly Field<string> DocumentType = TextFields.Text(
        "document_type",
        "What the document is; a media type is served as such.",
        "application/pdf"
    );

    private static readonly Field<Base64Document> DocumentContent = new()
    {
        Name = "document_content",
        Type = "base64 string",
        Description = "The document.",
        Provenance = Provenance.Assumed,
        Reader = Fields.Base64Text,
        Shape = Fields.Base64Shape,
        Example = static _ => "JVBERi0xLjQK",
    };

    /// <summary>The command as data: what it is called, where it runs, what it takes, what it does.</summary>
    public static Command Definition { get; } =
        new()
        {
            Number = 11,
            Title = "Update The Package's Invoice",
            Code = "UPDATE_INVOICE_OF_THE_PACKAGE",
            CodeProvenance = Provenance.Assumed,
            Class = "UpdateInvoiceOfThePackageCommand",
            ClassProvenance = Documented,
            Page = Pages.Invoice,
            Pairs =
            [
                .. Command.Within([Packed, Shipped, PackageState.ReadyForPickup, AttemptedDelivery, DeliveryFailed, Delivered], Documented),
            ],
            Fields = [Number, Date, DocumentType, DocumentContent],
            Does =
            [
                new("invoice", "number, date and document are replaced", Documented),
                new("invoice", "asked if remote_invoice_call", Provenance.Documented(Pages.CommandParameters)),
                new("invoice", "what was sent wins over what the service answers", Provenance.Assumed),
            ],
            Honours = [HonouredFlag.InvoiceCall()],
            EffectRefusals = [EffectRefusal.Invoice],
            Effects = static run => Outcome.Of(Replace(run, ReadInvoice(run))),
        };

    private static IReadOnlyList<OmsFact> Replace(CommandRun run, Invoice given) =>
        [.. PartnerEffects.AskForInvoice(run, given), new PackageInvoiced(run.Package.Id, given)];

    private static Invoice ReadInvoice(CommandRun run)
    {
        run.Input.TryGet(DocumentType, out var type);
        run.Input.TryGet(DocumentContent, out var content);
        return new()
        {
            Number = run.Input.Get(Number),
            Date = run.Input.Get(Date),
            DocumentType = type,
            DocumentContent = content,
        };
    }
}
