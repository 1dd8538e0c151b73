using System.Text.Json;
using System.Text.Json.Nodes;
using static OmsSimulator.Domain.PackageState;

namespace OmsSimulator.Domain;

/// <summary>The label of the package's shipment is fetched anew.</summary>
public static class UpdateShipmentLabelOfThePackage
{
    private static readonly Provenance Documented = Provenance.Documented(Pages.Label);

    private static readonly Field<IReadOnlyList<int>> PackageItems = new()
    {
        Name = "package_items",
        Type = "list of {id}",
        Description = "Items of the package; it may be empty.",
        Provenance = Documented,
        Required = true,
        RequiredProvenance = Documented,
        Reader = ReadItems,
        Shape = new Shape.ListOf(new Shape.ObjectOf(("id", Fields.IntegerShape))),
        Example = static scope => new JsonArray([.. scope.Package.ItemIds.Select(id => new JsonObject { ["id"] = id })]),
    };

    /// <summary>The command as data: what it is called, where it runs, what it takes, what it does.</summary>
    public static Command Definition { get; } =
        new()
        {
            Number = 22,
            Title = "Update Shipment Label of Package",
            Code = "UPDATE_SHIPMENT_LABEL",
            CodeProvenance = Provenance.Derived(Pages.Label),
            Class = "UpdateShipmentLabelOfThePackageCommand",
            ClassProvenance = Documented,
            Page = Pages.Label,
            Pairs = [.. Command.Within([Preparing, Packed, Shipped], Documented), new(WaitingCargoLabel, Packed, Documented)],
            Fields = [PackageItems],
            SuccessProvenance = Documented,
            Prerequisites = [new("a shipment exists", Documented)],
            Does =
            [
                new("package items", "Packed when Waiting Cargo Label becomes Packed", Documented),
                new("reservations", "consumed when Waiting Cargo Label becomes Packed", Provenance.Derived(Pages.Label)),
                new("shipment", "label fetched anew", Documented),
                new("shipment", "awb_number when it had none", Provenance.Derived(Pages.Label)),
                new("invoice", "asked when Waiting Cargo Label becomes Packed and remote_invoice_call says so", Provenance.Assumed),
                new("document", "the packing document can be viewed when Waiting Cargo Label becomes Packed", Provenance.Assumed),
                new("events", "package.shipment.awb_number when new", Provenance.Derived(Pages.Webhooks)),
            ],
            Honours = [HonouredFlag.InvoiceCall(Provenance.Assumed)],
            EffectRefusals = [new(Refusals.NoShipment), EffectRefusal.Carrier, new(Refusals.InvoiceUnreached, AsksForInvoice)],
            Shipment = ShipmentUse.Needed | ShipmentUse.Labelled,
            Effects = static run =>
                run.Package.ShipmentId is { } shipment
                    ? Outcome.Of(Renew(run, run.Oms.Shipments[shipment]))
                    : Outcome.Refused(UpdateShipmentInfoOfThePackage.Missing(run)),
        };

    private static bool AsksForInvoice(Transition row) =>
        row.Source.Package == WaitingCargoLabel && row.Config.RemoteInvoiceCall is not null;

    private static IReadOnlyList<OmsFact> Renew(CommandRun run, Shipment shipment)
    {
        if (run.Package.State != WaitingCargoLabel)
            return PartnerEffects.FetchLabel(run, shipment);
        var invoiced = PartnerEffects.AskForInvoice(run);
        return [.. Effects.Consume(run), .. PartnerEffects.FetchLabel(run, shipment), .. invoiced];
    }

    private static FieldError? ReadItems(JsonElement value, FieldScope scope, out IReadOnlyList<int>? result)
    {
        var error = Fields.Objects(
            value,
            (element, errors) =>
            {
                Fields.Member<int>(element, "id", PackageFields.ReadPackageItem, scope, errors, out var id);
                return id;
            },
            out result
        );
        return error ?? (Fields.FirstRepeated(result!) is { } id ? Fields.Wrong(Sentences.Repeated(id)) : null);
    }
}
