namespace OmsSimulator.Host.Tests.Webhooks;

[Collection(OpenMode.Name)]
public sealed class EventTests(OpenSimulator simulator)
{
    private static readonly string[] Types =
    [
        "package.created",
        "package.status.transitioned",
        "package.status.packed",
        "package.status.cancelled",
        "package.status.shipped",
        "package.status.packed_for_refund",
        "package.shipment.awb_number",
        "package.refused",
        "shipment.created",
        "shipment.status.updated",
        "shipment.cancelled",
        "stock_location.created",
        "stock_location.updated",
        "transfer.status.created",
        "transfer.status.transitioned",
        "transfer.status.in_transit",
        "transfer.status.transferred",
        "transfer.status.cancelled",
        "transfer.status.ready_to_shipment",
    ];

    [Theory]
    [InlineData("Waiting", "COMPLETE_PACKAGING", "Packed", "{}", "package.shipment.awb_number shipment.created package.status.packed")]
    [InlineData("Waiting", "COMPLETE_PACKAGING", "WaitingCargoLabel", "{}", "shipment.created package.status.transitioned")]
    [InlineData("Waiting", "COMPLETE_PACKAGING_WITHOUT_SHIPMENT", "Packed", """{"package_items":[1,2]}""", "package.status.packed")]
    [InlineData(
        "WaitingCargoLabel",
        "UPDATE_SHIPMENT_LABEL",
        "Packed",
        """{"package_items":[]}""",
        "package.shipment.awb_number package.status.packed"
    )]
    [InlineData("Packed", "UPDATE_SHIPMENT_LABEL", "Packed", """{"package_items":[]}""", "")]
    [InlineData("Packed", "SHIP_THE_PACKAGE", "Shipped", "{}", "shipment.status.updated package.status.shipped")]
    [InlineData(
        "Packed",
        "SHIP_THE_PACKAGE_ADVANCED",
        "Shipped",
        """{"tracking_number":"T","cargo_company":"YK"}""",
        "shipment.status.updated package.status.shipped"
    )]
    [InlineData("Shipped", "UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE", "Shipped", """{"query_number":"Q"}""", "shipment.status.updated")]
    [InlineData(
        "Waiting",
        "REFUSE_THE_PACKAGE",
        "NeedsRescheduling",
        """{"denial_reason":1}""",
        "package.refused package.status.transitioned"
    )]
    [InlineData("Waiting", "PACKAGE_PACKED_FOR_REFUND", "PackedForRefund", "{}", "package.status.packed_for_refund")]
    [InlineData("Waiting", "BLOCK_THE_PACKAGE", "Blocked", """{"user":"u","token":"t"}""", "package.status.transitioned")]
    [InlineData("Packed", "UPDATE_INVOICE_OF_THE_PACKAGE", "Packed", """{"invoice_number":"I","invoice_date":"2026-01-01"}""", "")]
    public async Task ACommandSendsItsEvents(string state, string code, string to, string parameters, string events)
    {
        await using var receiver = await Receiver.Start();
        var oms = await Listening(simulator, receiver, state);
        var answer = await oms.Run(1, code, state, to, parameters);
        answer.Status.Should().BeOneOf([200, 204], answer.Text);
        await oms.Advance();
        receiver.All.Select(received => received.Type).Should().BeEquivalentTo(events.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task ARefusedCommandSendsNothing()
    {
        await using var receiver = await Receiver.Start();
        var oms = await Listening(simulator, receiver);
        (await oms.Command(1, """{"transition":2401}""")).Status.Should().Be(406);
        (await oms.Advance()).Should().BeEmpty();
        receiver.All.Should().BeEmpty();
    }

    [Fact]
    public async Task AnInstallationSendsTransitionedAlways()
    {
        await using var receiver = await Receiver.Start();
        var oms = await Listening(simulator, receiver);
        (await oms.Put("__admin/installation", """{"name":"x","settings":{"transitioned_event":"always"}}""")).ShouldBe(HttpStatus.Ok);
        (await oms.Run(1, "COMPLETE_PACKAGING_WITHOUT_SHIPMENT", "Waiting", "Packed", """{"package_items":[1,2]}""")).ShouldBe(204);
        await oms.Advance();
        receiver.All.Select(received => received.Type).Should().BeEquivalentTo("package.status.packed", "package.status.transitioned");
    }

    [Fact]
    public async Task AWorldSendsOneCreatedPerPackageAndNothingForTheStepsBetween()
    {
        await using var receiver = await Receiver.Start();
        var oms = await simulator.Sandbox();
        foreach (var type in Types)
            await oms.Subscribe(type, $"{receiver.Address}{type}");
        await oms.World(Worlds.With(Worlds.Package("Shipped"), Worlds.Package("Blocked")));
        await oms.Advance();
        receiver
            .All.Select(received => received.Type)
            .Should()
            .BeEquivalentTo("package.created", "package.created", "stock_location.created", "stock_location.created");
        var shipped = receiver.All.Single(received =>
            (string?)received.Json["payload"]!["number"] == "1P1"
            || ((int?)received.Json["payload"]!["id"] == 1 && received.Type == "package.created")
        );
        ((string)shipped.Json["payload"]!["state"]!["name"]!).Should().Be("Shipped");
        shipped.Json["payload"]!["shipment"].Should().NotBeNull();
    }

    [Fact]
    public async Task ALocationIsUpdatedWhenAPropertyChangesAndNotWhenQuotaOrStockMoves()
    {
        await using var receiver = await Receiver.Start();
        var oms = await Listening(simulator, receiver);
        (await oms.Patch("__admin/stock", """[{"stock_location":"L1","sku":"A","quantity":500}]""")).ShouldBe(HttpStatus.Ok);
        (await oms.Patch("stock-locations/1/", """{"max_quota":1000}""")).ShouldBe(HttpStatus.Ok);
        await oms.Advance();
        receiver.All.Should().BeEmpty();
        (await oms.Patch("stock-locations/1/", """{"max_quota":7}""")).ShouldBe(HttpStatus.Ok);
        await oms.Advance();
        receiver.All.Should().ContainSingle().Which.Text.Should().Contain("\"max_quota\": 7");
    }

    [Fact]
    public async Task APayloadIsTheResourceAsItWasThen()
    {
        await using var receiver = await Receiver.Start();
        var oms = await Listening(simulator, receiver);
        (await oms.Run(1, "BLOCK_THE_PACKAGE", "Waiting", "Blocked", """{"user":"u","token":"t"}""")).ShouldBe(204);
        var then = (await oms.Get("packages/1/")).Text;
        (await oms.Run(1, "UNBLOCK_THE_PACKAGE", "Blocked", "Waiting")).ShouldBe(204);
        await oms.Advance();
        System
            .Text.Json.Nodes.JsonNode.DeepEquals(receiver.All.First().Json["payload"], System.Text.Json.Nodes.JsonNode.Parse(then))
            .Should()
            .BeTrue();
        ((string)receiver.All.Last().Json["payload"]!["state"]!["name"]!).Should().Be("Waiting");
    }

    [Fact]
    public async Task TheSameSeedAndRequestsGiveTheSameBytes()
    {
        await using var receiver = await Receiver.Start();
        for (var run = 0; run < 2; run++)
        {
            var oms = await Listening(simulator, receiver);
            (await oms.Run(1, "COMPLETE_PACKAGING", "Waiting", "Packed")).ShouldBe(204);
            await oms.Advance();
        }

        var bodies = receiver.All.Select(received => received.Text).GroupBy(body => body).ToArray();
        bodies.Should().HaveCount(3).And.OnlyContain(body => body.Count() == 2);
        receiver
            .All.Should()
            .OnlyContain(received => received.Uuid.Length == 32 && received.Uuid[12] == '4' && "89ab".Contains(received.Uuid[16]));
    }

    private static async Task<Oms> Listening(RunningSimulator simulator, Receiver receiver, string state = "Waiting")
    {
        var oms = await simulator.Frozen(state);
        foreach (var type in Types)
            await oms.Subscribe(type, $"{receiver.Address}{type}");
        return oms;
    }
}
