namespace OmsSimulator.Domain;

/// <summary>
/// About how many bytes the texts of a fact take that clients can make long. Of facts without such texts it is the number that is bounded.
/// </summary>
internal static class FactSize
{
    private const int Letter = sizeof(char);

    /// <summary>Bytes; 0: it has no long texts.</summary>
    public static long Of(OmsFact fact) =>
        fact switch
        {
            HookSaved saved => saved.Hook.Bytes(),
            InstallationLoaded loaded => Letter * (long)loaded.Document.Length,
            PackageInvoiced invoiced => Of(invoiced.Invoice),
            PartnerSet set => Of(set.Settings.Answers),
            FaultDefined defined => defined.Definition.Then.Body?.Length ?? 0,
            PackageBarcodesRead read => Letter * read.Barcodes.Sum(static barcode => (long)barcode.Barcode.Length),
            _ => 0,
        };

    /// <summary>Bytes of an invoice.</summary>
    public static long Of(Invoice? invoice) =>
        invoice is null ? 0 : Of(invoice.Number) + Of(invoice.Url) + Of(invoice.DocumentType) + (invoice.DocumentContent?.Length ?? 0);

    private static long Of(StandInAnswers? answers) =>
        answers is null
            ? 0
            : (16L * (answers.Statuses?.Count ?? 0)) + (answers.Invoice?.DocumentContent?.Length ?? 0) + Of(answers.Invoice?.Url);

    private static long Of(string? text) => Letter * (long)(text?.Length ?? 0);
}
