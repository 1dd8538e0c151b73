using System.Diagnostics.CodeAnalysis;

namespace OmsSimulator.Domain;

/// <content>What partners know: Omnitron's statuses, the carriers' numbers.</content>
public sealed partial class OmsState
{
    // Only numbers that the carrier's stand-in would not have made: those say themselves whose they are.
    private readonly Lookup<string, int> shipmentByOtherAwb = new();

    /// <summary>The shipment of a package by its air waybill number; the latest, where several have it.</summary>
    public bool TryGetShipment(string awbNumber, [NotNullWhen(true)] out Shipment? shipment)
    {
        if (!shipmentByOtherAwb.TryGet(awbNumber, out var id))
            id = StandIns.ShipmentOf(awbNumber);
        return Shipments.TryGet(id, out shipment) && shipment.AwbNumber == awbNumber && shipment.TransferOrderId is null;
    }

    private void Apply(OmnitronTold fact)
    {
        foreach (var id in fact.OrderItemIds)
        {
            var item = OrderItems[id];
            OrderItems.Set(id, item with { RemoteState = item.State == fact.Status ? null : fact.Status });
        }
    }

    private void KnowAwb(Shipment shipment)
    {
        if (shipment is { TransferOrderId: null, AwbNumber: { } awb } && StandIns.ShipmentOf(awb) != shipment.Id)
            shipmentByOtherAwb.Set(awb, shipment.Id);
    }
}
