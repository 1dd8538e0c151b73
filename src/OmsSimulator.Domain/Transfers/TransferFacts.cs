namespace OmsSimulator.Domain;

/// <summary>The facts about transfer orders that several decisions share.</summary>
internal static class TransferFacts
{
    /// <summary>The number of a package's transfer. Derived: samples.</summary>
    public static string Number(Package package, int ordinal) => $"{package.Number}T{ordinal}";

    /// <summary>The transfers that a package still waits for: neither complete, cancelled nor out of stock.</summary>
    public static IEnumerable<TransferOrder> Awaited(OmsState oms, int packageId) =>
        oms.TransfersOf(packageId)
            .Where(transfer => transfer.State.IsLive && transfer.State != TransferState.TransferComplete)
            .OrderBy(transfer => transfer.Id);

    /// <summary>A transfer that brings items of a package from a source.</summary>
    public static TransferCreated Create(
        OmsState oms,
        Package package,
        int transferId,
        int firstItemId,
        int ordinal,
        int source,
        IReadOnlyList<PackageItem> items,
        DateTime at
    )
    {
        var lines = items
            .Select(
                (item, index) =>
                    new TransferItem(firstItemId + index, transferId, item.Id, oms.OrderItems[item.OrderItemId].ProductId, item.Quantity)
            )
            .ToArray();
        var transfer = new TransferOrder
        {
            Id = transferId,
            Number = Number(package, ordinal),
            OrderId = package.OrderId,
            PackageId = package.Id,
            SourceId = source,
            DestinationId = package.StockLocationId,
            State = TransferState.Waiting,
            ItemIds = [.. lines.Select(line => line.Id)],
            CreatedDate = at,
            ModifiedDate = at,
        };
        return new TransferCreated(transfer, lines);
    }

    /// <summary>Nobody waits for what a package still waited for: its transfers give back what they hold and are cancelled.</summary>
    /// <param name="oms">The world.</param>
    /// <param name="packageId">The package.</param>
    /// <param name="except">A transfer that something else becomes of.</param>
    public static IEnumerable<OmsFact> CancelAwaited(OmsState oms, int packageId, int? except = null)
    {
        foreach (var transfer in Awaited(oms, packageId).Where(transfer => transfer.Id != except))
        {
            foreach (var fact in Cancel(oms, transfer))
                yield return fact;
        }
    }

    /// <summary>
    /// Whether a package waits for nothing any more after these facts and the state it then enters: its items left, or its location no
    /// longer has the work. Not so where they end its transfers themselves.
    /// </summary>
    public static bool EndsWaiting(PackageState? entered, IReadOnlyList<OmsFact> facts) =>
        (
            (entered is { } state && IsWorkless(state))
            || facts.Any(fact => fact is PackageItemsMoved || (fact is PackageStateChanged change && IsWorkless(change.To)))
        ) && !facts.Any(fact => fact is TransferStateChanged);

    private static bool IsWorkless(PackageState state) =>
        state == PackageState.PackagingCanceled
        || state == PackageState.CancellationWaiting
        || state == PackageState.OutOfStock
        || state == PackageState.NeedsRescheduling
        || state == PackageState.PackedForRefund;

    /// <summary>A transfer gives back what it holds.</summary>
    public static IEnumerable<OmsFact> Release(TransferOrder transfer) =>
        transfer.Stock == ItemStock.None ? [] : [new TransferReservationsReleased(transfer.Id, transfer.PackageId)];

    private static IEnumerable<OmsFact> Cancel(OmsState oms, TransferOrder transfer)
    {
        foreach (var fact in Release(transfer))
            yield return fact;
        if (transfer.ShipmentId is { } shipment && oms.Shipments[shipment].Status != ShipmentStatus.Cancelled)
            yield return new ShipmentStatusUpdated(transfer.PackageId, ShipmentStatus.Cancelled, transfer.Id);
        yield return new TransferStateChanged(transfer.Id, transfer.PackageId, transfer.State, TransferState.Cancelled, null, null);
    }
}
