using OmsSimulator.WebConsole.Commands;

namespace OmsSimulator.WebConsole.Views.Webhooks;

/// <summary>The types of events that an OMS has, to pick one.</summary>
public static class EventTypes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Choice> All { get; } =
    [
        .. (
            (string[])
                [
                    "package.created",
                    "package.status.transitioned",
                    "package.status.packed",
                    "package.status.cancelled",
                    "package.status.shipped",
                    "package.status.packed_for_refund",
                    "package.shipment.awb_number",
                    "package.refused",
                    "shipment.created",
                    "shipment.status.updated",
                    "shipment.cancelled",
                    "stock_location.created",
                    "stock_location.updated",
                    "transfer.status.created",
                    "transfer.status.transitioned",
                    "transfer.status.in_transit",
                    "transfer.status.transferred",
                    "transfer.status.cancelled",
                    "transfer.status.ready_to_shipment",
                ]
        ).Select(static type => new Choice(type, type)),
    ];
}
