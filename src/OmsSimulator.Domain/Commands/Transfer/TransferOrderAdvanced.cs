using static OmsSimulator.Domain.TransferState;

namespace OmsSimulator.Domain;

/// <summary>What a transfer brings stands ready at its source, and somebody arranged with a carrier already.</summary>
public static class TransferOrderAdvanced
{
    private static readonly Provenance Documented = Provenance.Documented(Pages.Transfers);
    private static readonly Field<int> CargoCompany = CargoCompanyFields.CargoCompany(Provenance.Assumed, Provenance.Assumed);
    private static readonly Field<string> TrackingNumber = TextFields.TrackingNumber(required: Provenance.Assumed);

    /// <summary>The command as data: what it is called, where it runs, what it takes, what it does.</summary>
    public static Command Definition { get; } =
        new()
        {
            Number = 26,
            Subject = CommandSubject.Transfer,
            Title = "Transfer Order Advanced",
            Code = "TRANSFER_ORDER_ADVANCED",
            CodeProvenance = Provenance.Assumed,
            Page = Pages.Transfers,
            Pairs = [new(Waiting, ReadyForShipment, Documented)],
            Fields = [CargoCompany, TrackingNumber],
            Does =
            [
                new("shipment", "created with company and tracking number", Provenance.Assumed),
                new("shipment", "the carrier is not told", Documented),
                new("events", "shipment.created", Provenance.Assumed),
            ],
            Effects = static run => Outcome.Of(Shipment(run, run.Transfer!)),
        };

    private static ShipmentCreated Shipment(CommandRun run, TransferOrder transfer) =>
        new(
            Effects.NewShipment(
                run.Oms,
                run.NextId(run.Oms.Shipments),
                transfer.PackageId,
                withLabel: false,
                ShipmentStatus.Created,
                run.At
            ) with
            {
                TransferOrderId = transfer.Id,
                CargoCompanyId = run.Input.Get(CargoCompany),
                TrackingNumber = run.Input.Get(TrackingNumber),
            }
        );
}
