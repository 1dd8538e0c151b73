namespace OmsSimulator.Domain.Tests;

/// <summary>
/// Counts quota and stock again, from the log and the items, by the words of quota-and-planning.md and none of the domain's arithmetic.
/// </summary>
internal sealed class Recount(OmsState oms, bool membership, bool ownPairs = false)
{
    private readonly Dictionary<int, IReadOnlyList<string>> walks = [];
    private readonly Dictionary<(int Location, int Product), long> owned = [];
    private readonly HashSet<int> items = [];
    private readonly Dictionary<int, ItemStock> brought = [];
    private int seen;

    /// <summary>What a package of the world walked through before it was there.</summary>
    public void Put(int package, IReadOnlyList<string> walk) => walks[package] = walk;

    public void Check()
    {
        Read();
        foreach (var location in oms.StockLocations.Ascending())
        {
            var here = oms.Packages.Ascending().Where(package => package.StockLocationId == location.Id).ToArray();
            Equal(oms.QuotaOf(location.Id), here.Count(Holds), $"quota of {location.ErpCode}");
            Equal(oms.AvailableQuota(location), location.MaxQuota - here.Count(Holds), $"available quota of {location.ErpCode}");
            Equal(
                string.Join(',', oms.IdsAt(location.Id)),
                string.Join(',', here.Select(package => package.Id)),
                $"index of {location.ErpCode}"
            );
        }

        foreach (var ((location, product), level) in oms.StockLevels)
        {
            Equal(
                level.Reserved,
                Quantity(location, product, ItemStock.Reserved) + Brought(location, product, ItemStock.Reserved),
                $"reserved of {product} at {location}"
            );
            Equal(
                level.OnHand + Quantity(location, product, ItemStock.Consumed) + Brought(location, product, ItemStock.Consumed),
                owned.GetValueOrDefault((location, product)),
                $"on hand, consumed and in transit of {product} at {location}"
            );
            True(
                level.Reserved >= 0 && level.Reserved <= level.OnHand && level.Available >= 0,
                $"no figure of {product} at {location} is out of range: {level}"
            );
        }

        CheckItems();
        CheckTransfers();
        CheckIndexes();
    }

    private void CheckTransfers()
    {
        foreach (var package in oms.Packages.Ascending())
        {
            var transfers = oms.Transfers.Ascending().Where(transfer => transfer.PackageId == package.Id).ToArray();
            Equal(
                string.Join(',', oms.TransfersOf(package.Id).Reverse().Select(transfer => transfer.Id)),
                string.Join(',', transfers.Select(transfer => transfer.Id)),
                "transfers of a package"
            );
            Equal(
                string.Join(',', transfers.Select(transfer => transfer.Number)),
                string.Join(',', transfers.Select((_, index) => $"{package.Number}T{index + 1}")),
                "numbers of transfers"
            );
            if (!ownPairs)
                CheckAwaited(package, transfers);
        }

        foreach (var transfer in oms.Transfers.Ascending())
        {
            Equal(transfer.Stock, brought.GetValueOrDefault(transfer.Id), $"what {transfer.Number} holds");
            True(transfer.SourceId != transfer.DestinationId, $"{transfer.Number} goes somewhere");
            if (!ownPairs)
            {
                Equal(
                    transfer.Stock,
                    transfer.State.Key switch
                    {
                        "Waiting" or "ReadyForShipment" => ItemStock.Reserved,
                        "InTransit" => ItemStock.Consumed,
                        _ => ItemStock.None,
                    },
                    $"what {transfer.Number} holds in {transfer.State}"
                );
            }
        }
    }

    // No pair of the default installation leaves a package waiting for nothing, or a transfer that nobody waits for. One put there by the
    // world has all it needs.
    private void CheckAwaited(Package package, IReadOnlyList<TransferOrder> transfers)
    {
        var awaited = transfers.Where(transfer => transfer.State.Key is "Waiting" or "ReadyForShipment" or "InTransit").ToArray();
        True(
            awaited.Length == 0 || package.State == PackageState.WaitingForTransfer,
            $"{package.Number} waits for {awaited.Length} in {package.State}"
        );
        True(
            awaited.Length > 0 || transfers.Count == 0 || package.State != PackageState.WaitingForTransfer,
            $"{package.Number} waits for nothing"
        );
        var coming = awaited.SelectMany(transfer => transfer.ItemIds).Select(id => oms.TransferItems[id]).ToArray();
        Equal(coming.Length, coming.Select(item => item.PackageItemId).Distinct().Count(), $"an item of {package.Number} comes once");
        foreach (var item in coming)
        {
            var waiting = oms.PackageItems[item.PackageItemId];
            Equal(
                (waiting.PackageId, waiting.Quantity, waiting.Stock, oms.OrderItems[waiting.OrderItemId].ProductId),
                (package.Id, item.Quantity, ItemStock.None, item.ProductId),
                $"what comes for {package.Number}"
            );
        }

        if (package.State.Key is "Waiting" or "WaitingRemoteAction" or "WaitingForTransfer")
        {
            foreach (
                var item in package
                    .ItemIds.Select(id => oms.PackageItems[id])
                    .Where(item => coming.All(come => come.PackageItemId != item.Id))
            )
            {
                True(item.Stock != ItemStock.None, $"item {item.Id} of {package.Number} has stock or a transfer in {package.State}");
            }
        }
    }

    private void CheckItems()
    {
        var carried = oms
            .Packages.Ascending()
            .SelectMany(package => package.ItemIds.Select(id => (Item: id, Package: package.Id)))
            .ToArray();
        Equal(carried.Length, carried.Select(entry => entry.Item).Distinct().Count(), "an item is in one package");
        True(items.SetEquals(carried.Select(entry => entry.Item)), "no item is lost");
        Equal(items.Count, oms.PackageItems.Count, "no item comes from nowhere");
        foreach (var (item, package) in carried)
            Equal(oms.PackageItems[item].PackageId, package, $"the package of item {item}");
        Equal(
            oms.PackageItems.Ascending().Select(item => item.OrderItemId).Distinct().Count(),
            oms.PackageItems.Count,
            "an order item goes whole"
        );
    }

    private void CheckIndexes()
    {
        foreach (var state in PackageStateCatalogue.All.Select(definition => definition.State))
        {
            var scan = oms.Packages.Ascending().Where(package => package.State == state).Select(package => package.Id).ToArray();
            Equal(string.Join(',', oms.IdsIn(state, descending: false)), string.Join(',', scan), $"index of {state}");
            Equal(
                string.Join(',', oms.IdsIn(state, descending: true, skip: 1)),
                string.Join(',', scan.Reverse().Skip(1)),
                $"index of {state} downwards"
            );
            Equal(oms.CountIn(state), scan.Length, $"count of {state}");
        }

        foreach (var order in oms.Orders.Ascending())
        {
            var packages = oms.Packages.Ascending().Where(package => package.OrderId == order.Id).ToArray();
            Equal(
                string.Join(',', packages.Select(package => package.Number)),
                string.Join(',', packages.Select((_, index) => $"{order.Number}P{index + 1}")),
                "numbers"
            );
            Equal(
                string.Join(',', oms.PackagesOf(order.Id).Select(package => package.Id)),
                string.Join(',', packages.Reverse().Select(package => package.Id)),
                "packages of an order"
            );
            var alive = order.ItemIds.Select(id => oms.OrderItems[id].State).Where(status => status != OrderStatus.Canceled).ToArray();
            Equal(order.State, alive.Length == 0 ? OrderStatus.Canceled : alive.Min(), $"state of order {order.Number}");
        }
    }

    private void Read()
    {
        for (; seen < oms.Facts.Count; seen++)
        {
            switch (oms.Facts[seen].Fact)
            {
                // Counted anew: what was consumed before stays consumed.
                case StockSet set:
                    owned[(set.StockLocationId, set.ProductId)] =
                        set.OnHand
                        + Quantity(set.StockLocationId, set.ProductId, ItemStock.Consumed)
                        + Brought(set.StockLocationId, set.ProductId, ItemStock.Consumed);
                    break;
                case TransferCreated made:
                    brought[made.Transfer.Id] = ItemStock.Reserved;
                    break;
                case TransferDispatched left:
                    Equal(brought[left.TransferOrderId], ItemStock.Reserved, $"what leaves with transfer {left.TransferOrderId}");
                    brought[left.TransferOrderId] = ItemStock.Consumed;
                    break;
                case TransferReservationsReleased released:
                    brought[released.TransferOrderId] = ItemStock.None;
                    break;
                case TransferArrived arrived:
                    Equal(brought[arrived.TransferOrderId], ItemStock.Consumed, $"what arrives with transfer {arrived.TransferOrderId}");
                    brought[arrived.TransferOrderId] = ItemStock.None;
                    var transfer = oms.Transfers[arrived.TransferOrderId];
                    foreach (var item in transfer.ItemIds.Select(id => oms.TransferItems[id]))
                    {
                        owned[(transfer.SourceId, item.ProductId)] -= item.Quantity;
                        owned[(transfer.DestinationId, item.ProductId)] =
                            owned.GetValueOrDefault((transfer.DestinationId, item.ProductId)) + item.Quantity;
                    }

                    break;
                case PackageCreated created:
                    foreach (var item in created.Items)
                    {
                        items.Add(item.Id);
                        var key = (created.Package.StockLocationId, oms.OrderItems[item.OrderItemId].ProductId);
                        owned[key] =
                            owned.GetValueOrDefault(key) + (created.BringsStock && item.Stock != ItemStock.None ? item.Quantity : 0);
                    }

                    break;
                default:
                    break;
            }
        }
    }

    private long Quantity(int location, int product, ItemStock stock) =>
        oms
            .PackageItems.Ascending()
            .Where(item =>
                item.Stock == stock
                && oms.Packages[item.PackageId].StockLocationId == location
                && oms.OrderItems[item.OrderItemId].ProductId == product
            )
            .Sum(item => (long)item.Quantity);

    private long Brought(int location, int product, ItemStock stock) =>
        oms
            .Transfers.Ascending()
            .Where(transfer => transfer.SourceId == location && brought.GetValueOrDefault(transfer.Id) == stock)
            .SelectMany(transfer => transfer.ItemIds)
            .Select(id => oms.TransferItems[id])
            .Where(item => item.ProductId == product)
            .Sum(item => (long)item.Quantity);

    private bool Holds(Package package)
    {
        if (membership)
            return package.State.Key is "Waiting" or "WaitingRemoteAction" or "Preparing" or "WaitingForTransfer" or "CancellationWaiting";
        var created = (PackageCreated)oms.Timeline(package.Id).First(entry => entry.Fact.Fact is PackageCreated).Fact.Fact;
        var walk = walks
            .GetValueOrDefault(package.Id, [created.Package.State.Key])
            .Concat(oms.LogRowsOf(package.Id).Reverse().Select(row => ((PackageStateChanged)oms.LogRow(row).Fact).To.Key));
        return walk.Aggregate(
            false,
            (held, state) =>
                state switch
                {
                    "Waiting" or "Preparing" or "WaitingRemoteAction" or "WaitingForTransfer" or "CancellationWaiting" => true,
                    "Packed" or "PackedForRefund" or "PackagingCanceled" or "OutOfStock" or "NeedsRescheduling" => false,
                    _ => held,
                }
        );
    }

    private static void Equal<T>(T found, T expected, string what) =>
        True(EqualityComparer<T>.Default.Equals(found, expected), $"{what}: {found}, counted {expected}");

    private static void True(bool holds, string what)
    {
        if (!holds)
            throw new Xunit.Sdk.XunitException(what);
    }
}
