namespace OmsSimulator.Domain.Tests;

/// <summary>The bodies that the documentation prints, with its placeholders replaced.</summary>
public sealed class DocumentationBodiesTests
{
    [Fact]
    public void S000() =>
        Accepted(
            "Shipped",
            "UPDATE_PACKAGE_SHIPMENT_STATUS",
            "Delivered",
            """
            { "transition": $id, "slug": "$slug", "input_parameters": { "package": 1, "delivered_status": true } }
            """,
            Success.None
        );

    [Fact]
    public void S002WithItsParametersAtTheTopLevel()
    {
        var oms = Accepted(
            "Preparing",
            "COMPLETE_PACKAGING_WITHOUT_SHIPMENT",
            "Packed",
            """
            { "transition": $id, "slug": "$slug", "package": 1, "package_items": [1, 2],
              "barcodes": [{ "order_item": 1, "barcode": "8690000000011" }, { "order_item": 2, "barcode": "8690000000028" }] }
            """,
            Success.None
        );
        oms.Items(1).Select(item => item.Barcode).Should().Equal("8690000000011", "8690000000028");
    }

    [Fact]
    public void S003Pack() =>
        Accepted(
            "Preparing",
            "COMPLETE_PACKAGING",
            "Packed",
            """{ "transition": $id, "slug": "$slug", "input_parameters": {} }""",
            Success.None
        );

    [Fact]
    public void S003Ship() =>
        Accepted(
            "Packed",
            "SHIP_THE_PACKAGE",
            "Shipped",
            """{ "transition": $id, "slug": "$slug", "input_parameters": { "package_items": [1, 2] } }""",
            Success.Package
        );

    [Fact]
    public void S003OutOfStock() =>
        Accepted(
            "Waiting",
            "DETECTED_OUT_OF_STOCK_ITEM",
            "OutOfStock",
            """{ "transition": $id, "slug": "$slug", "input_parameters": { "package_items": [1] } }""",
            Success.Package
        );

    [Fact]
    public void S003Repack() =>
        Accepted(
            "OutOfStock",
            "REPACK_THE_PACKAGE",
            "Waiting",
            """{ "transition": $id, "slug": "$slug", "input_parameters": {} }""",
            Success.Package
        );

    [Fact]
    public void S003PackOrderFromDifferentChannels() =>
        Accepted(
            "Waiting",
            "CHANNEL_BASED_COMPLETE_PACKAGING",
            "Packed",
            """{ "transition": $id, "slug": "$slug", "input_parameters": {} }""",
            Success.Package
        );

    [Fact]
    public void S003AdvancedShip() =>
        Accepted(
            "Packed",
            "SHIP_THE_PACKAGE_ADVANCED",
            "Shipped",
            """
            { "transition": $id, "slug": "$slug", "input_parameters": { "tracking_number": "1234567890", "cargo_company": "1" } }
            """,
            Success.Package
        );

    [Fact]
    public void S004WithOneBarcodeObject()
    {
        var oms = Accepted(
            "ReadyForPackaging",
            "COMPLETE_PACKAGING",
            "Packed",
            """
            { "transition": $id, "slug": "$slug", "input_parameters": { "package": 1, "barcodes": { "order_item": 1, "barcode": "8690000000011" } } }
            """,
            Success.None
        );
        oms.Items(1).Select(item => item.Barcode).Should().Equal("8690000000011", null);
    }

    private static Sandbox Accepted(string from, string code, string to, string body, Success success)
    {
        var oms = Sandbox.WithPackageIn(from);
        var way = oms.Transition(code, from, to);
        var decision = oms.Send(
            1,
            body.Replace("$id", $"{way.Id}", StringComparison.Ordinal).Replace("$slug", way.Slug, StringComparison.Ordinal)
        );
        decision.Should().BeOfType<Decision.Accepted>().Which.Transition.Success.Should().Be(success);
        decision.Warnings.Should().BeEmpty();
        return oms;
    }
}
