namespace OmsSimulator.Domain;

/// <content>The fold of what happens to shipments.</content>
public sealed partial class OmsState
{
    private void Apply(ShipmentCreated fact, DateTime at)
    {
        Shipments.Set(fact.Shipment.Id, fact.Shipment);
        KnowAwb(fact.Shipment);
        if (fact.Shipment.TransferOrderId is { } transfer)
            ChangeTransfer(transfer, at, found => found with { ShipmentId = fact.Shipment.Id });
        else
            Change(fact.Shipment.PackageId, at, package => package with { ShipmentId = fact.Shipment.Id });
    }

    private void Apply(ShipmentStatusUpdated fact, DateTime at)
    {
        if (fact.TransferOrderId is not { } transfer)
            ChangeShipment(fact.PackageId, at, shipment => shipment with { Status = fact.Status });
        else if (Transfers[transfer].ShipmentId is { } id)
            Shipments.Set(id, Shipments[id] with { Status = fact.Status, ModifiedDate = at });
    }

    private void Apply(ShipmentInfoUpdated fact, DateTime at) =>
        ChangeShipment(
            fact.PackageId,
            at,
            shipment =>
                shipment with
                {
                    CargoCompanyId = fact.CargoCompanyId ?? shipment.CargoCompanyId,
                    TrackingNumber = fact.TrackingNumber ?? shipment.TrackingNumber,
                    QueryNumber = fact.QueryNumber ?? shipment.QueryNumber,
                }
        );

    private void Apply(ShipmentLabelFetched fact, DateTime at)
    {
        ChangeShipment(
            fact.PackageId,
            at,
            shipment => shipment with { AwbNumber = fact.AwbNumber, LabelVersion = shipment.LabelVersion + 1 }
        );
        if (Packages[fact.PackageId].ShipmentId is { } id)
            KnowAwb(Shipments[id]);
    }

    private void ChangeShipment(int packageId, DateTime at, Func<Shipment, Shipment> change)
    {
        if (Packages[packageId].ShipmentId is { } id)
            Shipments.Set(id, change(Shipments[id]) with { ModifiedDate = at });
        Change(packageId, at, static package => package);
    }
}
