namespace OmsSimulator.Host.Tests.Webhooks;

/// <summary>What is sent of transfer orders: that they are made, and every change of their state.</summary>
[Collection(OpenMode.Name)]
public sealed class TransferEventTests(OpenSimulator simulator)
{
    private const string Always = """{"name":"x","settings":{"transitioned_event":"always"}}""";

    private static readonly string[] Types =
    [
        "package.created",
        "package.status.transitioned",
        "package.status.cancelled",
        "shipment.created",
        "shipment.status.updated",
        "shipment.cancelled",
        "stock_location.updated",
        "transfer.status.created",
        "transfer.status.transitioned",
        "transfer.status.in_transit",
        "transfer.status.transferred",
        "transfer.status.cancelled",
        "transfer.status.ready_to_shipment",
    ];

    [Theory]
    [InlineData(2501, "{}", "transfer.status.ready_to_shipment N10P1T1 Ready for Shipment")]
    [InlineData(
        2521,
        """{"cargo_company":"YK","tracking_number":"X1"}""",
        "shipment.created N10P1T1 created, transfer.status.ready_to_shipment N10P1T1 Ready for Shipment"
    )]
    [InlineData(2541, "{}", "transfer.status.in_transit N10P1T1 In Transit")]
    [InlineData(2581, """{"transfer_items":[3]}""", "transfer.status.cancelled N10P1T1 Cancelled, transfer.status.created N10P1T2 Waiting")]
    [InlineData(
        2601,
        """{"transfer_items":[3]}""",
        "transfer.status.transitioned N10P1T1 Out of Stock, transfer.status.created N10P1T2 Waiting"
    )]
    public async Task ACommandSendsItsEvents(int transition, string parameters, string events)
    {
        await using var receiver = await Receiver.Start();
        var oms = await Listening(receiver);
        (await oms.Transfer(3, $$"""{"transition":{{transition}},"input_parameters":{{parameters}}}""")).ShouldBe(204);
        (await Sent(oms)).Should().Equal(events.Split(", "));
        receiver.All.Should().HaveCount(events.Split(", ").Length);
    }

    [Theory]
    [InlineData(
        "\"default\"",
        "transfer.status.in_transit N10P1T1 In Transit, transfer.status.transferred N10P1T1 Transfer Complete, package.status.transitioned N10P1 Waiting"
    )]
    [InlineData(
        Always,
        "transfer.status.transitioned N10P1T1 In Transit, transfer.status.in_transit N10P1T1 In Transit, transfer.status.transitioned N10P1T1 Transfer Complete, transfer.status.transferred N10P1T1 Transfer Complete, package.status.transitioned N10P1 Waiting"
    )]
    public async Task ATransferThatArrivesIsToldAndSoIsItsPackage(string installation, string events)
    {
        await using var receiver = await Receiver.Start();
        var oms = await Listening(receiver, installation);
        (await oms.Transfer(3, """{"transition":2541}""")).ShouldBe(204);
        (await oms.Transfer(3, """{"transition":2561}""")).ShouldBe(204);
        (await Sent(oms)).Should().Equal(events.Split(", "));
    }

    [Fact]
    public async Task WhatNobodyCanBringAnyMoreIsToldWithAllThatFollows()
    {
        await using var receiver = await Receiver.Start();
        var oms = await Listening(receiver);
        (
            await oms.Patch(
                "__admin/stock",
                """[{"stock_location":"L2","sku":"B","quantity":4},{"stock_location":"L3","sku":"B","quantity":0}]"""
            )
        )
            .Status.Should()
            .BeInRange(200, 204);
        (await oms.Transfer(1, """{"transition":2601,"input_parameters":{"transfer_items":[]}}""")).ShouldBe(204);
        (await Sent(oms))
            .Should()
            .BeEquivalentTo(
                "transfer.status.transitioned N1P1T1 Out of Stock",
                "transfer.status.cancelled N1P1T2 Cancelled",
                "package.status.transitioned N1P1 Out of Stock"
            );
    }

    [Fact]
    public async Task ACancelledOrderTellsOfItsTransfers()
    {
        await using var receiver = await Receiver.Start();
        var oms = await Listening(receiver);
        (await oms.Post("__admin/orders/N1/cancel", "")).ShouldBe(HttpStatus.Ok);
        (await Sent(oms))
            .Should()
            .BeEquivalentTo(
                "transfer.status.cancelled N1P1T1 Cancelled",
                "transfer.status.cancelled N1P1T2 Cancelled",
                "package.status.transitioned N1P1 Cancellation Waiting"
            );
    }

    [Fact]
    public async Task ANewOrderTellsOfItsPackageAndItsTransfersAsTheyAre()
    {
        await using var receiver = await Receiver.Start();
        var oms = await Listening(receiver);
        await oms.World("""{"orders":[{"number":"N11","items":[{"sku":"A","quantity":1},{"sku":"C","quantity":2}]}]}""");
        (await Sent(oms)).Should().Equal("package.created N11P1 Waiting for Transfer", "transfer.status.created N11P1T1 Waiting");
        var told = receiver.All.Single(received => received.Type == "transfer.status.created").Json["payload"];
        System
            .Text.Json.Nodes.JsonNode.DeepEquals(told, System.Text.Json.Nodes.JsonNode.Parse((await oms.Get("transfer_orders/4/")).Text))
            .Should()
            .BeTrue();
    }

    [Fact]
    public async Task ARefusedCommandSendsNothing()
    {
        await using var receiver = await Receiver.Start();
        var oms = await Listening(receiver);
        (await oms.Transfer(1, """{"transition":2561}""")).Status.Should().Be(406);
        (await Sent(oms)).Should().BeEmpty();
    }

    // In the order in which they happened: type, number and state.
    private static async Task<string[]> Sent(Oms oms)
    {
        await oms.Advance();
        var webhooks = (await oms.Get("__admin/webhooks")).At("webhooks").EnumerateArray().Reverse();
        return
        [
            .. webhooks
                .Select(webhook => webhook.GetProperty("attempts")[0].GetProperty("request").GetProperty("body").GetString()!)
                .Select(Line),
        ];
    }

    private static string Line(string body)
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(body)!;
        var payload = json["payload"]!;
        return $"{json["event"]!["type"]} {payload["number"] ?? payload["transfer_order"]!["number"]} {payload["state"]?["name"] ?? payload["status"]}";
    }

    private async Task<Oms> Listening(Receiver receiver, string installation = "\"default\"")
    {
        var oms = await TransferWorld.In(simulator, installation);
        foreach (var type in Types)
            await oms.Subscribe(type, $"{receiver.Address}{type}");
        return oms;
    }
}
