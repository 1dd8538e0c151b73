namespace OmsSimulator.Host.Tests.Control;

[Collection(OpenMode.Name)]
public sealed class WorldRefusalTests(OpenSimulator simulator)
{
    private const string Package = """{"packages":[{"stock_location":"L1","state":"$state","items":[{"sku":"A","quantity":1}]$extra}]}""";

    [Theory]
    [InlineData("[]", "")]
    [InlineData("""{"transfers":[]}""", "/transfers")]
    [InlineData("""{"orders":{}}""", "/orders")]
    [InlineData("""{"orders":[1]}""", "/orders/0")]
    [InlineData("""{"orders":[{"items":[{"sku":"A","quantity":1}]}]}""", "/orders/0/number")]
    [InlineData("""{"orders":[{"number":"9","items":[]}]}""", "/orders/0/items")]
    [InlineData("""{"orders":[{"number":"9","items":[{"sku":"A","quantity":0}]}]}""", "/orders/0/items/0/quantity")]
    [InlineData("""{"orders":[{"number":"9","items":[{"sku":"A","quantity":1.5}]}]}""", "/orders/0/items/0/quantity")]
    [InlineData("""{"orders":[{"number":"9","items":[{"sku":"A","quantity":1,"price":12.5}]}]}""", "/orders/0/items/0/price")]
    [InlineData("""{"orders":[{"number":"9","items":[{"sku":"A","quantity":1,"price":"-1"}]}]}""", "/orders/0/items/0/price")]
    [InlineData("""{"orders":[{"number":"9","date_placed":"yesterday","items":[{"sku":"A","quantity":1}]}]}""", "/orders/0/date_placed")]
    [InlineData("""{"orders":[{"number":"9","customer":{"name":"x"},"items":[{"sku":"A","quantity":1}]}]}""", "/orders/0/customer/name")]
    [InlineData(
        """{"orders":[{"number":"9","items":[{"sku":"A","quantity":1}]},{"number":"9","items":[{"sku":"A","quantity":1}]}]}""",
        "/orders/1/number"
    )]
    [InlineData("""{"stock_locations":[{"erp_code":"X","stock_location_type":"kiosk"}]}""", "/stock_locations/0/stock_location_type")]
    [InlineData("""{"stock_locations":[{"erp_code":"X","max_quota":-1}]}""", "/stock_locations/0/max_quota")]
    [InlineData("""{"stock_locations":[{"erp_code":"L1","stock":[{"sku":"A","quantity":1}]}]}""", "/stock_locations/0/stock/0/quantity")]
    [InlineData("""{"denial_reasons":[{"title":"No staff"}]}""", "/denial_reasons/0/title")]
    [InlineData("""{"cargo_companies":[{}]}""", "/cargo_companies/0/name")]
    [InlineData("""{"users":[{"username":"x"}]}""", "/users/0/password")]
    [InlineData("""{"scenarios":[{"name":"S","default_stock_location":"X"}]}""", "/scenarios/0/default_stock_location")]
    [InlineData("""{"scenarios":[{"name":"S","default_stock_location":"L1","initial_status":"Packed"}]}""", "/scenarios/0/initial_status")]
    [InlineData(
        """{"scenarios":[{"name":"S","default_stock_location":"L1","rules":[{"conditions":["NEAREST"]}]}]}""",
        "/scenarios/0/rules/0/conditions/0"
    )]
    [InlineData(
        """{"scenarios":[{"name":"S","default_stock_location":"L1","rules":[{"transferable":"true"}]}]}""",
        "/scenarios/0/rules/0/transferable"
    )]
    [InlineData("""{"packages":[{"stock_location":"L1","state":"Nowhere","items":[{"sku":"A","quantity":1}]}]}""", "/packages/0/state")]
    [InlineData(
        """{"packages":[{"order":"none","stock_location":"L1","state":"Waiting","items":[{"sku":"A","quantity":1}]}]}""",
        "/packages/0/order"
    )]
    public async Task WhatIsWrongIsNamedByItsPlaceAndNothingIsDone(string document, string pointer) => await Refused(document, pointer);

    [Theory]
    [InlineData("Waiting", "\"blocked_in\":\"Waiting\"", "/packages/0/blocked_in")]
    [InlineData("Blocked", "\"blocked_in\":\"Packed\"", "/packages/0/blocked_in")]
    [InlineData("Packed", "\"cancelled_in\":\"Packed\"", "/packages/0/cancelled_in")]
    [InlineData("PackagingCanceled", "\"cancelled_in\":\"Shipped\"", "/packages/0/cancelled_in")]
    [InlineData("Waiting", "\"awb_number\":\"X\"", "/packages/0/awb_number")]
    public async Task WhatAPackageCannotHaveBeenIsRefused(string state, string extra, string pointer) =>
        await Refused(
            Package.Replace("$state", state, StringComparison.Ordinal).Replace("$extra", $",{extra}", StringComparison.Ordinal),
            pointer
        );

    [Fact]
    public async Task AllProblemsComeAtOnce()
    {
        var oms = await simulator.SandboxWithPackage();
        var refused = (
            await oms.Post("__admin/world", """{"products":[{"sku":1},{}],"orders":[{"number":"","items":"x"}],"x":1}""")
        ).ShouldBe(HttpStatus.Unprocessable);
        refused
            .At("errors")
            .EnumerateArray()
            .Select(error => error.GetProperty("pointer").GetString())
            .Should()
            .Equal("/products/0/sku", "/products/1/sku", "/orders/0/number", "/orders/0/items", "/x");
        refused["detail"].Should().Be($"/products/0/sku: {refused["errors.0.detail"]}");
    }

    [Fact]
    public async Task AKnownOrderNumberIsAConflictAndNothingElseIsDone()
    {
        var oms = await simulator.SandboxWithPackage();
        await oms.World("""{"orders":[{"number":"9","items":[{"sku":"A","quantity":1}]}]}""");
        var before = await oms.Picture();
        var refused = (
            await oms.Post(
                "__admin/world",
                """{"stock_locations":[{"erp_code":"NEW"}],"orders":[{"number":"8","items":[{"sku":"A","quantity":1}]},{"number":"9","items":[{"sku":"A","quantity":1}]}]}"""
            )
        ).ShouldBe(HttpStatus.Conflict);
        refused["errors"].Should().Be("""[{"pointer":"/orders/1/number","detail":"order 9 exists already"}]""");
        (await oms.Picture()).Should().Be(before);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"orders":[],"orders":[]}""")]
    [InlineData("""{"products":[{"sku":"\ud800"}]}""")]
    [InlineData("name: yaml")]
    public async Task WhatIsNoJsonIsMalformed(string document)
    {
        var refused = (await (await simulator.Sandbox()).Post("__admin/world", document)).ShouldBe(HttpStatus.BadRequest);
        refused.Keys().Should().Be("type, title, status, detail");
        refused.ContentType.Should().Be("application/problem+json");
        refused["detail"].Should().StartWith("The body is not JSON: ");
    }

    [Theory]
    [InlineData("""[{"stock_location":"X","sku":"A","quantity":5}]""", "/0/stock_location")]
    [InlineData("""[{"stock_location":"L1","sku":"A","quantity":500},{"stock_location":"L1","sku":"X","quantity":5}]""", "/1/sku")]
    [InlineData("""[{"stock_location":"L1","sku":"A","quantity":1}]""", "/0/quantity")]
    [InlineData("""[{"stock_location":"L1","sku":"A","quantity":-1}]""", "/0/quantity")]
    [InlineData("""[{"stock_location":"L1","sku":"A"}]""", "/0/quantity")]
    [InlineData("""[{"stock_location":"L1","sku":"A","quantity":5,"note":""}]""", "/0/note")]
    [InlineData("{}", "")]
    public async Task WrongStockIsRefusedWhole(string document, string pointer)
    {
        var oms = await simulator.SandboxWithPackage();
        var facts = await oms.Facts();
        (await oms.Patch("__admin/stock", document)).ShouldBe(HttpStatus.Unprocessable)["errors.0.pointer"].Should().Be(pointer);
        (await oms.Facts()).Should().Be(facts);
    }

    private async Task Refused(string document, string pointer)
    {
        var oms = await simulator.SandboxWithPackage();
        var before = await oms.Picture();
        var refused = (await oms.Post("__admin/world", document)).ShouldBe(HttpStatus.Unprocessable);
        refused["errors.0.pointer"].Should().Be(pointer);
        refused.Keys().Should().Be("type, title, status, detail, errors");
        refused.ContentType.Should().Be("application/problem+json");
        (await oms.Picture()).Should().Be(before);
    }
}
