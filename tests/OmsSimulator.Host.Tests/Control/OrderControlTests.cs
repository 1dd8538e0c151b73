namespace OmsSimulator.Host.Tests.Control;

/// <summary>Omnitron cancels an order, and confirms.</summary>
[Collection(OpenMode.Name)]
public sealed class OrderControlTests(OpenSimulator simulator)
{
    [Fact]
    public async Task CancellingAndConfirmingAnswerWithTheOrderAndItsPackages()
    {
        var oms = await TransferWorld.In(simulator);
        (await oms.Transfer(1, """{"transition":2541}""")).ShouldBe(204);
        var cancelled = (await oms.Post("__admin/orders/N1/cancel", "")).ShouldBe(HttpStatus.Ok);
        (cancelled["number"], cancelled["state.enum_value"], cancelled["packages.0.state.name"])
            .Should()
            .Be(("N1", "50", "Cancellation Waiting"));
        cancelled
            .At("orderitem_set")
            .EnumerateArray()
            .Select(item => item.GetProperty("state").GetProperty("enum_value").GetString())
            .Should()
            .Equal("50", "50", "50");
        await oms.Finds("transfer_orders/?state__enum_value=cancelled", 1, 2);
        await oms.Finds("orderexecutionplans/?state=cancelled", 1);
        (await oms.Get("query-stock-availability?sku=B&sku=B&sku=B&sku=B&erp_code=L2")).ShouldBe(200, """{"L2":true}""");

        var confirmed = (await oms.Post("__admin/orders/N1/cancel/confirm", "")).ShouldBe(HttpStatus.Ok);
        (confirmed["state.enum_value"], confirmed["packages.0.state.enum_value"]).Should().Be(("100", "900"));
        (await oms.Get("query-stock-availability?sku=A&sku=A&sku=A&sku=A&erp_code=L1")).ShouldBe(200, """{"L1":true}""");
        (await oms.Post("__admin/orders/N1/cancel/confirm", "")).ShouldBe(
            409,
            """{"type":"about:blank","title":"Conflict","status":409,"detail":"Order N1 has no cancellation that waits to be confirmed."}"""
        );
    }

    [Theory]
    [InlineData("2026/1", "2026%2F1")]
    [InlineData("2026%2F1", "2026%252F1")]
    [InlineData("a b", "a%20b")]
    [InlineData("Ş+1?", "%C5%9E+1%3F")]
    public async Task AnyNumberCanStandInThePath(string number, string segment)
    {
        var oms = await TransferWorld.In(simulator);
        await oms.World(
            $$"""{"orders":[{"number":"{{number}}","items":[{"sku":"A","quantity":1}]},{"number":"2026","items":[{"sku":"A","quantity":1}]}]}"""
        );
        (await oms.Post($"__admin/orders/{segment}/cancel?x=a/b/c", "")).ShouldBe(HttpStatus.Ok)["number"].Should().Be(number);
        (await oms.Post($"__admin/orders/{segment}/cancel/confirm/", "")).ShouldBe(HttpStatus.Ok)["number"].Should().Be(number);
    }

    [Fact]
    public async Task AnUnknownOrderIsNotFound()
    {
        var oms = await TransferWorld.In(simulator);
        foreach (var path in (string[])["cancel", "cancel/confirm"])
        {
            (await oms.Post($"__admin/orders/N2/{path}", ""))
                .ShouldBe(HttpStatus.NotFound)
                .ContentType.Should()
                .Be("application/problem+json");
        }
    }

    [Fact]
    public async Task WhatLeftCannotBeCancelledAndNothingChanges()
    {
        var oms = await TransferWorld.In(simulator);
        await oms.World("""{"packages":[{"order":"N1","stock_location":"L1","state":"Shipped","items":[{"sku":"A","quantity":1}]}]}""");
        var before = await oms.Picture();
        (await oms.Post("__admin/orders/N1/cancel", "")).ShouldBe(
            409,
            """{"type":"about:blank","title":"Conflict","status":409,"detail":"Package N1P2 is in Shipped: order N1 cannot be cancelled any more."}"""
        );
        (await oms.Picture()).Should().Be(before);
    }
}
