namespace OmsSimulator.Host.Tests.Api;

[Collection(OpenMode.Name)]
public sealed class StockQueryTests(OpenSimulator simulator)
{
    [Theory]
    [InlineData("sku=A", """{"L1":true,"L2":true}""")]
    [InlineData("sku=A&sku=A&sku=A", """{"L1":true,"L2":false}""")]
    [InlineData("sku=A&sku=A&sku=A&sku=A", """{"L1":false,"L2":false}""")]
    [InlineData("sku=A&sku=B", """{"L1":false,"L2":true}""")]
    [InlineData("sku=nothing", """{"L1":false,"L2":false}""")]
    [InlineData("sku=A&erp_code=L2", """{"L2":true}""")]
    [InlineData("sku=A&erp_code=L2&erp_code=L1&erp_code=X", """{"L1":true,"L2":true}""")]
    [InlineData("sku=A&tag=express", """{"L2":true}""")]
    [InlineData("sku=A&tag=express&tag=none&erp_code=L2", """{"L2":true}""")]
    public async Task ARepeatedSkuIsAQuantity(string query, string answer) =>
        (await (await World()).Get($"query-stock-availability?{query}")).ShouldBe(200, answer);

    [Theory]
    [InlineData("sku=A&erp_code=X")]
    [InlineData("sku=A&tag=none")]
    [InlineData("sku=A&erp_code=L1&tag=express")]
    [InlineData("sku=A&erp_code=CLOSED")]
    public async Task NoValidLocationIsABadRequest(string query) =>
        (await (await World()).Get($"query-stock-availability/?{query}")).ShouldBe(
            400,
            Envelope.Detail(400, "No valid stock location was given.")
        );

    [Theory]
    [InlineData("sku", 0, 100)]
    [InlineData("sku", 101, 100)]
    [InlineData("erp_code", 51, 50)]
    [InlineData("tag", 21, 20)]
    public async Task TooManyOrNoneIsUnprocessable(string name, int times, int most)
    {
        var query = string.Join('&', Enumerable.Repeat($"{name}=L1", times)) + (name == "sku" ? "" : "&sku=A");
        (await (await World()).Get($"query-stock-availability?{query}")).ShouldBe(
            422,
            Envelope.Detail(422, $"{name} is expected {(name == "sku" ? "1 to" : "at most")} {most} times.")
        );
    }

    [Fact]
    public async Task ReservedAndMarkedStockIsNotAvailable()
    {
        var oms = await simulator.SandboxWithPackage();
        (
            await oms.Patch(
                "__admin/stock",
                """[{"stock_location":"L1","sku":"A","quantity":3},{"stock_location":"L1","sku":"B","quantity":3}]"""
            )
        ).ShouldBe(HttpStatus.Ok);
        (await oms.Get("query-stock-availability?sku=A&sku=A&erp_code=L1")).ShouldBe(200, """{"L1":false}""");
        (await oms.Run(1, "DETECTED_OUT_OF_STOCK_ITEM_ADVANCED", "Waiting", "OutOfStock", """{"package_items":[1]}""")).ShouldBe(
            HttpStatus.Ok
        );
        (await oms.Get("query-stock-availability?sku=A&erp_code=L1")).ShouldBe(200, """{"L1":false}""");
        (await oms.Patch("__admin/stock", """[{"stock_location":"L1","sku":"A","quantity":3}]""")).ShouldBe(
            200,
            """[{"stock_location":"L1","sku":"A","on_hand":3,"reserved":0,"available":3,"discrepancy":false}]"""
        );
        (await oms.Get("query-stock-availability?sku=A&sku=A&sku=A&erp_code=L1")).ShouldBe(200, """{"L1":true}""");
    }

    [Theory]
    [InlineData("sku=A&ERP_CODE=L2", """{"L1":true,"L2":true}""", "?ERP_CODE")]
    [InlineData("sku=A&Tag=express&erp_code=L1", """{"L1":true}""", "?Tag")]
    [InlineData("sku=A&SKU=nothing", """{"L1":true,"L2":true}""", "?SKU")]
    [InlineData("sku=A&limit=1", """{"L1":true,"L2":true}""", "?limit")]
    public async Task NamesAreComparedExactlyAndAnUnknownOneIsIgnoredWithAWarning(string query, string answer, string pointer)
    {
        var oms = await World();
        (await oms.Get($"query-stock-availability?{query}")).ShouldBe(200, answer);
        var finding = (await oms.Get("__admin/contract-report")).At("endpoints.0.findings.0");
        finding.GetProperty("kind").GetString().Should().Be("warning");
        finding.GetProperty("pointer").GetString().Should().Be(pointer);
    }

    [Fact]
    public async Task WithoutAnExactSkuTheQueryIsUnprocessable() =>
        (await (await World()).Get("query-stock-availability?SKU=A")).ShouldBe(
            422,
            Envelope.Detail(422, "sku is expected 1 to 100 times.")
        );

    [Fact]
    public async Task OfTwoCountsOfTheSameTheLastCountsAndEachIsAnswered()
    {
        var oms = await World();
        (
            await oms.Patch(
                "__admin/stock",
                """[{"stock_location":"L1","sku":"A","quantity":7},{"stock_location":"L1","sku":"A","quantity":5}]"""
            )
        ).ShouldBe(
            200,
            """[{"stock_location":"L1","sku":"A","on_hand":7,"reserved":0,"available":7,"discrepancy":false},{"stock_location":"L1","sku":"A","on_hand":5,"reserved":0,"available":5,"discrepancy":false}]"""
        );
        (await oms.Get("__admin/stock"))["0.on_hand"].Should().Be("5");
    }

    private Task<Oms> World() =>
        simulator.Sandbox(
            """
            {
              "stock_locations": [
                { "erp_code": "L1", "stock": [{ "sku": "A", "quantity": 3 }] },
                { "erp_code": "L2", "tags": ["express"], "stock": [{ "sku": "A", "quantity": 2 }, { "sku": "B", "quantity": 1 }] },
                { "erp_code": "CLOSED", "is_active": false, "stock": [{ "sku": "A", "quantity": 9 }] }
              ]
            }
            """
        );
}
