namespace OmsSimulator.Domain.Tests;

/// <summary>Command 7: only the named items leave. And command 14, which lets missing ones leave the same way.</summary>
public sealed class ProductNotFoundAdvancedTests
{
    private const string Code = "DETECTED_OUT_OF_STOCK_ITEM_ADVANCED";

    [Fact]
    public void TheNamedItemsGoElsewhereAndTheRestStaysAsItIs()
    {
        var oms = Sandbox.WithPackageIn("Preparing");
        oms.Run(1, Code, "OutOfStock", """{"package_items":[2]}""");

        oms[1].State.Should().Be(PackageState.Preparing);
        oms.Items(1)
            .Should()
            .ContainSingle()
            .Which.Should()
            .Match<PackageItem>(item => item.Id == 1 && item.State == PackageState.Preparing && item.Stock == ItemStock.Reserved);
        oms[2]
            .Should()
            .Match<Package>(package =>
                package.Number == "5000000001P2" && package.State == PackageState.Waiting && package.StockLocationId == 2
            );
        oms.Items(2)
            .Should()
            .ContainSingle()
            .Which.Should()
            .Match<PackageItem>(item => item.Id == 2 && item.State == PackageState.Waiting && item.Stock == ItemStock.Reserved);
        oms.Stock("L1", "B").Should().Be("11/0!");
        oms.Stock("L1", "A").Should().Be("12/2");
        oms.Oms.LogCount.Should().Be(0);
        (oms.Quota("L1"), oms.Quota("L2")).Should().Be((1, 1));
    }

    [Fact]
    public void WhereNoneIsFoundTheyBecomeAnOutOfStockPackageAtTheDefaultLocation()
    {
        var oms = Sandbox.WithPackageIn("Waiting").SetStock("L2", "B", 0);
        oms.World(
            """{"stock_locations":[{"erp_code":"D","is_fulfillment_center":false}],"scenarios":[{"name":"S","default_stock_location":"D"}]}"""
        );
        oms.Run(1, Code, "OutOfStock", """{"package_items":[2]}""");
        oms[2].State.Should().Be(PackageState.OutOfStock);
        oms[2].StockLocationId.Should().Be(oms.Location("D").Id);
        oms.Items(2)
            .Should()
            .ContainSingle()
            .Which.Should()
            .Match<PackageItem>(item => item.State == PackageState.OmsNotFound && item.Stock == ItemStock.None && item.Discrepancy != null);
        oms.Quota("D").Should().Be(0);
    }

    [Fact]
    public void WithoutADefaultLocationTheyStayWhereTheyAre()
    {
        var oms = Sandbox.WithPackageIn("Waiting").SetStock("L2", "B", 0);
        oms.Run(1, Code, "OutOfStock", """{"package_items":[2]}""");
        oms[2].State.Should().Be(PackageState.OutOfStock);
        oms[2].StockLocationId.Should().Be(oms.Location("L1").Id);
        oms[1].State.Should().Be(PackageState.Waiting);
    }

    [Theory]
    [InlineData(10, "Completed", 2)]
    [InlineData(0, "Pending", null)]
    public void TheAttemptIsInTheOrdersExecutionPlan(int stock, string state, int? location)
    {
        var oms = Sandbox.WithPackageIn("Waiting").SetStock("L2", "B", stock);
        oms.Run(1, Code, "OutOfStock", """{"package_items":[2]}""");
        var plan = oms.Oms.ExecutionPlans.Ascending().Should().ContainSingle().Subject;
        plan.State.ToString().Should().Be(state);
        plan.Items.Select(line => (line.OrderItemId, line.PackageId, line.StockLocationId)).Should().Equal((2, 2, location));
    }

    [Fact]
    public void AllItemsNamedIsAsCommand6()
    {
        var (advanced, plain) = (Sandbox.WithPackageIn("Waiting"), Sandbox.WithPackageIn("Waiting"));
        advanced.Run(1, Code, "OutOfStock", """{"package_items":[2,1]}""");
        plain.Run(1, "DETECTED_OUT_OF_STOCK_ITEM", "OutOfStock", """{"package_items":[2,1]}""");
        advanced[1].State.Should().Be(PackageState.PackagingCanceled);
        (Picture.Of(advanced.Oms) == Picture.Of(plain.Oms)).Should().BeTrue();
    }

    [Fact]
    public void WhatWasConsumedComesBackForTheNamedItemsOnly()
    {
        var oms = Sandbox.WithPackageIn("Waiting");
        oms.Run(1, "PKG_DEALLOCATE_RESERVATIONS", "Preparing");
        oms.Run(1, Code, "OutOfStock", """{"package_items":[1]}""");
        oms.Stock("L1", "A").Should().Be("12/0!");
        oms.Stock("L1", "B").Should().Be("10/0");
    }

    [Fact]
    public void ThePackageNumbersCountUp()
    {
        var oms = Sandbox.WithPackageIn("Waiting");
        oms.Run(1, Code, "OutOfStock", """{"package_items":[1]}""");
        oms.SetStock("L1", "A", 10);
        oms.Run(2, Code, "OutOfStock", """{"package_items":[1]}""");
        oms.Oms.Packages.Ascending().Select(package => package.Number).Should().Equal("5000000001P1", "5000000001P2", "5000000001P3");
        oms.Oms.PackagesOf(1).Select(package => package.Id).Should().Equal(3, 2, 1);
    }

    [Fact]
    public void PreparingLetsMissingItemsLeaveAndStartsTheRest()
    {
        var oms = Sandbox.WithPackageIn("Waiting");
        oms.Run(
            1,
            "PREPARE_PACKAGE_COMMAND",
            "Preparing",
            """{"select_items_by_omnitron_id":false,"missing_items":[2],"barcodes":{"order_item":1,"barcode":"X"}}"""
        );
        oms[1].State.Should().Be(PackageState.Preparing);
        oms.Items(1)
            .Should()
            .ContainSingle()
            .Which.Should()
            .Match<PackageItem>(item => item.Id == 1 && item.State == PackageState.Preparing && item.Barcode == "X");
        oms[2].State.Should().Be(PackageState.Waiting);
        oms[2].ItemIds.Should().Equal(2);
        oms.Stock("L1", "B").Should().Be("11/0!");
        oms.Oms.LogCount.Should().Be(1);
    }

    [Fact]
    public void MissingItemsAreNamedByOmnitronIdWhereThatIsSaid()
    {
        var oms = Sandbox.WithPackageIn("Delivered");
        oms.World(
            """{"packages":[{"stock_location":"L1","state":"Waiting","items":[{"sku":"A","quantity":1},{"sku":"B","quantity":1}]}]}"""
        );
        oms.Record(
            new OrderItemsAdded(2, [oms.Oms.OrderItems[3] with { OmnitronId = 7003 }, oms.Oms.OrderItems[4] with { OmnitronId = 7004 }])
        );
        oms.Refused(2, "PREPARE_PACKAGE_COMMAND", "Preparing", """{"select_items_by_omnitron_id":true,"missing_items":[4]}""")
            .Text()
            .Should()
            .Be("""400 {"missing_items":["Invalid pk \"4\" - object does not exist."]}""");
        oms.Run(2, "PREPARE_PACKAGE_COMMAND", "Preparing", """{"select_items_by_omnitron_id":true,"missing_items":[7004]}""");
        oms[2].ItemIds.Should().Equal(3);
        oms[3].ItemIds.Should().Equal(4);
    }

    [Fact]
    public void TheyAreNamedByTheirOwnIdWhereThatIsSaid()
    {
        var oms = Sandbox.WithPackageIn("Waiting");
        oms.Record(
            new OrderItemsAdded(1, [oms.Oms.OrderItems[1] with { OmnitronId = 7001 }, oms.Oms.OrderItems[2] with { OmnitronId = 1 }])
        );
        oms.Refused(1, "PREPARE_PACKAGE_COMMAND", "Preparing", """{"select_items_by_omnitron_id":false,"missing_items":[7001]}""")
            .Text()
            .Should()
            .Be("""400 {"missing_items":["Invalid pk \"7001\" - object does not exist."]}""");
        oms.Run(1, "PREPARE_PACKAGE_COMMAND", "Preparing", """{"select_items_by_omnitron_id":false,"missing_items":[1]}""");
        (oms[1].ItemIds.Single(), oms[2].ItemIds.Single()).Should().Be((2, 1));
    }

    [Fact]
    public void NoMissingItemsIsPlainPreparing()
    {
        var oms = Sandbox.WithPackageIn("Waiting");
        oms.Run(1, "PREPARE_PACKAGE_COMMAND", "Preparing", """{"select_items_by_omnitron_id":true,"missing_items":[]}""")
            .Facts.Should()
            .ContainSingle();
        oms[1].ItemIds.Should().Equal(1, 2);
    }
}
