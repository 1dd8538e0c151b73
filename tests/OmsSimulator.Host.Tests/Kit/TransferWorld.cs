namespace OmsSimulator.Host.Tests;

/// <summary>
/// Two orders that need transfers, the clock standing: 1 brings 3 B from L2 and 2 brings 1 C from L3 for N1P1 at L1, 3 brings 1 B from L2
/// for N10P1 at L1.
/// </summary>
internal static class TransferWorld
{
    public const string Start = "2026-02-01T10:00:00.000000Z";

    public const string Document = """
        {
          "products": [{ "sku": "A", "barcode": "111" }, { "sku": "B", "barcode": "222" }, { "sku": "C" }, { "sku": "Z" }],
          "stock_locations": [
            { "erp_code": "L1", "name": "Kadıköy", "priority": 1, "stock": [{ "sku": "A", "quantity": 5 }] },
            { "erp_code": "L2", "priority": 2, "stock": [{ "sku": "B", "quantity": 5 }] },
            { "erp_code": "L3", "priority": 3, "stock": [{ "sku": "B", "quantity": 5 }, { "sku": "C", "quantity": 5 }] },
            { "erp_code": "D", "is_fulfillment_center": false }
          ],
          "cargo_companies": [{ "name": "Yurtiçi", "erp_code": "YK" }],
          "scenarios": [{ "name": "S", "default_stock_location": "D", "rules": [{ "transferable": true }] }],
          "orders": [
            { "number": "N1", "items": [{ "sku": "A", "quantity": 2 }, { "sku": "B", "quantity": 3 }, { "sku": "C", "quantity": 1 }] },
            { "number": "N10", "items": [{ "sku": "A", "quantity": 1 }, { "sku": "B", "quantity": 1 }] }
          ]
        }
        """;

    public static async Task<Oms> In(RunningSimulator simulator, string installation = "\"default\"")
    {
        var oms = await simulator.Sandbox(installation: installation);
        (await oms.Put("__admin/clock", $$"""{"mode":"frozen","now":"{{Start}}"}""")).ShouldBe(HttpStatus.Ok);
        await oms.World(Document);
        return oms;
    }

    /// <summary>Sends a body to a transfer.</summary>
    public static Task<Answer> Transfer(this Oms oms, int transfer, string body) => oms.Post($"transfer_orders/{transfer}/command/", body);

    /// <summary>Orders one Z, which nobody has: a package in Out of Stock.</summary>
    public static Task<Answer> OrderOfNobodys(this Oms oms, string number) =>
        oms.World($$"""{"orders":[{"number":"{{number}}","items":[{"sku":"Z","quantity":1}]}]}""");

    /// <summary>Sets the stock of Z at L1.</summary>
    public static async Task Stock(this Oms oms, int quantity) =>
        (await oms.Patch("__admin/stock", $$"""[{"stock_location":"L1","sku":"Z","quantity":{{quantity}}}]"""))
            .Status.Should()
            .BeInRange(200, 204);

    /// <summary>Lets time pass; what was done on the way.</summary>
    public static async Task<string> TimePasses(this Oms oms, string by) =>
        (await oms.Post("__admin/clock/advance", $$"""{"by":"{{by}}"}""")).ShouldBe(HttpStatus.Ok)["work"];
}
