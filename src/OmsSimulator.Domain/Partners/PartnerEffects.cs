namespace OmsSimulator.Domain;

/// <summary>
/// Effects that need a partner's answer, each a list of facts that is empty where there is nothing to do or no answer yet.
/// </summary>
internal static class PartnerEffects
{
    /// <summary>The invoice service is asked where the transition says so.</summary>
    public static IReadOnlyList<OmsFact> AskForInvoice(CommandRun run, Invoice? given = null)
    {
        if (run.Transition.Config.RemoteInvoiceCall is not { } call)
            return [];
        var today = DateOnly.FromDateTime(run.At);
        var answer = run.Ask<PartnerAnswer.Invoiced>(
            new InvoiceQuestion(NamedPackage.Of(run.Package), run.Order.Number, run.AskedItems(), call, given, today)
        );
        if (answer is null || given is not null)
            return [];
        return
        [
            new PackageInvoiced(
                run.Package.Id,
                new Invoice
                {
                    Number = answer.Number ?? run.Package.Number,
                    Date = answer.Date ?? today,
                    Url = answer.Url,
                    DocumentType = answer.DocumentType,
                    DocumentContent = answer.DocumentContent,
                }
            ),
        ];
    }

    /// <summary>
    /// The invoice update is sent, and bill data asked for, where the transition says so. Assumed: nothing of it is kept.
    /// </summary>
    public static void AskForBill(CommandRun run, Invoice? invoice)
    {
        if (run.Transition.Config.RemoteBillFulfillmentCall is { } call)
        {
            run.Ask<PartnerAnswer.Heard>(
                new BillQuestion(NamedPackage.Of(run.Package), run.Order.Number, run.AskedItems(), call, invoice ?? run.Package.Invoice)
            );
        }
    }

    /// <summary>Invoice and bill, of a command that honours both flags.</summary>
    public static IReadOnlyList<OmsFact> AskForInvoiceAndBill(CommandRun run)
    {
        var invoiced = AskForInvoice(run);
        AskForBill(run, invoiced.OfType<PackageInvoiced>().FirstOrDefault()?.Invoice);
        return invoiced;
    }

    /// <summary>A shipment is made with a label from the carrier.</summary>
    public static IReadOnlyList<OmsFact> CreateLabelledShipment(CommandRun run)
    {
        if (AskForLabel(run, null, Effects.CarrierOf(run.Oms)) is not { } answer)
            return [];
        var created = Effects.CreateShipment(run, withLabel: true);
        return answer.AwbNumber is null ? [created] : [new ShipmentCreated(created.Shipment with { AwbNumber = answer.AwbNumber })];
    }

    /// <summary>The label of a shipment is fetched anew, and the air waybill number where there is none.</summary>
    public static IReadOnlyList<OmsFact> FetchLabel(CommandRun run, Shipment shipment) =>
        AskForLabel(run, shipment, shipment.CargoCompanyId) is { } answer
            ? [new ShipmentLabelFetched(run.Package.Id, shipment.AwbNumber ?? answer.AwbNumber ?? StandIns.AwbNumber(shipment.Id))]
            : [];

    /// <summary>That Omnitron has another status than ours for an item of the package.</summary>
    public static Refusal? CheckOmnitron(CommandRun run)
    {
        var question = new StatusesQuestion(NamedPackage.Of(run.Package), run.Order.Number, run.AskedItems());
        if (run.Ask<PartnerAnswer.Statuses>(question) is not { } answer)
            return null;
        foreach (var item in run.Items)
        {
            var ours = run.Oms.OrderItems[item.OrderItemId];
            if (!answer.ByOmnitronId.TryGetValue(ours.OmnitronId, out var theirs))
            {
                return Refusals.OfCommand(
                    Refusals.OmnitronMismatch,
                    $"Omnitron has no status of order item {ours.Id} (omnitron_id {ours.OmnitronId}), here it is {(int)ours.State}."
                );
            }

            if (theirs != (int)ours.State)
            {
                return Refusals.OfCommand(
                    Refusals.OmnitronMismatch,
                    $"Order item {ours.Id} (omnitron_id {ours.OmnitronId}) is {theirs} on Omnitron and {(int)ours.State} here."
                );
            }
        }

        return null;
    }

    private static PartnerAnswer.Labelled? AskForLabel(CommandRun run, Shipment? shipment, int? company) =>
        run.Ask<PartnerAnswer.Labelled>(
            new LabelQuestion(
                NamedPackage.Of(run.Package),
                run.Order.Number,
                run.AskedItems(),
                shipment,
                company is { } id ? NameOf(run.Oms.CargoCompanies[id]) : null
            )
        );

    private static string NameOf(CargoCompany company) => company.ErpCode ?? company.Name;
}
