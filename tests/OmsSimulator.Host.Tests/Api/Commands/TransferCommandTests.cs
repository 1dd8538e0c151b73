namespace OmsSimulator.Host.Tests.Api.Commands;

[Collection(OpenMode.Name)]
public sealed class TransferCommandTests(OpenSimulator simulator)
{
    [Fact]
    public async Task FromDispatchToDelivery()
    {
        var oms = await TransferWorld.In(simulator);
        (await oms.Transfer(3, """{"transition":2521,"input_parameters":{"cargo_company":"YK","tracking_number":"X1"}}"""))
            .ShouldBe(204)
            .ContentType.Should()
            .BeNull();
        var ready = await oms.Get("transfer_orders/3/");
        (ready["state.name"], ready["shipment.tracking_number"], ready["shipment.awb_number"], ready["shipment.status"])
            .Should()
            .Be(("Ready for Shipment", "X1", "null", "created"));
        (ready["shipment.transfer_order"], ready["shipment.package"]).Should().Be(("""{"id":3,"number":"N10P1T1"}""", "null"));
        (await oms.Transfer(3, """{"slug":"transfer__transfer_dispatch__ready-for-shipment__in-transit","transfer":3}""")).ShouldBe(204);
        (await oms.StateOf(2)).Should().Be("WaitingForTransfer");
        (
            await oms.Transfer(
                3,
                """{"transition":2561,"slug":"transfer__transfer_delivered__in-transit__transfer-complete","input_parameters":{}}"""
            )
        ).ShouldBe(204);
        (await oms.Get("transfer_orders/3/"))["shipment.status"].Should().Be("delivered");
        (await oms.StateOf(2)).Should().Be("Waiting");
        (await oms.StateOf(1)).Should().Be("WaitingForTransfer");
    }

    [Fact]
    public async Task ATransitionMayAnswerWithThePackage()
    {
        var oms = await TransferWorld.In(
            simulator,
            """{"transitions":[{"command":"TRANSFER_DISPATCH","from":"Waiting","to":"InTransit","success":"package"}]}"""
        );
        (await oms.Transfer(1, """{"transition":2541}""")).ShouldBe(
            200,
            """{"package_id":1,"package_number":"N1P1","package_stock_location_id":1,"package_stock_location_name":"Kadıköy","is_same_location":true}"""
        );
    }

    [Fact]
    public async Task RefusalsAreTheVendorsByteForByteAndChangeNothing()
    {
        var oms = await TransferWorld.In(simulator);
        var (before, facts) = ((await oms.Get("transfer_orders/")).Text, await oms.Facts());
        (await oms.Transfer(1, """{"transition":2561}"""))
            .ShouldBe(406, Envelope.NotAllowed)
            .Header("X-Oms-Simulator-Reason")
            .Should()
            .Be("Transfer 1 is in Waiting, transition 2561 (TRANSFER_DELIVERED) runs from InTransit to TransferComplete.");
        (await oms.Transfer(1, """{"transition":2021}"""))
            .ShouldBe(406, Envelope.NotAllowed)
            .Header("X-Oms-Simulator-Allowed")
            .Should()
            .Be("2501, 2521, 2541, 2581, 2601");
        (await oms.Transfer(1, """{"transition":2501,"slug":"x"}""")).ShouldBe(406, Envelope.Mismatch);
        (await oms.Transfer(1, "{}")).ShouldBe(400, Envelope.NoTransition);
        (await oms.Transfer(1, """{"transition":2581,"input_parameters":{}}""")).ShouldBe(
            400,
            Envelope.Field("transfer_items", "This field is required.")
        );
        (await oms.Transfer(1, """{"transition":2581,"input_parameters":{"transfer_items":[2]}}""")).ShouldBe(
            400,
            Envelope.Field("transfer_items", """Invalid pk \"2\" - object does not exist.""")
        );
        (await oms.Transfer(1, """{"transition":2501,"transfer":2}""")).ShouldBe(
            400,
            Envelope.Field("transfer", "Transfer of the path is 1, not 2.")
        );
        (await oms.Transfer(1, "[]")).ShouldBe(
            400,
            Envelope.Field("non_field_errors", "Invalid data. Expected a dictionary, but got list.")
        );
        (await oms.Transfer(1, "{")).ShouldBe(HttpStatus.BadRequest).Text.Should().Contain("JSON parse error");
        (await oms.Command(1, """{"transition":2501}""")).ShouldBe(406, Envelope.NotAllowed);
        (await oms.Get("transfer_orders/")).Text.Should().Be(before);
        (await oms.Facts()).Should().Be(facts);
    }

    [Fact]
    public async Task WhatIsNotFoundComesFromAnotherSource()
    {
        var oms = await TransferWorld.In(simulator);
        (await oms.Transfer(3, """{"transition":2601,"input_parameters":{"transfer_items":[]}}""")).ShouldBe(204);
        var (old, fresh) = (await oms.Get("transfer_orders/3/"), await oms.Get("transfer_orders/4/"));
        (old["state.enum_value"], old["commands"]).Should().Be(("out_of_stock", "[]"));
        (fresh["number"], fresh["source.erp_code"], fresh["state.enum_value"], fresh["package.number"])
            .Should()
            .Be(("N10P1T2", "L3", "waiting", "N10P1"));
        (await oms.StateOf(2)).Should().Be("WaitingForTransfer");
    }

    [Fact]
    public async Task ThePackagesTimelineHasItsTransfers()
    {
        var oms = await TransferWorld.In(simulator);
        (await oms.Transfer(3, """{"transition":2541}""")).ShouldBe(204);
        var types = (await oms.Get("__admin/packages/2/timeline"))
            .At("facts")
            .EnumerateArray()
            .Select(fact => fact.GetProperty("fact").GetProperty("type").GetString());
        types.Should().Equal("package_created", "transfer_created", "transfer_dispatched", "transfer_state_changed");
    }
}
