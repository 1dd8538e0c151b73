using System.Globalization;

namespace OmsSimulator.Domain;

/// <summary>Makes the records of a world that is loaded, with the next free ids.</summary>
/// <param name="oms">The world they are made for.</param>
/// <param name="at">When.</param>
internal sealed partial class WorldRecords(OmsState oms, DateTime at)
{
    private Address? shippingAddress;

    /// <summary>A package that a plan wants made.</summary>
    public PackageCreated NewPackage(Order order, PlannedPackage part)
    {
        var id = oms.Packages.LastId + 1;
        var nextItem = oms.PackageItems.LastId;
        var brought = part.Transfers.SelectMany(transfer => transfer.Demands).Select(demand => demand.OrderItemId).ToHashSet();
        var items = part
            .AllDemands.Select(demand => new PackageItem
            {
                Id = ++nextItem,
                PackageId = id,
                OrderItemId = demand.OrderItemId,
                State = part.State,
                Quantity = demand.Quantity,
                Stock = part.State == PackageState.OutOfStock || brought.Contains(demand.OrderItemId) ? ItemStock.None : ItemStock.Reserved,
                CreatedDate = at,
                ModifiedDate = at,
            })
            .ToArray();
        var package = new Package
        {
            Id = id,
            Number = OrderPlanning.PackageNumber(order, oms.CountPackagesOf(order) + 1),
            OrderId = order.Id,
            StockLocationId = part.StockLocationId,
            State = part.State,
            HoldsQuota = oms.Holds(part.State, held: false),
            ItemIds = [.. items.Select(item => item.Id)],
            CreatedDate = at,
            ModifiedDate = at,
        };
        return new PackageCreated(package, items, BringsStock: false);
    }

    /// <summary>The transfers that bring what a package lacks.</summary>
    public IEnumerable<TransferCreated> NewTransfers(PackageCreated created, PlannedPackage part)
    {
        for (var index = 0; index < part.Transfers.Count; index++)
        {
            var planned = part.Transfers[index];
            var items = created.Items.Where(item => planned.Demands.Any(demand => demand.OrderItemId == item.OrderItemId)).ToArray();
            yield return TransferFacts.Create(
                oms,
                created.Package,
                oms.Transfers.LastId + 1,
                oms.TransferItems.LastId + 1,
                index + 1,
                planned.SourceId,
                items,
                at
            );
        }
    }

    /// <summary>A package that is put straight into a state, at the end of its walk.</summary>
    public PackageCreated Put(WorldPackage row, Walk walk, Order order, IReadOnlyList<OrderItem> orderItems)
    {
        var id = oms.Packages.LastId + 1;
        var firstItem = oms.PackageItems.LastId + 1;
        oms.TryGetStockLocation(row.StockLocation, out var location);
        var items = new PackageItem[orderItems.Count];
        var itemIds = new int[orderItems.Count];
        for (var index = 0; index < items.Length; index++)
        {
            itemIds[index] = firstItem + index;
            items[index] = new PackageItem
            {
                Id = firstItem + index,
                PackageId = id,
                OrderItemId = orderItems[index].Id,
                State = walk.To,
                Quantity = orderItems[index].Quantity,
                Stock = walk.Stock,
                CreatedDate = at,
                ModifiedDate = at,
            };
        }

        var shipment = walk.HasShipment
            ? Effects.NewShipment(oms, oms.Shipments.LastId + 1, id, walk.WasPacked, walk.ShipmentStatus, at)
            : null;
        if (row.AwbNumber is not null)
            shipment = shipment! with { AwbNumber = row.AwbNumber };
        var package = new Package
        {
            Id = id,
            Number = OrderPlanning.PackageNumber(order, oms.CountPackagesOf(order) + 1),
            OrderId = order.Id,
            StockLocationId = location!.Id,
            State = walk.To,
            BlockedIn = walk.BlockedIn,
            HoldsQuota = walk.HoldsQuota(oms.Installation),
            HasPackingDocument = walk.WasPacked,
            ShipmentId = shipment?.Id,
            ShipmentDate = walk.WasShipped ? at : null,
            ItemIds = itemIds,
            CreatedDate = at,
            ModifiedDate = at,
        };
        return new PackageCreated(package, items, BringsStock: true, shipment);
    }

    /// <summary>An order as it comes in.</summary>
    public OrderReceived Receive(WorldOrder row, OrderStatus status = OrderStatus.Approved)
    {
        var id = oms.Orders.LastId + 1;
        var items = NewItems(id, row.Items, status);
        var itemIds = new int[items.Length];
        for (var index = 0; index < itemIds.Length; index++)
            itemIds[index] = items[index].Id;
        var order = new Order
        {
            Id = id,
            OmnitronId = id,
            Number = row.Number,
            State = status,
            Channel = oms.Channels.GetValueOrDefault(row.ChannelName) ?? new Channel(oms.Channels.Count + 1, row.ChannelName),
            Customer = row.Customer,
            PaymentType = row.PaymentType,
            ShippingOption = row.ShippingOption,
            ShippingAddress = ShippingAddress(row.City),
            Notes = row.Notes,
            Shipment = row.Shipment is { } shipment ? ShipmentOf(shipment) : null,
            DatePlaced = row.DatePlaced ?? at,
            ItemIds = itemIds,
            CreatedDate = at,
            ModifiedDate = at,
        };
        return new OrderReceived(order, items);
    }

    private OrderShipment ShipmentOf(WorldShipment row)
    {
        var company =
            row.CargoCompany is { } named && CargoCompanyFields.Find(oms.CargoCompanies.Ascending(), named, out var id) is null
                ? id
                : (int?)null;
        return new OrderShipment(company, row.TrackingNumber, row.AwbNumber);
    }

    /// <summary>Items of an order.</summary>
    public OrderItem[] NewItems(int orderId, IReadOnlyList<WorldItem> rows, OrderStatus status)
    {
        var id = oms.OrderItems.LastId;
        var items = new OrderItem[rows.Count];
        for (var index = 0; index < items.Length; index++)
        {
            oms.TryGetProduct(rows[index].Sku, out var product);
            ++id;
            items[index] = new OrderItem
            {
                Id = id,
                OmnitronId = id,
                OrderId = orderId,
                State = status,
                ProductId = product!.Id,
                Quantity = rows[index].Quantity,
                Price = rows[index].Price ?? product.Price,
                CreatedDate = at,
                ModifiedDate = at,
            };
        }

        return items;
    }

    /// <summary>A number for an order that brings none.</summary>
    public string FreeNumber()
    {
        const long First = 5_000_000_000;
        var number = First + oms.Orders.LastId + 1;
        while (oms.TryGetOrder(number.ToString(CultureInfo.InvariantCulture), out _))
            number++;
        return number.ToString(CultureInfo.InvariantCulture);
    }
}
