using static OmsSimulator.Domain.PackageState;

namespace OmsSimulator.Domain;

/// <summary>The package's shipment has another carrier or other numbers.</summary>
public static class UpdateShipmentInfoOfThePackage
{
    private static readonly Provenance Documented = Provenance.Documented(Pages.ShipmentInfo);
    private static readonly Field<int> CargoCompany = CargoCompanyFields.CargoCompany(required: null, Provenance.Assumed);
    private static readonly Field<string> TrackingNumber = TextFields.TrackingNumber();
    private static readonly Field<string> QueryNumber = TextFields.Text("query_number", "The number to ask the carrier by.", "Q123456789");

    /// <summary>The command as data: what it is called, where it runs, what it takes, what it does.</summary>
    public static Command Definition { get; } =
        new()
        {
            Number = 21,
            Title = "Update Shipment Info of Package",
            Code = "UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE",
            CodeProvenance = Provenance.Assumed,
            Class = "UpdateShipmentInfoOfThePackageCommand",
            ClassProvenance = Documented,
            Page = Pages.ShipmentInfo,
            Pairs =
            [
                .. Command.Within([Packed, Shipped, Delivered, AttemptedDelivery], Documented),
                .. Command.Within([DeliveryFailed], Provenance.Assumed),
            ],
            Fields = [CargoCompany, TrackingNumber, QueryNumber],
            Prerequisites =
            [
                new("at least one of the three parameters", Provenance.Assumed),
                new("the package has a shipment", Provenance.Assumed),
            ],
            AtLeastOneOf = [CargoCompany, TrackingNumber, QueryNumber],
            Does =
            [
                new("shipment", "company, tracking and query number replaced; a label that exists is renewed", Documented),
                new("events", "shipment.status.updated", Provenance.Assumed),
            ],
            Honours = [HonouredFlag.Sync()],
            EffectRefusals = [new(Refusals.NoShipment), EffectRefusal.Carrier with { WithLabel = true }],
            Shipment = ShipmentUse.Needed,
            Effects = static run =>
                run.Package.ShipmentId is { } shipment
                    ? Outcome.Of(Update(run, run.Oms.Shipments[shipment]))
                    : Outcome.Refused(Missing(run)),
        };

    /// <summary>That a package has no shipment.</summary>
    internal static Refusal Missing(CommandRun run) =>
        Refusals.OfCommand(Refusals.NoShipment, $"Package {run.Package.Id} has no shipment: it was packed without one.");

    private static IReadOnlyList<OmsFact> Update(CommandRun run, Shipment shipment)
    {
        int? company = run.Input.Has(CargoCompany) ? run.Input.Get(CargoCompany) : null;
        run.Input.TryGet(TrackingNumber, out var tracking);
        run.Input.TryGet(QueryNumber, out var query);
        return
        [
            new ShipmentInfoUpdated(run.Package.Id, company, tracking, query),
            .. shipment.LabelVersion > 0
                ? PartnerEffects.FetchLabel(run, shipment with { CargoCompanyId = company ?? shipment.CargoCompanyId })
                : [],
        ];
    }
}
