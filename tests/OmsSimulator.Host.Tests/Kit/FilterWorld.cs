namespace OmsSimulator.Host.Tests;

/// <summary>Six packages that differ in everything a filter can ask; each is made in a minute of its own.</summary>
internal static class FilterWorld
{
    public const string Start = "2026-02-01T10:00:00.000000Z";

    public static async Task<Oms> In(RunningSimulator simulator)
    {
        var oms = await simulator.Sandbox();
        (await oms.Put("__admin/clock", $$"""{"mode":"frozen","now":"{{Start}}"}""")).ShouldBe(HttpStatus.Ok);
        await oms.World(
            """
            {
              "products": [{ "sku": "A", "barcode": "111" }, { "sku": "B", "barcode": "222" }, { "sku": "Ç&C" }],
              "stock_locations": [{ "erp_code": "L1", "stock_location_type": "store" }, { "erp_code": "L2" }, { "erp_code": "L3", "stock": [{ "sku": "A", "quantity": 5 }] }],
              "cargo_companies": [{ "name": "Yurtiçi", "erp_code": "YK" }, { "name": "Aras" }],
              "scenarios": [{ "name": "S", "default_stock_location": "L3" }]
            }
            """
        );
        foreach (
            var world in (string[])
                [
                    """{"orders":[{"number":"100","channel_name":"Shop","customer":{"first_name":"Ayşe","last_name":"Aksoy"},"items":[{"sku":"A","quantity":1}]}]}""",
                    """{"orders":[{"number":"1001","channel_name":"Pazaryeri","customer":{"first_name":"Işıl","last_name":"Öz"},"items":[{"sku":"A","quantity":1}]}]}""",
                    """{"packages":[{"order":"100","stock_location":"L1","state":"Packed","items":[{"sku":"B","quantity":2}]}]}""",
                    """{"packages":[{"stock_location":"L2","state":"Shipped","items":[{"sku":"A","quantity":1},{"sku":"B","quantity":1}]}]}""",
                    """{"packages":[{"stock_location":"L2","state":"Waiting","items":[{"sku":"Ç&C","quantity":1}]}]}""",
                    """{"packages":[{"stock_location":"L1","state":"Blocked","blocked_in":"Preparing","items":[{"sku":"B","quantity":1}]}]}""",
                ]
        )
        {
            (await oms.Post("__admin/clock/advance", """{"by":"PT1M"}""")).ShouldBe(HttpStatus.Ok);
            await oms.World(world);
        }

        return oms;
    }

    /// <summary>Claims the ids of a list with filters, smallest first, and their number.</summary>
    public static async Task Finds(this Oms oms, string path, params int[] ids)
    {
        var list = (await oms.Get(path)).ShouldBe(HttpStatus.Ok, path);
        list.Ids.Order().Should().Equal(ids, path);
        list.Count.Should().Be(ids.Length, path);
    }

    /// <summary>Claims that a filter's value is of the wrong kind.</summary>
    public static async Task Refuses(this Oms oms, string path, string name, string sentence) =>
        (await oms.Get(path)).ShouldBe(400, Envelope.Field(name, sentence), path);
}
