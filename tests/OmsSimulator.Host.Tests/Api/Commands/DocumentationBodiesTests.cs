namespace OmsSimulator.Host.Tests.Api.Commands;

/// <summary>The bodies that the documentation prints, with its placeholders replaced and its comments removed.</summary>
[Collection(OpenMode.Name)]
public sealed class DocumentationBodiesTests(OpenSimulator simulator)
{
    private const string TheSamePackage =
        """{"package_id":1,"package_number":"5000000001P1","package_stock_location_id":1,"package_stock_location_name":"Kadıköy","is_same_location":true}""";

    [Fact]
    public async Task S000() =>
        await Runs(
            "Shipped",
            "UPDATE_PACKAGE_SHIPMENT_STATUS",
            "Delivered",
            """
            { "transition": $id, "slug": "$slug", "input_parameters": { "package": 1, "delivered_status": true } }
            """
        );

    [Fact]
    public async Task S002WithItsParametersAtTheTopLevel()
    {
        var oms = await Runs(
            "Preparing",
            "COMPLETE_PACKAGING_WITHOUT_SHIPMENT",
            "Packed",
            """
            { "transition": $id, "slug": "$slug", "package": 1, "package_items": [1, 2],
              "barcodes": [{ "order_item": 1, "barcode": "8690000000011" }, { "order_item": 2, "barcode": "8690000000028" }] }
            """
        );
        var package = await oms.Get("packages/1/");
        package["packageitem_set.0.barcode"].Should().Be("8690000000011");
        package["packageitem_set.1.barcode"].Should().Be("8690000000028");
        package["shipment"].Should().Be("null");
    }

    [Fact]
    public async Task S003Pack()
    {
        var oms = await Runs(
            "Preparing",
            "COMPLETE_PACKAGING",
            "Packed",
            """{ "transition": $id, "slug": "$slug", "input_parameters": {} }"""
        );
        (await oms.Get("packages/1/"))["shipment.status"].Should().Be("created");
    }

    [Fact]
    public async Task S003Ship() =>
        await Runs(
            "Packed",
            "SHIP_THE_PACKAGE",
            "Shipped",
            """{ "transition": $id, "slug": "$slug", "input_parameters": { "package_items": [1, 2] } }""",
            TheSamePackage
        );

    [Fact]
    public async Task S003OutOfStock()
    {
        var oms = await Runs(
            "Waiting",
            "DETECTED_OUT_OF_STOCK_ITEM",
            "OutOfStock",
            """{ "transition": $id, "slug": "$slug", "input_parameters": { "package_items": [1] } }""",
            """{"package_id":2,"package_number":"5000000001P2","package_stock_location_id":2,"package_stock_location_name":"Beşiktaş","is_same_location":false}""",
            "PackagingCanceled"
        );
        (await oms.Get("packages/2/"))
            .At("packageitem_set")
            .EnumerateArray()
            .Select(item => item.GetProperty("id").GetInt32())
            .Should()
            .Equal(1, 2);
        (await oms.Get("packages/1/"))["packageitem_set"].Should().Be("[]");
    }

    [Fact]
    public async Task S003Repack() =>
        await Runs(
            "OutOfStock",
            "REPACK_THE_PACKAGE",
            "Waiting",
            """{ "transition": $id, "slug": "$slug", "input_parameters": {} }""",
            TheSamePackage
        );

    [Fact]
    public async Task S003PackOrderFromDifferentChannels() =>
        await Runs(
            "Waiting",
            "CHANNEL_BASED_COMPLETE_PACKAGING",
            "Packed",
            """{ "transition": $id, "slug": "$slug", "input_parameters": {} }""",
            TheSamePackage
        );

    [Fact]
    public async Task S003AdvancedShip()
    {
        var oms = await Runs(
            "Packed",
            "SHIP_THE_PACKAGE_ADVANCED",
            "Shipped",
            """
            { "transition": $id, "slug": "$slug", "input_parameters": { "tracking_number": "1234567890", "cargo_company": "2" } }
            """,
            TheSamePackage
        );
        var package = await oms.Get("packages/1/");
        package["shipment.tracking_number"].Should().Be("1234567890");
        package["shipment.cargo_company"].Should().Be("""{"id":2,"name":"Aras","erp_code":"ARAS","shipping_company":null}""");
    }

    [Fact]
    public async Task S004WithOneBarcodeObject()
    {
        var oms = await Runs(
            "ReadyForPackaging",
            "COMPLETE_PACKAGING",
            "Packed",
            """
            { "transition": $id, "slug": "$slug", "input_parameters": { "package": 1, "barcodes": { "order_item": 1, "barcode": "8690000000011" } } }
            """
        );
        (await oms.Get("packages/1/"))["packageitem_set.0.barcode"].Should().Be("8690000000011");
    }

    [Theory]
    [InlineData("""{ "transition": 1809 }""")]
    [InlineData("""{ "slug": "package__pkg_state_transition__waiting-remote-action__preparing" }""")]
    [InlineData("""{ "transition": 1809, "slug": "", "input_parameters": null }""")]
    [InlineData(
        """{ "transition": null, "slug": "package__pkg_state_transition__waiting-remote-action__preparing", "unknown": [1e999] }"""
    )]
    public async Task OneOfIdAndSlugIsEnough(string body)
    {
        var oms = await simulator.SandboxWithPackage("WaitingRemoteAction");
        (await oms.Command(1, body)).ShouldBe(204);
        (await oms.StateOf(1)).Should().Be("Preparing");
    }

    private async Task<Oms> Runs(string from, string code, string to, string body, string? answer = null, string? end = null)
    {
        var oms = await simulator.SandboxWithPackage(from);
        var way = Oms.Way(code, from, to);
        var sent = await oms.Command(
            1,
            body.Replace("$id", $"{way.Id}", StringComparison.Ordinal).Replace("$slug", way.Slug, StringComparison.Ordinal)
        );
        sent.ShouldBe(answer is null ? 204 : 200, answer ?? "");
        (await oms.StateOf(1)).Should().Be(end ?? to);
        return oms;
    }
}
