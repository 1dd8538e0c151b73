namespace OmsSimulator.Domain.Tests;

/// <summary>Commands 12 (Manual Planning) and 13 (Repack).</summary>
public sealed class PlannedAgainTests
{
    private const string Manual = "ASSIGN_PACKAGE_ITEMS_MANUALLY";
    private const string NoSupply = "406 No stock location can supply the package";

    [Fact]
    public void EachGroupBecomesANewPackage()
    {
        var oms = Sandbox.WithPackageIn("Preparing");
        oms.Run(
            1,
            Manual,
            "PackagingCanceled",
            """{"assignment_groups":[{"package_items":[2],"erp_code":"L2"},{"package_items":[1],"erp_code":"L1"}]}"""
        );
        oms[1].Should().Match<Package>(package => package.State == PackageState.PackagingCanceled && package.ItemIds.Count == 0);
        oms[2]
            .Should()
            .Match<Package>(package =>
                package.Number == "5000000001P2" && package.StockLocationId == 2 && package.State == PackageState.Waiting
            );
        oms[3]
            .Should()
            .Match<Package>(package =>
                package.Number == "5000000001P3" && package.StockLocationId == 1 && package.State == PackageState.Waiting
            );
        (oms[2].ItemIds.Single(), oms[3].ItemIds.Single()).Should().Be((2, 1));
        oms.Stock("L1", "A").Should().Be("12/2");
        oms.Stock("L1", "B").Should().Be("11/0");
        oms.Stock("L2", "B").Should().Be("10/1");
        (oms.Quota("L1"), oms.Quota("L2")).Should().Be((1, 1));
        oms.OrderStatuses(2).Should().Equal(OrderStatus.Approved);
    }

    [Fact]
    public void TwoGroupsMayGoToTheSameLocation()
    {
        var oms = Sandbox.WithPackageIn("OutOfStock");
        oms.Run(
            1,
            Manual,
            "PackagingCanceled",
            """{"assignment_groups":[{"package_items":[1],"erp_code":"L2"},{"package_items":[2],"erp_code":"L2"}]}"""
        );
        (oms[2].StockLocationId, oms[3].StockLocationId).Should().Be((2, 2));
        oms.Quota("L2").Should().Be(2);
    }

    [Fact]
    public void TwoGroupsDoNotTakeTheSamePieceTwice()
    {
        var oms = Sandbox.WithPackageIn("Waiting", stock: 0).SetStock("L2", "A", 3);
        oms.World(
            """{"packages":[{"stock_location":"L1","state":"Waiting","items":[{"sku":"A","quantity":2},{"sku":"A","quantity":2}]}]}"""
        );
        const string Both = """{"assignment_groups":[{"package_items":[3],"erp_code":"L2"},{"package_items":[4],"erp_code":"L2"}]}""";
        oms.Refused(2, Manual, "PackagingCanceled", Both).Text().Should().Be("406 No stock location can supply the package");
        oms.SetStock("L2", "A", 4);
        oms.Run(2, Manual, "PackagingCanceled", Both);
        oms.Stock("L2", "A").Should().Be("4/4");
    }

    [Theory]
    [InlineData(
        """{"stock_locations":[{"erp_code":"L2","stock":[{"sku":"A","quantity":1}]}]}""",
        "406 No stock location can supply the package"
    )]
    [InlineData(
        """{"stock_locations":[{"erp_code":"L2","is_active":false}]}""",
        """400 {"assignment_groups":[{"erp_code":["Object with erp_code=L2 does not exist."]}]}"""
    )]
    public void TheLocationHasToBeActiveAndSupplyItsGroup(string world, string answer)
    {
        var oms = Sandbox.WithPackageIn("Waiting").World(world);
        oms.Refused(1, Manual, "PackagingCanceled", """{"assignment_groups":[{"package_items":[1,2],"erp_code":"L2"}]}""")
            .Text()
            .Should()
            .Be(answer);
    }

    [Fact]
    public void AMarkedProductCannotBePlannedByHandEither()
    {
        var oms = Sandbox.WithPackageIn("Waiting").SetStock("L2", "B", 0);
        oms.Run(1, "DETECTED_OUT_OF_STOCK_ITEM", "OutOfStock", """{"package_items":[1]}""");
        const string Back = """{"assignment_groups":[{"package_items":[1,2],"erp_code":"L1"}]}""";
        oms.Refused(1, Manual, "PackagingCanceled", Back).Text().Should().Be("406 No stock location can supply the package");
        oms.SetStock("L1", "A", 2);
        oms.Run(1, Manual, "PackagingCanceled", Back);
        oms.Items(2).Should().OnlyContain(item => item.Discrepancy == null && item.State == PackageState.Waiting);
    }

    [Fact]
    public void ManualPlanningIsNotHeldToFulfillmentCenters()
    {
        var oms = Sandbox.WithPackageIn("Waiting").World("""{"stock_locations":[{"erp_code":"L2","is_fulfillment_center":false}]}""");
        oms.Run(1, Manual, "PackagingCanceled", """{"assignment_groups":[{"package_items":[1,2],"erp_code":"L2"}]}""");
        oms[2].StockLocationId.Should().Be(2);
    }

    [Fact]
    public void WhatIsPlacedByHandWaitsForNoPlanning()
    {
        var oms = Sandbox.WithPackageIn("Waiting").SetStock("L2", "B", 0);
        oms.Run(1, "DETECTED_OUT_OF_STOCK_ITEM", "OutOfStock", """{"package_items":[1]}""");
        oms.SetStock("L2", "B", 1);
        oms.Run(
            1,
            Manual,
            "PackagingCanceled",
            """{"assignment_groups":[{"package_items":[2],"erp_code":"L2"},{"package_items":[1],"erp_code":"L2"}]}"""
        );
        var plan = oms.Oms.ExecutionPlans.Ascending().Should().ContainSingle().Subject;
        plan.State.Should().Be(PlanState.Completed);
        plan.Items.Select(line => (line.OrderItemId, line.PackageId, line.StockLocationId)).Should().Equal((1, 3, 2), (2, 2, 2));
        oms.Oms.PendingPlanOf(oms.Oms.Orders[1]).Should().BeNull();
    }

    [Fact]
    public void WithoutAPendingPlanNoneIsRecorded() =>
        Sandbox
            .WithPackageIn("Waiting")
            .Run(1, Manual, "PackagingCanceled", """{"assignment_groups":[{"package_items":[1,2],"erp_code":"L2"}]}""")
            .Facts.Should()
            .NotContain(fact => fact is ExecutionPlanRecorded);

    [Fact]
    public void ARepackDoesNotGoBackToTheLocationThatRefused()
    {
        var oms = Sandbox.WithPackageIn("NeedsRescheduling").SetStock("L2", "A", 0);
        oms.Refused(1, "REPACK_THE_PACKAGE", "Waiting").Text().Should().Be(NoSupply);
        oms.SetStock("L2", "A", 2);
        oms.Run(1, "REPACK_THE_PACKAGE", "Waiting");
        oms[1]
            .Should()
            .Match<Package>(package =>
                package.State == PackageState.Waiting && package.StockLocationId == 2 && package.Number == "5000000001P1"
            );
    }

    [Fact]
    public void AnInstallationMayChooseThatARepackThatFindsNothingKeepsThePackage()
    {
        var oms = Sandbox.WithPackageIn("NeedsRescheduling", installation: Sandbox.RepackKeeps).SetStock("L2", "A", 0);
        oms.Run(1, "REPACK_THE_PACKAGE", "Waiting").Facts.Should().ContainSingle().Which.Should().BeOfType<ExecutionPlanRecorded>();
        oms[1].State.Should().Be(PackageState.NeedsRescheduling);
        oms.Oms.LogCount.Should().Be(0);
    }

    [Fact]
    public void ARepackFromOutOfStockMayStayWhereItIs()
    {
        var oms = Sandbox.WithPackageIn("OutOfStock");
        oms.Run(1, "REPACK_THE_PACKAGE", "Waiting").Facts.Should().NotContain(fact => fact is PackageRelocated);
        oms[1].Should().Match<Package>(package => package.State == PackageState.Waiting && package.StockLocationId == 1);
        oms.Oms.IdsAt(1).Should().Equal(1);
    }

    [Fact]
    public void ARepackKeepsThePackageAndMovesItInTheIndexes()
    {
        var oms = Sandbox.WithPackageIn("NeedsRescheduling");
        oms.Run(1, "REPACK_THE_PACKAGE", "Waiting");
        oms.Oms.IdsAt(1).Should().BeEmpty();
        oms.Oms.IdsAt(2).Should().Equal(1);
        oms.Oms.Packages.Count.Should().Be(1);
    }

    [Fact]
    public void ARepackSplitsNothing()
    {
        var oms = Sandbox.WithPackageIn("OutOfStock").SetStock("L1", "A", 0).SetStock("L2", "B", 0);
        oms.Refused(1, "REPACK_THE_PACKAGE", "Waiting").Text().Should().Be(NoSupply);
        oms[1].State.Should().Be(PackageState.OutOfStock);
        oms.Oms.Packages.Count.Should().Be(1);
    }

    [Fact]
    public void ARepackHeedsTheScenariosQuota()
    {
        var oms = Sandbox.WithPackageIn("OutOfStock");
        oms.World("""{"scenarios":[{"name":"S","default_stock_location":"L1","rules":[{"conditions":["SELECT_BY_QUOTA"]}]}]}""");
        oms.Refused(1, "REPACK_THE_PACKAGE", "Waiting").Text().Should().Be(NoSupply);
        oms.World("""{"stock_locations":[{"erp_code":"L2","max_quota":1}]}""");
        oms.Run(1, "REPACK_THE_PACKAGE", "Waiting");
        oms[1].Should().Match<Package>(package => package.State == PackageState.Waiting && package.StockLocationId == 2);
    }
}
