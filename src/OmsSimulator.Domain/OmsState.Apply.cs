using System.Runtime.InteropServices;

namespace OmsSimulator.Domain;

/// <content>The fold: what each fact changes.</content>
public sealed partial class OmsState
{
    /// <summary>Takes a fact in. The only writer of the state; it never refuses.</summary>
    public void Apply(RecordedFact recorded)
    {
        if (recorded.Fact.About != 0)
            factsOfPackage.Add(recorded.Fact.About, facts.Count);
        if (recorded.Fact.AlsoAbout != 0)
            factsOfPackage.Add(recorded.Fact.AlsoAbout, facts.Count);
        if (recorded.Fact is PackageStateChanged)
            log.Add(facts.Count);
        facts.Add(recorded);

        switch (recorded.Fact)
        {
            case PackageStateChanged fact: Apply(fact, recorded.At); break;
            case PackageCreated fact: Apply(fact); break;
            case PackageItemsMoved fact: Apply(fact, recorded.At); break;
            case PackageItemsMarked fact: ChangeItems(fact.PackageId, fact.ItemIds, recorded.At, item => item with { State = fact.State }); break;
            case PackageRelocated fact: Apply(fact, recorded.At); break;
            case PackageBlocked fact: Change(fact.PackageId, recorded.At, static package => package); break;
            case PackageRefused fact: ChangeItems(fact.PackageId, Packages[fact.PackageId].ItemIds, recorded.At, item => item with { DenialReasonId = fact.DenialReasonId }); break;
            case PackageBarcodesRead fact: Apply(fact, recorded.At); break;
            case PackageInvoiced fact: Change(fact.PackageId, recorded.At, package => package with { Invoice = fact.Invoice }); break;
            case ReservationsMade fact: Apply(fact, recorded.At); break;
            case ReservationsReleased fact: ChangeItems(fact.PackageId, fact.ItemIds, recorded.At, Released); break;
            case ReservationsConsumed fact: ChangeItems(fact.PackageId, fact.ItemIds, recorded.At, Consumed); break;
            case DiscrepanciesFound fact: Apply(fact, recorded.At); break;
            case DiscrepanciesDeleted fact: Apply(fact, recorded.At); break;
            case ShipmentCreated fact: Apply(fact, recorded.At); break;
            case ShipmentStatusUpdated fact: Apply(fact, recorded.At); break;
            case ShipmentInfoUpdated fact: Apply(fact, recorded.At); break;
            case ShipmentLabelFetched fact: Apply(fact, recorded.At); break;
            case OrderReceived fact: Apply(fact); break;
            case OrderItemsAdded fact: Apply(fact, recorded.At); break;
            case OrderItemStatusChanged fact: Apply(fact, recorded.At); break;
            case ExecutionPlanRecorded fact: Apply(fact); break;
            case StockSet fact: ChangeStock(fact.StockLocationId, fact.ProductId, level => level with { OnHand = fact.OnHand, Discrepancy = false }); break;
            case StockLocationSaved fact: Apply(fact); break;
            case ProductSaved fact: Apply(fact); break;
            case CargoCompanySaved fact: CargoCompanies.Set(fact.CargoCompany.Id, fact.CargoCompany); break;
            case DenialReasonSaved fact: DenialReasons.Set(fact.DenialReason.Id, fact.DenialReason); break;
            case DenialReasonDeleted fact: DenialReasons.Remove(fact.DenialReasonId); break;
            case ScenarioSaved fact: Apply(fact); break;
            case UserSaved fact: Apply(fact); break;
            case TokenIssued fact: tokens[fact.Key] = new Token(fact.UserId, recorded.At); break;
            case InstallationLoaded fact: Apply(fact); break;
            default: throw new InvalidOperationException($"No fold for {recorded.Fact.GetType().Name}.");
        }
    }

    private void Apply(PackageCreated fact)
    {
        var package = fact.Package with { HoldsQuota = fact.BringsStock ? fact.Package.HoldsQuota : Holds(fact.Package.State, held: false) };
        Packages.Set(package.Id, package);
        packagesOfOrder.Add(package.OrderId, package.Id);
        Index(package.State).Add(package.Id);
        IndexAt(package.StockLocationId).Add(package.Id);
        CountQuota(package.StockLocationId, package.HoldsQuota, +1);
        if (fact.Shipment is { } shipment)
            Shipments.Set(shipment.Id, shipment);
        foreach (var item in fact.Items)
        {
            PackageItems.Set(item.Id, item);
            if (item.Stock != ItemStock.Reserved)
                continue;
            ChangeStock(package.StockLocationId, ProductOf(item), level =>
                level with { OnHand = level.OnHand + (fact.BringsStock ? item.Quantity : 0), Reserved = level.Reserved + item.Quantity });
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
        Packages.Set(package.Id, package with
        {
            State = fact.To,
            BlockedIn = fact.To == PackageState.Blocked ? fact.From : null,
            HoldsQuota = holds,
            HasPackingDocument = package.HasPackingDocument || fact.To == PackageState.Packed,
            ShipmentDate = fact.To == PackageState.Shipped ? at : package.ShipmentDate,
            ModifiedDate = at,
        });
        foreach (var id in package.ItemIds)
            PackageItems.Set(id, PackageItems[id] with { State = fact.To, ModifiedDate = at });
    }

    private void Apply(PackageItemsMoved fact, DateTime at)
    {
        var to = Packages[fact.ToPackageId];
        Change(fact.PackageId, at, package => package with { ItemIds = [.. package.ItemIds.Except(fact.ItemIds)] });
        Change(fact.ToPackageId, at, package => package with { ItemIds = [.. package.ItemIds.Concat(fact.ItemIds).Order()] });
        foreach (var id in fact.ItemIds)
            PackageItems.Set(id, PackageItems[id] with { PackageId = to.Id, State = to.State, ModifiedDate = at });
    }

    private void Apply(PackageRelocated fact, DateTime at)
    {
        var package = Packages[fact.PackageId];
        CountQuota(package.StockLocationId, package.HoldsQuota, -1);
        CountQuota(fact.StockLocationId, package.HoldsQuota, +1);
        IndexAt(package.StockLocationId).Remove(package.Id);
        IndexAt(fact.StockLocationId).Add(package.Id);
        Change(package.Id, at, found => found with { StockLocationId = fact.StockLocationId });
    }

    private void Apply(PackageBarcodesRead fact, DateTime at) =>
        ChangeItems(fact.PackageId, Packages[fact.PackageId].ItemIds, at, item =>
            fact.Barcodes.LastOrDefault(read => read.OrderItem == item.OrderItemId) is { } read ? item with { Barcode = read.Barcode } : item);

    private void Apply(ReservationsMade fact, DateTime at)
    {
        var location = Packages[fact.PackageId].StockLocationId;
        ChangeItems(fact.PackageId, fact.ItemIds, at, item =>
        {
            ChangeStock(location, ProductOf(item), level => level with { Reserved = level.Reserved + item.Quantity });
            return item with { Stock = ItemStock.Reserved, DenialReasonId = null, Discrepancy = null };
        });
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
        ChangeStock(Packages[item.PackageId].StockLocationId, ProductOf(item), level =>
            level with { OnHand = level.OnHand - item.Quantity, Reserved = level.Reserved - item.Quantity });
        return item with { Stock = ItemStock.Consumed };
    }

    private void Apply(DiscrepanciesFound fact, DateTime at)
    {
        var next = fact.FirstId;
        ChangeItems(fact.PackageId, fact.ItemIds, at, item =>
        {
            ChangeStock(fact.StockLocationId, ProductOf(item), level => level with { Discrepancy = true });
            return item with { Discrepancy = new Discrepancy(next++, at) };
        });
        LastDiscrepancyId = Math.Max(LastDiscrepancyId, next - 1);
    }

    private void Apply(DiscrepanciesDeleted fact, DateTime at)
    {
        var location = Packages[fact.PackageId].StockLocationId;
        ChangeItems(fact.PackageId, fact.ItemIds, at, item =>
        {
            ChangeStock(location, ProductOf(item), level => level with { Discrepancy = false });
            return item with { Discrepancy = null };
        });
    }

    private void Apply(ShipmentCreated fact, DateTime at)
    {
        Shipments.Set(fact.Shipment.Id, fact.Shipment);
        Change(fact.Shipment.PackageId, at, package => package with { ShipmentId = fact.Shipment.Id });
    }

    private void Apply(ShipmentStatusUpdated fact, DateTime at) => ChangeShipment(fact.PackageId, at, shipment => shipment with { Status = fact.Status });

    private void Apply(ShipmentInfoUpdated fact, DateTime at) => ChangeShipment(fact.PackageId, at, shipment => shipment with
    {
        CargoCompanyId = fact.CargoCompanyId ?? shipment.CargoCompanyId,
        TrackingNumber = fact.TrackingNumber ?? shipment.TrackingNumber,
        QueryNumber = fact.QueryNumber ?? shipment.QueryNumber,
    });

    private void Apply(ShipmentLabelFetched fact, DateTime at) => ChangeShipment(fact.PackageId, at, shipment => shipment with
    {
        AwbNumber = fact.AwbNumber,
        LabelVersion = shipment.LabelVersion + 1,
    });

    private void Apply(OrderReceived fact)
    {
        var order = fact.Order;
        Orders.Set(order.Id, order);
        orderByNumber[order.Number] = order.Id;
        channels[order.Channel.Name] = order.Channel;
        Know(order.ShippingAddress.City);
        foreach (var item in fact.Items)
            OrderItems.Set(item.Id, item);
    }

    private void Apply(OrderItemsAdded fact, DateTime at)
    {
        foreach (var item in fact.Items)
            OrderItems.Set(item.Id, item);
        var order = Orders[fact.OrderId];
        Orders.Set(order.Id, order with { ItemIds = [.. order.ItemIds, .. fact.Items.Select(item => item.Id)] });
        SummarizeOrder(fact.OrderId, at);
    }

    private void Apply(OrderItemStatusChanged fact, DateTime at)
    {
        foreach (var id in fact.OrderItemIds)
            OrderItems.Set(id, OrderItems[id] with { State = fact.Status, ModifiedDate = at });
        if (fact.OrderItemIds.Count > 0)
            SummarizeOrder(OrderItems[fact.OrderItemIds[0]].OrderId, at);
    }

    // Assumed: an order's state is its least advanced item that is not canceled.
    private void SummarizeOrder(int orderId, DateTime at)
    {
        var order = Orders[orderId];
        var least = OrderStatus.Canceled;
        var found = false;
        foreach (var id in order.ItemIds)
        {
            var state = OrderItems[id].State;
            if (state == OrderStatus.Canceled || (found && state >= least))
                continue;
            (least, found) = (state, true);
        }

        Orders.Set(orderId, order with { State = least, ModifiedDate = at });
    }

    private void Apply(ExecutionPlanRecorded fact)
    {
        var plan = fact.Plan;
        ExecutionPlans.Set(plan.Id, plan);
        foreach (var item in plan.Items)
            LastExecutionPlanItemId = Math.Max(LastExecutionPlanItemId, item.Id);
        if (plan.State is PlanState.Pending or PlanState.Start)
            pendingPlanByOrder[plan.OrderId] = plan.Id;
        else
            pendingPlanByOrder.Remove(plan.OrderId);
    }

    private void Apply(StockLocationSaved fact)
    {
        var location = fact.StockLocation;
        StockLocations.Set(location.Id, location);
        stockLocationByErpCode[location.ErpCode] = location.Id;
        Know(location.Address.City);
        while (quota.Count <= location.Id)
            quota.Add(0);
        fulfillmentCenters = null;
    }

    private void Apply(ProductSaved fact)
    {
        Products.Set(fact.Product.Id, fact.Product);
        productBySku[fact.Product.Sku] = fact.Product.Id;
    }

    private void Apply(ScenarioSaved fact)
    {
        Scenarios.Set(fact.Scenario.Id, fact.Scenario);
        scenariosByPriority = null;
    }

    private void Apply(UserSaved fact)
    {
        Users.Set(fact.User.Id, fact.User);
        userByName[fact.User.Username] = fact.User.Id;
    }

    private void Apply(InstallationLoaded fact)
    {
        Installation = Installation.Load(fact.Document);
        foreach (var package in Packages.Ascending())
        {
            var holds = Holds(package.State, package.HoldsQuota);
            if (holds == package.HoldsQuota)
                continue;
            quota[package.StockLocationId] += holds ? +1 : -1;
            Packages.Set(package.Id, package with { HoldsQuota = holds });
        }
    }

    private bool Holds(PackageState entered, bool held) =>
        Quota.Holds(Installation.Settings.QuotaRule, entered, Installation.StateOf(entered).EnumValue, held);

    private void CountQuota(int location, bool counts, int by) => quota[location] += counts ? by : 0;

    private int ProductOf(PackageItem item) => OrderItems[item.OrderItemId].ProductId;

    private void Know(City city) => cities[city.Name] = city;

    private IdSet Index(PackageState state)
    {
        ref var set = ref CollectionsMarshal.GetValueRefOrAddDefault(packagesByState, state, out _);
        return set ??= new IdSet();
    }

    private SortedIds IndexAt(int location)
    {
        ref var ids = ref CollectionsMarshal.GetValueRefOrAddDefault(packagesByLocation, location, out _);
        return ids ??= new SortedIds();
    }

    private void Change(int packageId, DateTime at, Func<Package, Package> change) =>
        Packages.Set(packageId, change(Packages[packageId]) with { ModifiedDate = at });

    private void ChangeItems(int packageId, IReadOnlyList<int> ids, DateTime at, Func<PackageItem, PackageItem> change)
    {
        foreach (var id in ids)
            PackageItems.Set(id, change(PackageItems[id]) with { ModifiedDate = at });
        Change(packageId, at, static package => package);
    }

    private void ChangeShipment(int packageId, DateTime at, Func<Shipment, Shipment> change)
    {
        if (Packages[packageId].ShipmentId is { } id)
            Shipments.Set(id, change(Shipments[id]) with { ModifiedDate = at });
        Change(packageId, at, static package => package);
    }

    private void ChangeStock(int location, int product, Func<StockLevel, StockLevel> change)
    {
        ref var level = ref CollectionsMarshal.GetValueRefOrAddDefault(stock, (location, product), out _);
        level = change(level);
    }
}
