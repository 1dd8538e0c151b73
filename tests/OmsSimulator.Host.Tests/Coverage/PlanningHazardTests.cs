namespace OmsSimulator.Host.Tests.Coverage;

/// <summary>What planning came to, for a package that is read afterwards.</summary>
[Collection(OpenMode.Name)]
public sealed class PlanningHazardTests(OpenSimulator simulator)
{
    private static readonly string[] Hazards = ["quota_exhausted", "split", "transferred", "out_of_stock", "replanned_by_clock"];

    [Fact]
    public async Task AnOrderThatOneLocationSuppliesMeetsNone()
    {
        var oms = await World("""{"conditions":["SELECT_BY_QUOTA"]}""");
        await Order(oms, "A", 1);
        (await All(oms)).Should().Be("0 0 0 0 0");
    }

    [Fact]
    public async Task ALocationIsPassedOverWhereItsQuotaIsUsedUp()
    {
        var oms = await World("""{"conditions":["SELECT_BY_QUOTA"]}""");
        await Order(oms, "A", 1, "N1");
        await Order(oms, "A", 1, "N2", reads: false);
        (await oms.Hazard("quota_exhausted")).Should().Be("0", "the first package went where there was quota, the second is not read yet");
        (await oms.Get("packages/?limit=5")).ShouldBe(HttpStatus.Ok);
        (await oms.Met("quota_exhausted")).Should().Be("""["package 2"]""");
    }

    [Fact]
    public async Task AnOrderIsSplit()
    {
        var oms = await World("{}");
        await oms.World("""{"orders":[{"number":"N1","items":[{"sku":"B","quantity":1},{"sku":"C","quantity":1}]}]}""");
        (await All(oms)).Should().Be("0 0 0 0 0", "nobody has read it");
        (await oms.Get("packages/1/")).ShouldBe(HttpStatus.Ok);
        (await All(oms)).Should().Be("0 1 0 0 0");
    }

    [Fact]
    public async Task ATransferBringsWhatIsNotThere()
    {
        var oms = await World("""{"transferable":true}""");
        await oms.World("""{"orders":[{"number":"N1","items":[{"sku":"B","quantity":1},{"sku":"C","quantity":1}]}]}""");
        (await oms.Get("packages/1/")).ShouldBe(HttpStatus.Ok);
        (await All(oms)).Should().Be("0 0 1 0 0");
    }

    [Fact]
    public async Task NobodyHasItAndLaterTheClockFindsIt()
    {
        var oms = await World("{}");
        await Order(oms, "Z", 1);
        (await All(oms)).Should().Be("0 0 0 1 0");
        (await oms.Patch("__admin/stock", """[{"stock_location":"L1","sku":"Z","quantity":1}]""")).Status.Should().BeInRange(200, 204);
        await oms.Advance("PT30M");
        (await oms.Hazard("replanned_by_clock")).Should().Be("0");
        (await oms.Get("packages/1/")).ShouldBe(HttpStatus.Ok);
        (await All(oms)).Should().Be("0 0 0 1 1");
    }

    [Fact]
    public async Task APackageThatTheWorldPutThereWasNotPlanned()
    {
        var oms = await simulator.SandboxWithPackage("OutOfStock");
        (await oms.Get("packages/1/")).ShouldBe(HttpStatus.Ok);
        (await All(oms)).Should().Be("0 0 0 0 0");
    }

    private async Task<Oms> World(string rule)
    {
        var oms = await simulator.Sandbox();
        (await oms.Put("__admin/clock", """{"mode":"frozen","now":"2026-02-01T10:20:00Z"}""")).ShouldBe(HttpStatus.Ok);
        await oms.World(
            $$"""
            {"products": [{"sku": "Z"}],
             "stock_locations": [
               {"erp_code": "L1", "priority": 1, "max_quota": 1, "stock": [{"sku": "A", "quantity": 5}, {"sku": "B", "quantity": 5}]},
               {"erp_code": "L2", "priority": 2, "max_quota": 9, "stock": [{"sku": "A", "quantity": 5}, {"sku": "C", "quantity": 5}]}],
             "scenarios": [{"name": "S", "default_stock_location": "L1", "rules": [{{rule}}]}]}
            """
        );
        return oms;
    }

    private static async Task Order(Oms oms, string sku, int quantity, string number = "N1", bool reads = true)
    {
        await oms.World($$"""{"orders":[{"number":"{{number}}","items":[{"sku":"{{sku}}","quantity":{{quantity}}}]}]}""");
        if (reads)
            (await oms.Get("packages/1/")).ShouldBe(HttpStatus.Ok);
    }

    private static async Task<string> All(Oms oms)
    {
        var all = new List<string>();
        foreach (var hazard in Hazards)
            all.Add(await oms.Hazard(hazard));
        return string.Join(' ', all);
    }
}
