namespace OmsSimulator.Domain;

/// <summary>Which types of event an installation can bring. Those that follow from planning, time and locations come in every one.</summary>
internal static class EventReach
{
    /// <summary>Whether an event can come.</summary>
    public static bool Of(Events type, ReachableStates states) =>
        type switch
        {
            Events.PackagePacked => Enters(PackageState.Packed, states),
            Events.PackageShipped => Enters(PackageState.Shipped, states),
            Events.PackagePackedForRefund => Enters(PackageState.PackedForRefund, states),
            Events.TransferReadyToShipment => Enters(TransferState.ReadyForShipment, states),
            Events.TransferInTransit => Enters(TransferState.InTransit, states),
            Events.TransferTransferred => Enters(TransferState.TransferComplete, states),
            Events.TransferTransitioned => states.Settings.TransitionedEvent == "always" || states.Any(EntersPlainTransferState),
            Events.PackageRefused => states.Any(row => row.Command.Definition == PackageRefuseWithDenialReason.Definition),
            Events.ShipmentCreated => states.Any(row => IsMade(row, ShipmentUse.Made | ShipmentUse.Brought)),
            Events.PackageAwbNumber => states.Any(row => IsMade(row, ShipmentUse.Labelled | ShipmentUse.Brought)),
            _ => true,
        };

    private static bool Enters(PackageState state, ReachableStates states) =>
        states.Any(row => row.Destination.ContentType == State.PackageContentType && row.Destination.Package == state);

    private static bool Enters(TransferState state, ReachableStates states) =>
        states.Any(row => row.Destination.ContentType == State.TransferContentType && row.Destination.Transfer == state);

    private static bool EntersPlainTransferState(Transition row) =>
        row.Destination.ContentType == State.TransferContentType
        && row.Destination.Transfer != TransferState.ReadyForShipment
        && row.Destination.Transfer != TransferState.InTransit
        && row.Destination.Transfer != TransferState.TransferComplete
        && row.Destination.Transfer != TransferState.Cancelled;

    private static bool IsMade(Transition row, ShipmentUse use) => (row.Command.Definition.Shipment & use) != 0;
}
