namespace OmsSimulator.Domain.Tests;

/// <summary>Command 3: barcodes that are validated, and the order's own shipping information.</summary>
public sealed class ChannelBasedCompletePackagingTests
{
    private const string Pack = "CHANNEL_BASED_COMPLETE_PACKAGING";

    private const string Order = """
        "number": "M1", "items": [{ "sku": "A", "quantity": 1 }, { "sku": "B", "quantity": 1 }], "shipment": { "cargo_company": "aras", "tracking_number": "TR7", "awb_number": "MP-7" }
        """;

    [Fact]
    public void BarcodesOfTheProductsAreStored()
    {
        var oms = Sandbox.WithPackageIn("Preparing").World("""{"products":[{"sku":"A","barcode":"8690000000011"}]}""");
        oms.Run(1, Pack, "Packed", """{"barcodes":{"order_item":1,"barcode":" 8690000000011 "}}""");
        oms.Items(1).Select(item => item.Barcode).Should().Equal("8690000000011", null);
    }

    [Fact]
    public void EveryPackageOfTheOrderTakesOverWhatTheOrderBrought()
    {
        var oms = Ordered();
        var made = oms.Run(2, Pack, "Packed").Facts.OfType<ShipmentCreated>().Should().ContainSingle().Subject.Shipment;
        made.Should()
            .BeEquivalentTo(
                new
                {
                    CargoCompanyId = 2,
                    TrackingNumber = "TR7",
                    AwbNumber = "MP-7",
                    LabelVersion = 0,
                    Status = ShipmentStatus.Created,
                }
            );
        oms.Run(3, Pack, "Packed");
        oms.Shipment(3)!.AwbNumber.Should().Be("MP-7");
        oms.Run(2, "SHIP_THE_PACKAGE", "Shipped").Facts.Should().NotContain(fact => fact is ShipmentCreated);
        oms.Shipment(2)!.Status.Should().Be(ShipmentStatus.Shipped);
    }

    [Fact]
    public void OtherWaysOfPackingDoNotLookAtIt()
    {
        var oms = Ordered();
        oms.Run(2, "COMPLETE_PACKAGING", "Packed");
        oms.Shipment(2)!.AwbNumber.Should().NotBe("MP-7");
        oms.Run(3, "COMPLETE_PACKAGING_WITHOUT_SHIPMENT", "Packed", """{"package_items":[4]}""");
        oms.Shipment(3).Should().BeNull();
    }

    [Fact]
    public void WithoutItThereIsNoShipment()
    {
        var oms = Sandbox.WithPackageIn("Waiting");
        oms.Run(1, Pack, "Packed");
        oms.Shipment(1).Should().BeNull();
    }

    [Theory]
    [InlineData("9", "Invalid pk \"9\"")]
    [InlineData("\"PTT\"", "Invalid pk \"PTT\"")]
    [InlineData("true", "expected an id or a string, found a boolean")]
    public void ACarrierThatDoesNotExistIsRefused(string company, string sentence)
    {
        var problem = Sandbox
            .WithPackageIn("Waiting")
            .TryWorld(
                $$"""
                {"orders":[{"number":"M1","items":[{"sku":"A","quantity":1}],"shipment":{"cargo_company":{{company}} } }]}
                """,
                out _
            )
            .List.Should()
            .ContainSingle()
            .Subject;
        problem.Pointer.Should().Be("/orders/0/shipment/cargo_company");
        problem.Detail.Should().Contain(sentence);
    }

    [Fact]
    public void ACarrierOfTheSameDocumentIsKnown()
    {
        var oms = new Sandbox().World(
            $$"""
            {"cargo_companies":[{"name":"Yurtiçi"},{"name":"Market","shipping_company":"aras"}],"orders":[{ {{Order}} }]}
            """
        );
        oms.Oms.Orders[1].Shipment.Should().Be(new OrderShipment(2, "TR7", "MP-7"));
    }

    // Placed in two packages, 2 at L1 with the item 3 (A) and 3 at L2 with the item 4 (B).
    private static Sandbox Ordered() =>
        Sandbox
            .WithPackageIn("Waiting")
            .SetStock("L1", "B", 1)
            .SetStock("L2", "A", 0)
            .World(
                $$"""
                {"scenarios":[{"name":"S","default_stock_location":"L1"}],"orders":[{ {{Order}} }]}
                """
            );
}
