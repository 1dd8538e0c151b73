namespace OmsSimulator.Host.Tests.Api;

[Collection(OpenMode.Name)]
public sealed class TransferOrderTests(OpenSimulator simulator)
{
    private const string NotInteger = "A valid integer is required.";

    [Fact]
    public async Task ATransferShowsWhatItIs()
    {
        var oms = await TransferWorld.In(simulator);
        var transfer = (await oms.Get("transfer_orders/1/")).ShouldBe(HttpStatus.Ok);
        transfer
            .Keys()
            .Should()
            .Be(
                "id, number, state, order, package, source, destination, transferitem_set, shipment, commands, extra_information, created_date, modified_date"
            );
        transfer["state"]
            .Should()
            .StartWith(
                """{"id":281,"name":"Waiting","config":{},"enum_class":"TransferStatus","enum_value":"waiting","content_type":27,"""
            );
        (transfer["number"], transfer["order"], transfer["package"])
            .Should()
            .Be(("N1P1T1", """{"id":1,"number":"N1"}""", """{"id":1,"number":"N1P1"}"""));
        (transfer["source.erp_code"], transfer["destination.erp_code"], transfer["shipment"], transfer["extra_information"])
            .Should()
            .Be(("L2", "L1", "null", "{}"));
        transfer.Keys("transferitem_set.0").Should().Be("id, product, quantity, state");
        (
            transfer["transferitem_set.0.product.sku"],
            transfer["transferitem_set.0.quantity"],
            transfer["transferitem_set.0.state.enum_value"]
        )
            .Should()
            .Be(("B", "3", "waiting"));
        transfer
            .At("commands")
            .EnumerateArray()
            .Select(command => command.GetProperty("id").GetInt32())
            .Should()
            .Equal(2501, 2521, 2541, 2581, 2601);
        (transfer["created_date"], transfer["modified_date"]).Should().Be((TransferWorld.Start, TransferWorld.Start));
        (await oms.Get("transfer_orders/?sort=id"))["results.0"].Should().Be(transfer.Text);
        (await oms.Get("packages/1/"))["state.enum_value"].Should().Be("300");
    }

    [Theory]
    [InlineData("99")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("x")]
    [InlineData("4294967297")]
    public async Task WhatIsNotThereIsNotFound(string id)
    {
        var oms = await TransferWorld.In(simulator);
        (await oms.Get($"transfer_orders/{id}/")).ShouldBe(404, Envelope.NotFound);
        (await oms.Post($"transfer_orders/{id}/command/", """{"transition":2501}""")).ShouldBe(404, Envelope.NotFound);
    }

    [Fact]
    public async Task TransfersAreFoundByEveryFilter()
    {
        var oms = await TransferWorld.In(simulator);
        (await oms.Transfer(3, """{"transition":2541}""")).ShouldBe(204);
        foreach (
            var (query, ids) in ((string, int[])[])
                [
                    ("", [1, 2, 3]),
                    ("state=281", [1, 2]),
                    ("state=283", [3]),
                    ("state=33", []),
                    ("state__enum_value=waiting", [1, 2]),
                    ("state__enum_value=in_transit", [3]),
                    ("state__enum_value=100", []),
                    ("order=1", [1, 2]),
                    ("order=9", []),
                    ("order__number=N1", [1, 2, 3]),
                    ("order__number=N10", [3]),
                    ("order__number=1", []),
                    ("package=2", [3]),
                    ("package=1", [1, 2]),
                    ("package=0", []),
                    ("package=9223372036854775807", []),
                    ("package_number=N1P1", [1, 2]),
                    ("package_number=N1", []),
                    ("product_sku=B", [1, 3]),
                    ("product_sku=C", [2]),
                    ("product_sku=A", []),
                    ("product_barcode=222", [1, 3]),
                    ("product_barcode=111", []),
                    ("source__erp_code=L2", [1, 3]),
                    ("source__erp_code=L1", []),
                    ("destination__erp_code=L1", [1, 2, 3]),
                    ("destination__erp_code=L2", []),
                    ("id__gt=1", [2, 3]),
                    ("id__gte=2", [2, 3]),
                    ("id__lt=3", [1, 2]),
                    ("id__lte=1", [1]),
                    ("pk__in=1,3,9", [1, 3]),
                    ("product_sku=B&state__enum_value=waiting", [1]),
                    ("package=1&source__erp_code=L3", [2]),
                ]
        )
        {
            await oms.Finds($"transfer_orders/?{query}", ids);
        }
    }

    [Theory]
    [InlineData("state")]
    [InlineData("order")]
    [InlineData("package")]
    [InlineData("id__gt")]
    [InlineData("id__lte")]
    public async Task AFilterOfTheWrongKindIsRefused(string name) =>
        await (await simulator.Sandbox()).Refuses($"transfer_orders/?{name}=x", name, NotInteger);

    [Fact]
    public async Task TheyAreSortedAndPaged()
    {
        var oms = await TransferWorld.In(simulator);
        (await oms.Post("__admin/clock/advance", """{"by":"PT1M"}""")).ShouldBe(HttpStatus.Ok);
        (await oms.Transfer(2, """{"transition":2501}""")).ShouldBe(204);
        foreach (
            var (sort, ids) in ((string, int[])[])
                [
                    ("", [3, 2, 1]),
                    ("id", [1, 2, 3]),
                    ("-id", [3, 2, 1]),
                    ("number", [3, 1, 2]),
                    ("-number", [2, 1, 3]),
                    ("-package", [3, 2, 1]),
                    ("order", [1, 2, 3]),
                    ("created_date", [1, 2, 3]),
                    ("-modified_date", [2, 3, 1]),
                    ("what", [3, 2, 1]),
                ]
        )
        {
            (await oms.Get($"transfer_orders/?sort={sort}")).Ids.Should().Equal(ids, sort);
        }

        var page = await oms.Get("transfer_orders/?limit=2&page=2&sort=id");
        (page.Count, page["next"]).Should().Be((3, "null"));
        page.Ids.Should().Equal(3);
        page["previous"].Should().EndWith("/api/v1/oms/transfer_orders/?limit=2&sort=id");
        (await oms.Get("transfer_orders/?limit=2&page=3")).ShouldBe(404, Envelope.InvalidPage);
    }

    [Fact]
    public async Task TheItemsOfAllTransfersAreAListOfTheirOwn()
    {
        var oms = await TransferWorld.In(simulator);
        var list = (await oms.Get("transfer_orders/items/?sort=id")).ShouldBe(HttpStatus.Ok);
        list.Keys("results.0").Should().Be("id, transfer_order, product, quantity, state");
        (list["results.0.transfer_order"], list["results.0.product.sku"], list["results.0.quantity"], list["results.0.state.enum_value"])
            .Should()
            .Be(("1", "B", "3", "waiting"));
        var product = list["results.0.product.id"];
        foreach (
            var (query, ids) in ((string, int[])[])
                [
                    ("", [1, 2, 3]),
                    ("transfer_order=1", [1]),
                    ("transfer_order=3", [3]),
                    ("transfer_order=9", []),
                    ($"product={product}", [1, 3]),
                    ("product=99", []),
                    ("quantity=1", [2, 3]),
                    ("quantity=2", []),
                    ("quantity__gt=1", [1]),
                    ("quantity__gte=3", [1]),
                    ("quantity__lt=3", [2, 3]),
                    ("quantity__lte=3", [1, 2, 3]),
                    ("transfer_order=1&quantity=1", []),
                ]
        )
        {
            await oms.Finds($"transfer_orders/items/?{query}", ids);
        }

        (await oms.Get("transfer_orders/items/?sort=quantity&limit=1&page=3")).Ids.Should().Equal(1);
        (await oms.Get("transfer_orders/items/?sort=-transfer_order")).Ids.Should().Equal(3, 2, 1);
        foreach (var name in (string[])["transfer_order", "product", "quantity", "quantity__gt"])
            await oms.Refuses($"transfer_orders/items/?{name}=x", name, NotInteger);
    }

    [Fact]
    public async Task AWorldWithoutTransfersHasEmptyLists()
    {
        var oms = await simulator.SandboxWithPackage();
        (await oms.Get("transfer_orders/")).ShouldBe(200, """{"count":0,"next":null,"previous":null,"results":[]}""");
        (await oms.Get("transfer_orders/items/")).ShouldBe(200, """{"count":0,"next":null,"previous":null,"results":[]}""");
    }

    [Fact]
    public async Task TheLogHasTheirRowsBesideThePackages()
    {
        var oms = await TransferWorld.In(simulator);
        (await oms.Transfer(3, """{"transition":2541}""")).ShouldBe(204);
        (await oms.Transfer(3, """{"transition":2561}""")).ShouldBe(204);
        await oms.Finds("state-transition-logs/?content_type=27", 1, 2);
        await oms.Finds("state-transition-logs/?content_type=26", 3);
        await oms.Finds("state-transition-logs/?object_id=3", 1, 2);
        await oms.Finds("state-transition-logs/?object_id=2", 3);
        await oms.Finds("state-transition-logs/?new_state__enum_value__in=transferred,100", 2, 3);
        var row = await oms.Get("state-transition-logs/2/");
        (row["old_state.enum_value"], row["new_state.enum_value"], row["object_id"], row["content_type"])
            .Should()
            .Be(("in_transit", "transferred", "3", "27"));
        row["attributes"]
            .Should()
            .Be("""{"command.slug":"TRANSFER_DELIVERED","command.transition_id":2561,"remote_user_pk":null,"remote_user_mail":null}""");
        (await oms.Get("state-transition-logs/3/"))["new_state.name"].Should().Be("Waiting");
    }
}
