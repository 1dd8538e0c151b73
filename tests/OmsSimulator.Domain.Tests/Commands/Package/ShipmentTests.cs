namespace OmsSimulator.Domain.Tests;

/// <summary>What commands do to the shipment, the label and the barcodes.</summary>
public sealed class ShipmentTests
{
    [Fact]
    public void PackingWithShipmentStoresBarcodesAndMakesALabelledShipment()
    {
        var oms = Sandbox.WithPackageIn("Preparing");
        oms.Run(
            1,
            "COMPLETE_PACKAGING",
            "Packed",
            """{"barcodes":[{"order_item":2,"barcode":" 869 "},{"order_item":2,"barcode":"870"}]}"""
        );
        oms.Items(1).Select(item => item.Barcode).Should().Equal(null, "870");
        oms.Shipment(1)
            .Should()
            .BeEquivalentTo(
                new
                {
                    Id = 1,
                    PackageId = 1,
                    CargoCompanyId = 1,
                    AwbNumber = "AWB0000000001",
                    Status = ShipmentStatus.Created,
                    LabelVersion = 1,
                }
            );
    }

    [Fact]
    public void ThePagesSingleObjectAndTheListAreTheSame()
    {
        var (one, list) = (Sandbox.WithPackageIn("Waiting"), Sandbox.WithPackageIn("Waiting"));
        one.Run(1, "COMPLETE_PACKAGING", "Packed", """{"barcodes":{"order_item":1,"barcode":"X"}}""");
        list.Run(1, "COMPLETE_PACKAGING", "Packed", """{"barcodes":[{"order_item":1,"barcode":"X"}]}""");
        (Picture.Of(one.Oms) == Picture.Of(list.Oms)).Should().BeTrue();
    }

    [Fact]
    public void NoBarcodesIsNoFact() =>
        Sandbox
            .WithPackageIn("Waiting")
            .Run(1, "COMPLETE_PACKAGING", "Packed", """{"barcodes":[]}""")
            .Facts.Should()
            .NotContain(fact => fact is PackageBarcodesRead);

    [Theory]
    [InlineData("SHIP_THE_PACKAGE", "{}")]
    [InlineData("SHIPMENT_ORDER", "{}")]
    [InlineData("SHIP_THE_PACKAGE_ADVANCED", """{"tracking_number":"T1","cargo_company":"ARAS"}""")]
    public void ShippingAPackageThatWasPackedWithoutShipmentMakesOneWithoutLabel(string code, string parameters)
    {
        var oms = PackedWithoutShipment();
        var shipped = oms.Run(1, code, "Shipped", parameters);
        shipped.Facts.Should().ContainSingle(fact => fact is ShipmentCreated);
        oms.Shipment(1)
            .Should()
            .BeEquivalentTo(
                new
                {
                    AwbNumber = (string?)null,
                    LabelVersion = 0,
                    Status = ShipmentStatus.Shipped,
                }
            );
        oms[1].ShipmentDate.Should().Be(oms[1].ModifiedDate);
    }

    [Fact]
    public void ShippingWithoutIntegrationMakesNone()
    {
        var oms = PackedWithoutShipment();
        oms.Run(1, "SHIP_THE_PACKAGE_BASIC", "Shipped");
        oms.Shipment(1).Should().BeNull();
        oms.Run(1, "UPDATE_PACKAGE_SHIPMENT_STATUS", "Delivered", """{"delivered_status":true}""");
        oms.OrderStatuses(1).Should().OnlyContain(status => status == OrderStatus.Delivered);
        oms.Refused(1, "UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE", "Delivered", """{"query_number":"Q"}""")
            .Text()
            .Should()
            .Be("406 Package has no shipment");
    }

    [Fact]
    public void AdvancedShippingStoresCompanyAndNumberAndKeepsTheAwbNumber()
    {
        var oms = Sandbox.WithPackageIn("Packed");
        oms.Run(1, "SHIP_THE_PACKAGE_ADVANCED", "Shipped", """{"tracking_number":"T1","cargo_company":2}""");
        oms.Shipment(1)
            .Should()
            .BeEquivalentTo(
                new
                {
                    CargoCompanyId = 2,
                    TrackingNumber = "T1",
                    QueryNumber = (string?)null,
                    AwbNumber = "AWB0000000001",
                    LabelVersion = 1,
                }
            );
    }

    [Fact]
    public void ShipmentInfoReplacesWhatIsSentAndRenewsTheLabel()
    {
        var oms = Sandbox.WithPackageIn("Shipped");
        oms.Run(1, "UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE", "Shipped", """{"cargo_company":2,"tracking_number":"T1"}""");
        oms.Run(1, "UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE", "Shipped", """{"query_number":"Q1"}""");
        oms.Shipment(1)
            .Should()
            .BeEquivalentTo(
                new
                {
                    CargoCompanyId = 2,
                    TrackingNumber = "T1",
                    QueryNumber = "Q1",
                    AwbNumber = "AWB0000000001",
                    LabelVersion = 3,
                    Status = ShipmentStatus.Shipped,
                }
            );
        oms.Oms.LogCount.Should().Be(0);
    }

    [Fact]
    public void TheLabelBringsTheAwbNumberOnlyWhereThereWasNone()
    {
        var oms = Sandbox.WithPackageIn("WaitingCargoLabel");
        oms.Run(1, "UPDATE_SHIPMENT_LABEL", "Packed", """{"package_items":[{"id":2},{"id":1}]}""");
        oms.Shipment(1)!.AwbNumber.Should().Be("AWB0000000001");
        oms[1].HasPackingDocument.Should().BeTrue();

        var own = Sandbox.WithPackageIn("Packed", ", \"awb_number\": \"TR1\"");
        own.Run(1, "UPDATE_SHIPMENT_LABEL", "Packed", """{"package_items":[]}""");
        own.Shipment(1).Should().BeEquivalentTo(new { AwbNumber = "TR1", LabelVersion = 2 });
    }

    [Theory]
    [InlineData("Packed")]
    [InlineData("Shipped")]
    public void WithoutAShipmentThereIsNoLabel(string state)
    {
        var oms = PackedWithoutShipment();
        if (state == "Shipped")
            oms.Run(1, "SHIP_THE_PACKAGE_BASIC", "Shipped");
        oms.Refused(1, "UPDATE_SHIPMENT_LABEL", state, """{"package_items":[]}""").Text().Should().Be("406 Package has no shipment");
    }

    [Theory]
    [InlineData("Shipped", "true", "Delivered", OrderStatus.Delivered, ShipmentStatus.Delivered)]
    [InlineData("AttemptedDelivery", "false", "DeliveryFailed", OrderStatus.AttemptedDelivery, ShipmentStatus.DeliveryFailed)]
    public void TheShipmentFollowsItsDelivery(string state, string delivered, string to, OrderStatus order, ShipmentStatus shipment)
    {
        var oms = Sandbox.WithPackageIn(state);
        oms.Run(1, "UPDATE_PACKAGE_SHIPMENT_STATUS", to, $$"""{ "delivered_status": {{delivered}} }""");
        oms.Shipment(1)!.Status.Should().Be(shipment);
        oms.Oms.Orders[1].State.Should().Be(order);
    }

    [Theory]
    [InlineData("Delivered", "true")]
    [InlineData("DeliveryFailed", "false")]
    public void WithoutAShipmentNoneFollows(string to, string delivered)
    {
        var oms = PackedWithoutShipment();
        oms.Run(1, "SHIP_THE_PACKAGE_BASIC", "Shipped");
        oms.Run(1, "UPDATE_PACKAGE_SHIPMENT_STATUS", to, $$"""{ "delivered_status": {{delivered}} }""")
            .Facts.Should()
            .NotContain(fact => fact is ShipmentStatusUpdated);
    }

    [Fact]
    public void ARenewedLabelKeepsTheNumberThatIsThere()
    {
        var oms = Sandbox.WithPackageIn("Shipped", ", \"awb_number\": \"TR1\"");
        oms.Run(1, "UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE", "Shipped", """{"tracking_number":"T1"}""");
        oms.Shipment(1).Should().BeEquivalentTo(new { AwbNumber = "TR1", LabelVersion = 2 });
    }

    [Fact]
    public void TheInvoiceIsReplacedWhole()
    {
        var oms = Sandbox.WithPackageIn("Delivered");
        oms.Run(
            1,
            "UPDATE_INVOICE_OF_THE_PACKAGE",
            "Delivered",
            """{"invoice_number":"F1","invoice_date":"2026-01-05","document_type":"application/pdf","document_content":"YWJj"}"""
        );
        oms[1]
            .Invoice.Should()
            .Be(
                new Invoice
                {
                    Number = "F1",
                    Date = new DateOnly(2026, 1, 5),
                    DocumentType = "application/pdf",
                    DocumentContent = "YWJj",
                }
            );
        oms.Run(1, "UPDATE_INVOICE_OF_THE_PACKAGE", "Delivered", """{"invoice_number":"F2","invoice_date":"2026-01-06"}""");
        oms[1].Invoice.Should().Be(new Invoice { Number = "F2", Date = new DateOnly(2026, 1, 6) });
    }

    [Fact]
    public void AnOrdersStateIsItsLeastAdvancedItemThatIsNotCanceled()
    {
        var oms = Sandbox.WithPackageIn("Waiting");
        oms.World("""{"packages":[{"stock_location":"L1","state":"Packed","items":[{"sku":"A","quantity":1}],"order":"5000000001"}]}""");
        oms.Oms.Orders[1].State.Should().Be(OrderStatus.Approved);
        oms.Run(1, "COMPLETE_PACKAGING", "Packed");
        oms.Run(2, "SHIPMENT_ORDER", "Shipped");
        oms.Oms.Orders[1].State.Should().Be(OrderStatus.Preparing);
        oms.Run(1, "PKG_STATE_TRANSITION", "CancellationWaiting");
        oms.Run(1, "PKG_STATE_TRANSITION", "PackagingCanceled");
        oms.Oms.Orders[1].State.Should().Be(OrderStatus.Shipped);
    }

    private static Sandbox PackedWithoutShipment()
    {
        var oms = Sandbox.WithPackageIn("Preparing");
        oms.Run(1, "COMPLETE_PACKAGING_WITHOUT_SHIPMENT", "Packed", """{"package_items":[2,1]}""");
        return oms;
    }
}
