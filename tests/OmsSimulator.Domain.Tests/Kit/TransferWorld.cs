namespace OmsSimulator.Domain.Tests;

/// <summary>
/// A world in which planning needs transfers: L1 has 5 A, L2 5 B, L3 5 B and 5 C, L4 5 C; D is the default location, without stock. One
/// scenario, whose rule is transferable.
/// </summary>
internal static class TransferWorld
{
    public const string Transferable = """{ "transferable": true }""";

    public static Sandbox Of(string rules = Transferable, string extra = "", string? installation = null) =>
        new Sandbox(installation).World(
            $$"""
            {
              "stock_locations": [
                { "erp_code": "L1", "priority": 1, "stock": [{ "sku": "A", "quantity": 5 }] },
                { "erp_code": "L2", "priority": 2, "stock": [{ "sku": "B", "quantity": 5 }] },
                { "erp_code": "L3", "priority": 3, "stock": [{ "sku": "B", "quantity": 5 }, { "sku": "C", "quantity": 5 }] },
                { "erp_code": "L4", "priority": 4, "stock": [{ "sku": "C", "quantity": 5 }] },
                { "erp_code": "D", "is_fulfillment_center": false }
              ],
              "products": [{ "sku": "E" }],
              "cargo_companies": [{ "name": "Yurtiçi", "erp_code": "YK" }, { "name": "Aras", "erp_code": "ARAS" }],
              "denial_reasons": [{ "title": "No staff" }],
              "scenarios": [{ "name": "S", "default_stock_location": "D", "rules": [{{rules}}]{{extra}} }]
            }
            """
        );

    /// <summary>Orders: <c>A:2 B:1</c>.</summary>
    public static Sandbox Order(this Sandbox oms, string items, string number = "N1")
    {
        var rows = items
            .Split(' ')
            .Select(item => item.Split(':'))
            .Select(item => $$"""{ "sku": "{{item[0]}}", "quantity": {{item[1]}} }""");
        return oms.World($$"""{ "orders": [{ "number": "{{number}}", "items": [{{string.Join(", ", rows)}}] }] }""");
    }

    /// <summary>Every package and every transfer of an order: where, in which state, with what.</summary>
    public static string Shown(this Sandbox oms, string number = "N1")
    {
        oms.Oms.TryGetOrder(number, out var order).Should().BeTrue();
        var packages = oms.Oms.PackagesOf(order!.Id).Reverse().ToArray();
        return string.Join(
            " | ",
            packages
                .Select(package =>
                    $"{package.Number[number.Length..]} {Place(oms, package.StockLocationId)} {package.State} {Contents(oms, oms.Items(package.Id))}".TrimEnd()
                )
                .Concat(packages.SelectMany(package => oms.Oms.TransfersOf(package.Id).Reverse()).Select(transfer => Shown(oms, transfer)))
        );
    }

    /// <summary>A package that waits for two transfers, T1 with 3 B from L2 and T2 with 1 C from L3, both in a state.</summary>
    public static Sandbox WithTransfersIn(string state, string? installation = null)
    {
        var oms = Of(installation: installation).Order("A:2 B:3 C:1");
        foreach (var transfer in (int[])[1, 2])
            oms.BringTo(transfer, state);
        return oms;
    }

    /// <summary>Brings a transfer that waits to a state.</summary>
    public static void BringTo(this Sandbox oms, int transfer, string state)
    {
        if (state == "ReadyForShipment")
            oms.RunTransfer(transfer, "TRANSFER_ORDER_ADVANCED", "ReadyForShipment", """{"cargo_company":2,"tracking_number":"X1"}""");
        if (state is "InTransit" or "TransferComplete")
            oms.RunTransfer(transfer, "TRANSFER_DISPATCH", "InTransit");
        if (state == "TransferComplete")
            oms.RunTransfer(transfer, "TRANSFER_DELIVERED", "TransferComplete");
        if (state == "Cancelled")
            oms.RunTransfer(transfer, "TRANSFER_PRODUCT_NOT_FOUND", "Cancelled", $$"""{"transfer_items":[{{transfer}}]}""");
        if (state == "OutOfStock")
            oms.RunTransfer(transfer, "TRANSFER_OUT_OF_STOCK", "OutOfStock", """{"transfer_items":[]}""");
        oms.Transfer(transfer).State.Key.Should().Be(state);
    }

    private static string Shown(Sandbox oms, TransferOrder transfer)
    {
        var items = transfer
            .ItemIds.Select(id => oms.Oms.TransferItems[id])
            .Select(item => $"{oms.Oms.Products[item.ProductId].Sku}{item.Quantity}");
        return $"{transfer.Number[transfer.Number.LastIndexOf('T')..]} {Place(oms, transfer.SourceId)}>{Place(oms, transfer.DestinationId)} {transfer.State} {string.Join(' ', items)}";
    }

    private static string Contents(Sandbox oms, IEnumerable<PackageItem> items) =>
        string.Join(' ', items.Select(item => $"{oms.Oms.Products[oms.Oms.OrderItems[item.OrderItemId].ProductId].Sku}{item.Quantity}"));

    private static string Place(Sandbox oms, int location) => oms.Oms.StockLocations[location].ErpCode;
}
