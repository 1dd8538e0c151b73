using System.Runtime.InteropServices;

namespace OmsSimulator.Domain;

/// <content>The fold of what happens to packages: what follows a change of state (items, quota, indexes), stock, shipments.</content>
public sealed partial class OmsState
{
    private void Apply(PackageCreated fact)
    {
        var package = fact.Package;
        Packages.Set(package.Id, package);
        packagesOfOrder.Add(package.OrderId, package.Id);
        Index(package.State).Add(package.Id);
        IndexAt(package.StockLocationId).Add(package.Id);
        CountQuota(package.StockLocationId, package.HoldsQuota, +1);
        if (fact.Shipment is { } shipment)
        {
            Shipments.Set(shipment.Id, shipment);
            KnowAwb(shipment);
        }

        foreach (var item in fact.Items)
        {
            PackageItems.Set(item.Id, item);
            if (item.Stock != ItemStock.Reserved)
                continue;
            ChangeStock(
                package.StockLocationId,
                ProductOf(item),
                level =>
                    level with
                    {
                        OnHand = level.OnHand + (fact.BringsStock ? item.Quantity : 0),
                        Reserved = level.Reserved + item.Quantity,
                    }
            );
        }
    }

    private void Apply(PackageStateChanged fact, DateTime at)
    {
        var package = Packages[fact.PackageId];
        var holds = Holds(fact.To, package.HoldsQuota);
        Index(package.State).Remove(package.Id);
        Index(fact.To).Add(package.Id);
        CountQuota(package.StockLocationId, package.HoldsQuota, -1);
        CountQuota(package.StockLocationId, holds, +1);
        Packages.Set(
            package.Id,
            package with
            {
                State = fact.To,
                BlockedIn = fact.To == PackageState.Blocked ? fact.From : null,
                HoldsQuota = holds,
                HasPackingDocument = package.HasPackingDocument || fact.To == PackageState.Packed,
                ShipmentDate = fact.To == PackageState.Shipped ? at : package.ShipmentDate,
                ModifiedDate = at,
            }
        );
        for (var index = 0; index < package.ItemIds.Count; index++)
        {
            var id = package.ItemIds[index];
            PackageItems.Set(id, PackageItems[id] with { State = fact.To, ModifiedDate = at });
        }
    }

    private void Apply(PackageItemsMoved fact, DateTime at)
    {
        var to = Packages[fact.ToPackageId];
        Change(fact.PackageId, at, package => package with { ItemIds = [.. package.ItemIds.Except(fact.ItemIds)] });
        Change(fact.ToPackageId, at, package => package with { ItemIds = [.. package.ItemIds.Concat(fact.ItemIds).Order()] });
        foreach (var id in fact.ItemIds)
            PackageItems.Set(id, PackageItems[id] with { PackageId = to.Id, State = to.State, ModifiedDate = at });
    }

    private void Apply(PackageItemsMarked fact, DateTime at) =>
        ChangeItems(fact.PackageId, fact.ItemIds, at, item => item with { State = fact.State });

    private void Apply(PackageRelocated fact, DateTime at)
    {
        var package = Packages[fact.PackageId];
        CountQuota(package.StockLocationId, package.HoldsQuota, -1);
        CountQuota(fact.StockLocationId, package.HoldsQuota, +1);
        IndexAt(package.StockLocationId).Remove(package.Id);
        IndexAt(fact.StockLocationId).Add(package.Id);
        Change(package.Id, at, found => found with { StockLocationId = fact.StockLocationId });
    }

    private void Apply(PackageRefused fact, DateTime at) =>
        ChangeItems(fact.PackageId, Packages[fact.PackageId].ItemIds, at, item => item with { DenialReasonId = fact.DenialReasonId });

    private void Apply(PackageInvoiced fact, DateTime at) => Change(fact.PackageId, at, package => package with { Invoice = fact.Invoice });

    private void Apply(PackageBarcodesRead fact, DateTime at) =>
        ChangeItems(
            fact.PackageId,
            Packages[fact.PackageId].ItemIds,
            at,
            item =>
                fact.Barcodes.LastOrDefault(read => read.OrderItem == item.OrderItemId) is { } read
                    ? item with
                    {
                        Barcode = read.Barcode,
                    }
                    : item
        );

    private void Apply(StockSet fact) =>
        ChangeStock(fact.StockLocationId, fact.ProductId, level => level with { OnHand = fact.OnHand, Discrepancy = false });

    private void Apply(ReservationsMade fact, DateTime at)
    {
        var location = Packages[fact.PackageId].StockLocationId;
        ChangeItems(
            fact.PackageId,
            fact.ItemIds,
            at,
            item =>
            {
                ChangeStock(location, ProductOf(item), level => level with { Reserved = level.Reserved + item.Quantity });
                return item with { Stock = ItemStock.Reserved, DenialReasonId = null, Discrepancy = null };
            }
        );
    }

    private PackageItem Released(PackageItem item)
    {
        var location = Packages[item.PackageId].StockLocationId;
        if (item.Stock == ItemStock.Reserved)
            ChangeStock(location, ProductOf(item), level => level with { Reserved = level.Reserved - item.Quantity });
        else if (item.Stock == ItemStock.Consumed)
            ChangeStock(location, ProductOf(item), level => level with { OnHand = level.OnHand + item.Quantity });
        return item with { Stock = ItemStock.None };
    }

    private PackageItem Consumed(PackageItem item)
    {
        if (item.Stock != ItemStock.Reserved)
            return item;
        ChangeStock(
            Packages[item.PackageId].StockLocationId,
            ProductOf(item),
            level => level with { OnHand = level.OnHand - item.Quantity, Reserved = level.Reserved - item.Quantity }
        );
        return item with { Stock = ItemStock.Consumed };
    }

    private void Apply(DiscrepanciesFound fact, DateTime at)
    {
        var next = fact.FirstId;
        ChangeItems(
            fact.PackageId,
            fact.ItemIds,
            at,
            item =>
            {
                ChangeStock(fact.StockLocationId, ProductOf(item), level => level with { Discrepancy = true });
                return item with { Discrepancy = new Discrepancy(next++, at) };
            }
        );
        lastDiscrepancyId.Value = Math.Max(LastDiscrepancyId, next - 1);
    }

    private void Apply(DiscrepanciesDeleted fact, DateTime at)
    {
        var location = Packages[fact.PackageId].StockLocationId;
        ChangeItems(
            fact.PackageId,
            fact.ItemIds,
            at,
            item =>
            {
                ChangeStock(location, ProductOf(item), level => level with { Discrepancy = false });
                return item with { Discrepancy = null };
            }
        );
    }

    /// <summary>Whether a package holds a unit of quota after it entered a state.</summary>
    public bool Holds(PackageState entered, bool held) =>
        Quota.Holds(Installation.Settings.QuotaRule, entered, Installation.StateOf(entered).EnumValue, held);

    private void CountQuota(int location, bool counts, int by)
    {
        if (counts)
            quota.Add(location, by);
    }

    private IdSet Index(PackageState state)
    {
        ref var set = ref CollectionsMarshal.GetValueRefOrAddDefault(packagesByState, state, out _);
        return set ??= Recorded(new IdSet());
    }

    private SortedIds IndexAt(int location)
    {
        ref var ids = ref CollectionsMarshal.GetValueRefOrAddDefault(packagesByLocation, location, out _);
        return ids ??= Recorded(new SortedIds());
    }

    private void Change(int packageId, DateTime at, Func<Package, Package> change) =>
        Packages.Set(packageId, change(Packages[packageId]) with { ModifiedDate = at });

    private void ChangeItems(int packageId, IReadOnlyList<int> ids, DateTime at, Func<PackageItem, PackageItem> change)
    {
        foreach (var id in ids)
            PackageItems.Set(id, change(PackageItems[id]) with { ModifiedDate = at });
        Change(packageId, at, static package => package);
    }

    private void ChangeStock(int location, int product, Func<StockLevel, StockLevel> change)
    {
        ref var level = ref stock.Change((location, product));
        level = change(level);
    }

    private int ProductOf(PackageItem item) => OrderItems[item.OrderItemId].ProductId;
}
