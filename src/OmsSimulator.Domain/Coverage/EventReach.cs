namespace OmsSimulator.Domain;

/// <summary>Which types of event an installation's transitions bring. Some also follow from planning, time, carriers and locations.</summary>
internal static class EventReach
{
    private const Events WithoutCommands =
        Events.PackageCreated
        | Events.PackageTransitioned
        | Events.PackageCancelled
        | Events.ShipmentStatusUpdated
        | Events.ShipmentCancelled
        | Events.TransferCreated
        | Events.TransferCancelled
        | Events.StockLocationCreated
        | Events.StockLocationUpdated;

    /// <summary>Whether an event can come.</summary>
    public static bool Of(string type, ReachableStates states) =>
        (EventCatalogue.Find(type) & WithoutCommands) != 0 || states.Any(row => IsCausedBy(type, row));

    /// <summary>Whether a command that runs through a transition can bring an event.</summary>
    public static bool IsCausedBy(string type, Transition row)
    {
        var definition = row.Command.Definition;
        return StatusEventOf(row) == EventCatalogue.Find(type)
            || definition.Does.Any(note => note.Subject == "events" && note.Text.Contains(type, StringComparison.Ordinal))
            || (type == "package.shipment.awb_number" && (definition.Shipment & ShipmentUse.Brought) != 0);
    }

    private static Events StatusEventOf(Transition row)
    {
        if (row.Source.Key == row.Destination.Key)
            return Events.None;
        return row.Destination.ContentType == State.TransferContentType ? Of(row.Destination.Transfer) : Of(row.Destination.Package);
    }

    private static Events Of(PackageState entered) =>
        entered == PackageState.Packed ? Events.PackagePacked
        : entered == PackageState.PackagingCanceled ? Events.PackageCancelled
        : entered == PackageState.Shipped ? Events.PackageShipped
        : entered == PackageState.PackedForRefund ? Events.PackagePackedForRefund
        : Events.PackageTransitioned;

    private static Events Of(TransferState entered) =>
        entered == TransferState.ReadyForShipment ? Events.TransferReadyToShipment
        : entered == TransferState.InTransit ? Events.TransferInTransit
        : entered == TransferState.TransferComplete ? Events.TransferTransferred
        : entered == TransferState.Cancelled ? Events.TransferCancelled
        : Events.TransferTransitioned;
}
