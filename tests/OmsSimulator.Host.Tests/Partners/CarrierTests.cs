namespace OmsSimulator.Host.Tests.Partners;

/// <summary>The carrier gives labels and numbers, and reports.</summary>
[Collection(OpenMode.Name)]
public sealed class CarrierTests(OpenSimulator simulator)
{
    [Fact]
    public async Task ItGivesLabelAndNumberAtPacking()
    {
        await using var carrier = await RealPartner.Start(200, """{"awb_number":"YK 0001"}""");
        var oms = await simulator.SandboxWithPackage();
        await oms.Put("__admin/partners/carrier", $$"""{"address":"{{carrier.Address}}"}""");
        (await oms.Run(1, "COMPLETE_PACKAGING", "Waiting", "Packed")).ShouldBe(HttpStatus.NoContent);
        carrier
            .Heard.Should()
            .ContainSingle()
            .Which.Body.GetRawText()
            .Should()
            .EndWith("\"cargo_company\":\"YK\",\"awb_number\":null,\"tracking_number\":null}");
        (await oms.Get("packages/1/"))["shipment.awb_number"].Should().Be("YK 0001");
        (await oms.Get("packages/1/label/")).ShouldBe(HttpStatus.Ok);
        (await oms.Post("__admin/carrier/YK%200001", """{"status":"delivered"}""")).ShouldBe(HttpStatus.Conflict);
    }

    [Fact]
    public async Task ALabelIsRenewedOnlyWhereThereIsOne()
    {
        var oms = await simulator.Sandbox(Worlds.With(Worlds.Package("Packed"), Worlds.Package("WaitingCargoLabel")));
        (await oms.Run(1, "UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE", "Packed", "Packed", """{"tracking_number":"T1"}""")).ShouldBe(
            HttpStatus.NoContent
        );
        (await oms.Get("__admin/partners/carrier/calls"))["calls.0.request.awb_number"].Should().Be("AWB0000000001");
        (await oms.Run(1, "SHIP_THE_PACKAGE_ADVANCED", "Packed", "Shipped", """{"tracking_number":"T2","cargo_company":1}""")).ShouldBe(
            HttpStatus.Ok
        );
        (await oms.Get("__admin/partners/carrier/calls"))["meta.total"].Should().Be("1", "the carrier is not told");
        (await oms.Run(2, "UPDATE_SHIPMENT_LABEL", "WaitingCargoLabel", "Packed", """{"package_items":[]}""")).ShouldBe(
            HttpStatus.NoContent
        );
        (await oms.Get("__admin/partners/carrier/calls"))["meta.total"].Should().Be("2");
        (await oms.Get("packages/2/"))["shipment.awb_number"].Should().Be("AWB0000000002");
    }

    [Fact]
    public async Task PackagesThatWaitForItGetNumbersOfTheirOwn()
    {
        var oms = await simulator.Sandbox(Worlds.With(Enumerable.Repeat(Worlds.Package("Waiting"), 20)));
        await oms.Put("__admin/partners/carrier", """{"answers":{"delay":"PT0.02S"}}""");
        foreach (
            var answer in await Task.WhenAll(
                Enumerable.Range(1, 20).Select(package => oms.Run(package, "COMPLETE_PACKAGING", "Waiting", "Packed"))
            )
        )
        {
            answer.ShouldBe(HttpStatus.NoContent);
        }

        var numbers = new HashSet<string>();
        for (var package = 1; package <= 20; package++)
            numbers.Add((await oms.Get($"packages/{package}/"))["shipment.awb_number"]).Should().BeTrue();
    }

    [Theory]
    [InlineData("Shipped", "delivered", "Delivered", "550")]
    [InlineData("Shipped", "delivery_failed", "DeliveryFailed", "540")]
    [InlineData("Shipped", "attempted_delivery", "AttemptedDelivery", "540")]
    [InlineData("AttemptedDelivery", "delivered", "Delivered", "550")]
    [InlineData("AttemptedDelivery", "attempted_delivery", "AttemptedDelivery", "540")]
    public async Task ItReportsOfPackagesOnTheirWay(string from, string status, string to, string orderItems)
    {
        var oms = await simulator.SandboxWithPackage(from, "\"awb_number\":\"YK/1 ş\"");
        (await oms.Post("__admin/carrier/YK%2F1%20%C5%9F", $$"""{"status":"{{status}}"}""")).ShouldBe(
            200,
            $$"""{"package":1,"package_number":"5000000001P1","state":"{{to}}"}"""
        );
        (await oms.Get("order_items/1/"))["state.enum_value"].Should().Be(orderItems);
        var rows = (await oms.Get("state-transition-logs/?limit=10")).At("results");
        if (from == to)
        {
            rows.GetArrayLength().Should().Be(0);
            return;
        }

        rows.GetArrayLength().Should().Be(1);
        (await oms.Get("state-transition-logs/1/"))["attributes"].Should().Be("null");
        (await oms.Get("__admin/partners/omnitron/calls"))["meta.total"].Should().Be(from == "Shipped" || orderItems == "550" ? "1" : "0");
    }

    [Theory]
    [InlineData("Packed")]
    [InlineData("Delivered")]
    [InlineData("DeliveryFailed")]
    public async Task ItDoesNotReportOfOthers(string state)
    {
        var oms = await simulator.SandboxWithPackage(state);
        var before = await oms.Facts();
        (await oms.Post("__admin/carrier/AWB0000000001", """{"status":"delivered"}"""))
            .ShouldBe(HttpStatus.Conflict)["detail"]
            .Should()
            .Contain(state);
        (await oms.Facts()).Should().Be(before);
    }

    [Theory]
    [InlineData("AWB0000000002")]
    [InlineData("awb0000000001")]
    [InlineData("AWB1")]
    [InlineData("AWB99999999999")]
    public async Task ANumberThatNobodyHasIsNotFound(string awb)
    {
        var oms = await simulator.SandboxWithPackage("Shipped");
        (await oms.Post($"__admin/carrier/{awb}", """{"status":"delivered"}""")).ShouldBe(HttpStatus.NotFound);
    }

    [Theory]
    [InlineData("{}", "/status")]
    [InlineData("""{"status":"lost"}""", "/status")]
    [InlineData("""{"status":1}""", "/status")]
    [InlineData("""{"status":"delivered","when":"now"}""", "/when")]
    [InlineData("[]", "")]
    public async Task AReportIsReadStrictly(string body, string pointer)
    {
        var oms = await simulator.SandboxWithPackage("Shipped");
        (await oms.Post("__admin/carrier/AWB0000000001", body)).ShouldBe(HttpStatus.Unprocessable)["errors.0.pointer"].Should().Be(pointer);
        (await oms.Post("__admin/carrier/AWB0000000001", "{")).ShouldBe(HttpStatus.BadRequest);
    }
}
