namespace OmsSimulator.Domain;

/// <summary>
/// Whether a state that came from a snapshot holds together: every id names a record, and every figure is what a recount gives.
/// </summary>
public static class StateReferences
{
    /// <summary>The first thing that does not hold together; none: it does.</summary>
    public static string? FirstBroken(OmsState oms) => Broken(oms).FirstOrDefault();

    private static IEnumerable<string> Broken(OmsState oms) =>
        Scenarios(oms)
            .Concat(Orders(oms))
            .Concat(Packages(oms))
            .Concat(Transfers(oms))
            .Concat(Plans(oms))
            .Concat(Stock(oms))
            .Concat(QuotaRecount.Broken(oms))
            .Concat(Facts(oms));

    private static IEnumerable<string> Scenarios(OmsState oms)
    {
        foreach (
            var scenario in oms.Scenarios.Ascending().Where(scenario => !oms.StockLocations.TryGet(scenario.DefaultStockLocationId, out _))
        )
        {
            yield return $"Scenario {scenario.Id} falls back on the unknown stock location {scenario.DefaultStockLocationId}.";
        }

        foreach (var (_, token) in oms.Tokens.Where(token => !oms.Users.TryGet(token.Value.UserId, out _)))
            yield return $"A token is that of the unknown user {token.UserId}.";
    }

    private static IEnumerable<string> Orders(OmsState oms)
    {
        foreach (var order in oms.Orders.Ascending())
        {
            foreach (var id in order.ItemIds.Where(id => !oms.OrderItems.TryGet(id, out var item) || item.OrderId != order.Id))
                yield return $"Order {order.Id} has no order item {id}.";
        }

        foreach (
            var item in oms
                .OrderItems.Ascending()
                .Where(item => !oms.Orders.TryGet(item.OrderId, out _) || !oms.Products.TryGet(item.ProductId, out _) || item.Quantity < 1)
        )
        {
            yield return $"Order item {item.Id} names an unknown order or product, or a quantity below 1.";
        }
    }

    private static IEnumerable<string> Packages(OmsState oms)
    {
        foreach (var package in oms.Packages.Ascending())
        {
            if (!oms.Orders.TryGet(package.OrderId, out _))
                yield return $"Package {package.Id} is of the unknown order {package.OrderId}.";
            if (package.ShipmentId is { } shipment && (!oms.Shipments.TryGet(shipment, out var found) || found.PackageId != package.Id))
                yield return $"Package {package.Id} has no shipment {shipment}.";
            if (!Knows(oms, package.State) || (package.BlockedIn is { } blockedIn && !Knows(oms, blockedIn)))
                yield return $"Package {package.Id} is in the state {package.State}, which the installation lacks.";
            foreach (var id in package.ItemIds.Where(id => !oms.PackageItems.TryGet(id, out var item) || item.PackageId != package.Id))
                yield return $"Package {package.Id} has no package item {id}.";
        }

        foreach (var item in oms.PackageItems.Ascending())
        {
            if (
                !oms.Packages.TryGet(item.PackageId, out var package)
                || !package.ItemIds.Contains(item.Id)
                || !oms.OrderItems.TryGet(item.OrderItemId, out _)
            )
            {
                yield return $"Package item {item.Id} names an unknown package or order item.";
            }
        }

        foreach (var shipment in oms.Shipments.Ascending())
        {
            if (
                !oms.Packages.TryGet(shipment.PackageId, out _)
                || (shipment.TransferOrderId is { } transfer && !oms.Transfers.TryGet(transfer, out _))
                || (shipment.CargoCompanyId is { } company && !oms.CargoCompanies.TryGet(company, out _))
            )
            {
                yield return $"Shipment {shipment.Id} names an unknown package, transfer or cargo company.";
            }
        }
    }

    private static bool Knows(OmsState oms, PackageState state) => oms.Installation.FindPackageState(state.Key) is not null;

    private static IEnumerable<string> Transfers(OmsState oms)
    {
        foreach (var transfer in oms.Transfers.Ascending())
        {
            if (
                !oms.Packages.TryGet(transfer.PackageId, out _)
                || !oms.Orders.TryGet(transfer.OrderId, out _)
                || !oms.StockLocations.TryGet(transfer.SourceId, out _)
                || !oms.StockLocations.TryGet(transfer.DestinationId, out _)
                || (transfer.ShipmentId is { } shipment && !oms.Shipments.TryGet(shipment, out _))
            )
            {
                yield return $"Transfer {transfer.Id} names an unknown package, order, stock location or shipment.";
            }

            foreach (
                var id in transfer.ItemIds.Where(id => !oms.TransferItems.TryGet(id, out var item) || item.TransferOrderId != transfer.Id)
            )
            {
                yield return $"Transfer {transfer.Id} has no transfer item {id}.";
            }
        }

        foreach (
            var item in oms
                .TransferItems.Ascending()
                .Where(item =>
                    !oms.Transfers.TryGet(item.TransferOrderId, out _)
                    || !oms.PackageItems.TryGet(item.PackageItemId, out _)
                    || !oms.Products.TryGet(item.ProductId, out _)
                )
        )
        {
            yield return $"Transfer item {item.Id} names an unknown transfer, package item or product.";
        }
    }

    private static IEnumerable<string> Plans(OmsState oms) =>
        oms
            .ExecutionPlans.Ascending()
            .Where(plan =>
                !oms.Orders.TryGet(plan.OrderId, out _) || plan.Items.Any(item => !oms.OrderItems.TryGet(item.OrderItemId, out _))
            )
            .Select(plan => $"Execution plan {plan.Id} names an unknown order or order item.");

    private static IEnumerable<string> Stock(OmsState oms)
    {
        var reserved = new Dictionary<(int, int), long>();
        foreach (var item in oms.PackageItems.Ascending().Where(item => item.Stock == ItemStock.Reserved))
            Count((oms.Packages[item.PackageId].StockLocationId, oms.OrderItems[item.OrderItemId].ProductId), item.Quantity);
        foreach (var transfer in oms.Transfers.Ascending().Where(transfer => transfer.Stock == ItemStock.Reserved))
        {
            foreach (var item in transfer.ItemIds.Select(id => oms.TransferItems[id]))
                Count((transfer.SourceId, item.ProductId), item.Quantity);
        }

        foreach (var ((location, product), level) in oms.StockLevels)
        {
            if (!oms.StockLocations.TryGet(location, out _) || !oms.Products.TryGet(product, out _))
                yield return $"There is stock of an unknown stock location {location} or product {product}.";
            else if (level.OnHand < level.Reserved || level.Reserved < 0)
                yield return $"Stock of product {product} at stock location {location} is below what is reserved, or below zero.";
            else if (level.Reserved != reserved.GetValueOrDefault((location, product)))
                yield return $"Of product {product} at stock location {location} {level.Reserved} are reserved; a recount gives {reserved.GetValueOrDefault((location, product))}.";
            reserved.Remove((location, product));
        }

        foreach (var ((location, product), count) in reserved.Where(left => left.Value != 0))
            yield return $"Of product {product} at stock location {location} nothing is reserved; a recount gives {count}.";

        void Count((int, int) key, int quantity) => reserved[key] = reserved.GetValueOrDefault(key) + quantity;
    }

    private static IEnumerable<string> Facts(OmsState oms)
    {
        foreach (var recorded in oms.Facts)
        {
            if (!Knows(oms, recorded.Fact.About) || !Knows(oms, recorded.Fact.AlsoAbout))
                yield return $"A fact is about the unknown package {recorded.Fact.About}.";
            else if (recorded.UserId is { } user && !oms.Users.TryGet(user, out _))
                yield return $"A fact was recorded under the unknown user {user}.";
            else if (recorded.Fact is TransferStateChanged change && !oms.Transfers.TryGet(change.TransferOrderId, out _))
                yield return $"A fact is about the unknown transfer {change.TransferOrderId}.";
        }
    }

    private static bool Knows(OmsState oms, int package) => package == 0 || oms.Packages.TryGet(package, out _);
}
