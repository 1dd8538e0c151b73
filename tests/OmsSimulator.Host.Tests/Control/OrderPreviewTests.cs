namespace OmsSimulator.Host.Tests.Control;

[Collection(OpenMode.Name)]
public sealed class OrderPreviewTests(OpenSimulator simulator)
{
    private const string Preview = "__admin/orders/preview";
    private const string World = """
        {"stock_locations": [
           {"erp_code": "L1", "priority": 1, "max_quota": 1, "stock": [{"sku": "A", "quantity": 5}]},
           {"erp_code": "L2", "priority": 2, "max_quota": 9, "stock": [{"sku": "A", "quantity": 5}, {"sku": "B", "quantity": 5}]}],
         "scenarios": [
           {"name": "Web", "default_stock_location": "L2", "priority": 1, "channels": ["Web"], "rules": [{"conditions": ["SELECT_BY_QUOTA"]}]},
           {"name": "Rest", "default_stock_location": "L1", "priority": 2}]}
        """;

    [Theory]
    [InlineData(
        """[{"sku":"A","quantity":1}]""",
        "Rest: L1 Waiting A 1",
        "L1 is the first location by priority that can supply all of it."
    )]
    [InlineData(
        """[{"sku":"A","quantity":1},{"sku":"B","quantity":2}]""",
        "Rest: L2 Waiting A 1 B 2",
        "L2 is the first location by priority that can supply all of it."
    )]
    [InlineData(
        """[{"sku":"C","quantity":1}]""",
        "Rest: L1 OutOfStock C 1",
        "No location can supply it: it would wait for stock at L1, the default location of Rest."
    )]
    [InlineData(
        """[{"sku":"A","quantity":9}]""",
        "Rest: L1 OutOfStock A 9",
        "No location can supply it: it would wait for stock at L1, the default location of Rest."
    )]
    [InlineData(
        """[{"sku":"B","quantity":5},{"sku":"C","quantity":1}]""",
        "Rest: L2 Waiting B 5; L1 OutOfStock C 1",
        "No location can supply the rest: that would wait for stock at L1, the default location of Rest."
    )]
    public async Task AnOrderIsPlannedAsItWouldBePlacedAndNothingChanges(string items, string expected, string reason)
    {
        var oms = await simulator.Sandbox(World);
        var before = await oms.Picture();
        var snapshot = await Lines(oms);
        var preview = (await oms.Post(Preview, $$"""{"number":"N1","items":{{items}}}""")).ShouldBe(HttpStatus.Ok);
        Said(preview).Should().Be(expected);
        preview["reason"].Should().Be(reason);
        (await oms.Picture()).Should().Be(before);
        (await Lines(oms)).Should().Be(snapshot, "nothing changes");
        var placed = await oms.World($$"""{"orders":[{"number":"N1","items":{{items}}}]}""");
        placed
            .At("orders.0.packages")
            .EnumerateArray()
            .Select(package => package.GetProperty("stock_location").GetProperty("erp_code").GetString())
            .Should()
            .Equal(
                preview.At("packages").EnumerateArray().Select(package => package.GetProperty("stock_location").GetString()),
                "as it said"
            );
    }

    [Fact]
    public async Task WhyAScenarioDoesNotFitAndWhatARuleSawIsSaid()
    {
        var oms = await simulator.Sandbox(World);
        await oms.World("""{"packages":[{"stock_location":"L1","state":"Waiting","items":[{"sku":"A","quantity":1}]}]}""");
        var other = (await oms.Post(Preview, """{"items":[{"sku":"A","quantity":1}],"channel_name":"Shop"}""")).ShouldBe(HttpStatus.Ok);
        other["scenarios.0.why_not"].Should().Be("channel_name: it is for Web, found Shop");
        (other["scenarios.1.name"], other["scenarios.1.fits"]).Should().Be(("Rest", "true"));
        var web = (await oms.Post(Preview, """{"items":[{"sku":"A","quantity":1}],"channel_name":"Web"}""")).ShouldBe(HttpStatus.Ok);
        Said(web).Should().Be("Web: L2 Waiting A 1", "the quota of L1 is used up");
        web["rules.0"]
            .Should()
            .Be("""{"rule":1,"conditions":["SELECT_BY_QUOTA"],"transferable":false,"quota_exhausted":true,"stock":{"L2":{"A":5}}}""");
    }

    [Fact]
    public async Task WithoutAScenarioThereIsNoPackage()
    {
        var oms = await simulator.Sandbox();
        var preview = (await oms.Post(Preview, """{"items":[{"sku":"A","quantity":1}]}""")).ShouldBe(HttpStatus.Ok);
        (preview["scenario"], preview["packages"], preview["reason"])
            .Should()
            .Be(("null", "[]", "No active scenario fits this order: no package would be made."));
    }

    [Theory]
    [InlineData("""{}""", 422, "/items: required: expected a list")]
    [InlineData("""{"items":[]}""", 422, "/items")]
    [InlineData("""{"items":[{"sku":"A","quantity":0}]}""", 422, "/items/0/quantity")]
    [InlineData("""{"items":[{"sku":"A","quantity":1}],"colour":1}""", 422, "/colour")]
    [InlineData("""{"number":"KNOWN","items":[{"sku":"A","quantity":1}]}""", 409, "/number: order KNOWN exists already")]
    [InlineData("""[]""", 422, "The document")]
    [InlineData("{", 400, "The body is not JSON")]
    public async Task WhatIsNoOrderIsRefusedAndNothingChanges(string body, int status, string problem)
    {
        var oms = await simulator.Sandbox(World);
        await oms.World("""{"orders":[{"number":"KNOWN","items":[{"sku":"A","quantity":1}]}]}""");
        var before = await oms.Picture();
        (await oms.Post(Preview, body)).ShouldBe((HttpStatus)status)["detail"].Should().StartWith(problem);
        (await oms.Picture()).Should().Be(before);
    }

    private static string Said(Answer preview) =>
        $"{preview["scenario"]}: "
        + string.Join(
            "; ",
            preview
                .At("packages")
                .EnumerateArray()
                .Select(package =>
                    $"{package.GetProperty("stock_location")} {package.GetProperty("state")} "
                    + string.Join(
                        ' ',
                        package
                            .GetProperty("items")
                            .EnumerateArray()
                            .Select(item => $"{item.GetProperty("sku")} {item.GetProperty("quantity")}")
                    )
                )
        );

    // All that the sandbox is, but for the journal of the looking.
    private static async Task<string> Lines(Oms oms) =>
        string.Join(
            '\n',
            (await oms.Get("__admin/snapshot"))
                .Text.Split('\n')
                .Where(static line => !line.StartsWith("""{"line":"request""", StringComparison.Ordinal))
                .Where(static line => !line.StartsWith("""{"line":"journal""", StringComparison.Ordinal))
                .Where(static line => !line.StartsWith("""{"line":"end""", StringComparison.Ordinal))
        );
}
