namespace OmsSimulator.Domain.Tests;

/// <summary>Command 6: all items are planned again at once.</summary>
public sealed class ProductNotFoundTests
{
    private const string First = """{"package_items":[1]}""";

    [Fact]
    public void TheItemsMoveWithTheirIdsIntoANewPackageElsewhere()
    {
        var oms = Sandbox.WithPackageIn("Preparing");
        oms.Run(1, "DETECTED_OUT_OF_STOCK_ITEM", "OutOfStock", First);

        oms[1].State.Should().Be(PackageState.PackagingCanceled);
        oms[1].ItemIds.Should().BeEmpty();
        oms[2].Number.Should().Be("5000000001P2");
        oms[2].State.Should().Be(PackageState.Waiting);
        oms[2].StockLocationId.Should().Be(oms.Location("L2").Id);
        oms[2].ItemIds.Should().Equal(1, 2);
        oms.Items(2)
            .Should()
            .OnlyContain(item => item.State == PackageState.Waiting && item.Stock == ItemStock.Reserved && item.Discrepancy == null);
        (oms.Quota("L1"), oms.Quota("L2")).Should().Be((0, 1));
        oms.Stock("L2", "A").Should().Be("10/2");
        oms.OrderStatuses(2).Should().Equal(OrderStatus.Approved, OrderStatus.Approved);
    }

    [Fact]
    public void ThePackageGoesThroughOutOfStockInItsLog()
    {
        var oms = Sandbox.WithPackageIn("Preparing");
        oms.Run(1, "DETECTED_OUT_OF_STOCK_ITEM", "OutOfStock", First);
        oms.Oms.LogRowsOf(1)
            .Reverse()
            .Select(row => ((PackageStateChanged)oms.Oms.LogRow(row).Fact).To)
            .Should()
            .Equal(PackageState.OutOfStock, PackageState.PackagingCanceled);
    }

    [Fact]
    public void WhereNoLocationIsFoundItStaysInOutOfStockAndTheItemsSayWhy()
    {
        var oms = Sandbox.WithPackageIn("Waiting").SetStock("L2", "B", 0);
        oms.Run(1, "DETECTED_OUT_OF_STOCK_ITEM", "OutOfStock", First);

        oms[1].State.Should().Be(PackageState.OutOfStock);
        oms.Items(1).Select(item => item.State).Should().Equal(PackageState.OmsNotFound, PackageState.NeedsRescheduling);
        oms.Items(1).Select(item => item.Discrepancy?.Id).Should().Equal(1, null);
        oms.Items(1).Should().OnlyContain(item => item.Stock == ItemStock.None);
        oms.Oms.Packages.Count.Should().Be(1);
        oms.Quota("L1").Should().Be(0);
        oms.Stock("L1", "B").Should().Be("11/0");
    }

    [Fact]
    public void NamedProductsAreNotPlannedHereAgain()
    {
        var oms = Sandbox.WithPackageIn("Waiting").World("""{"stock_locations":[{"erp_code":"L2","is_active":false}]}""");
        oms.Run(1, "DETECTED_OUT_OF_STOCK_ITEM", "OutOfStock", First);
        oms[1].State.Should().Be(PackageState.OutOfStock);
    }

    [Fact]
    public void WithTheMarkClearedARepackMayComeBackHere()
    {
        var oms = Sandbox.WithPackageIn("Waiting").SetStock("L2", "B", 0);
        oms.Run(1, "DETECTED_OUT_OF_STOCK_ITEM", "OutOfStock", First);
        oms.Refused(1, "REPACK_THE_PACKAGE", "Waiting").Text().Should().Be("406 No stock location can supply the package");
        oms.SetStock("L1", "A", 2);
        oms.Run(1, "REPACK_THE_PACKAGE", "Waiting");
        oms[1].State.Should().Be(PackageState.Waiting);
        oms[1].StockLocationId.Should().Be(oms.Location("L1").Id);
        oms.Items(1)
            .Should()
            .OnlyContain(item => item.State == PackageState.Waiting && item.Discrepancy == null && item.Stock == ItemStock.Reserved);
        oms.Stock("L1", "A").Should().Be("2/2");
    }

    [Fact]
    public void WhereAllItemsAreNamedNoneIsMarkedAsAnother()
    {
        var marks = Sandbox
            .WithPackageIn("Waiting")
            .Run(1, "DETECTED_OUT_OF_STOCK_ITEM", "OutOfStock", """{"package_items":[1,2]}""")
            .Facts.OfType<PackageItemsMarked>();
        marks.Should().ContainSingle().Which.State.Should().Be(PackageState.OmsNotFound);
    }

    [Fact]
    public void ThePlanThatFoundALocationNamesTheNewPackageThere()
    {
        var oms = Sandbox.WithPackageIn("Waiting");
        oms.Run(1, "DETECTED_OUT_OF_STOCK_ITEM", "OutOfStock", First);
        var plan = oms.Oms.ExecutionPlans.Ascending().Should().ContainSingle().Subject;
        plan.State.Should().Be(PlanState.Completed);
        plan.Items.Select(line => (line.OrderItemId, line.PackageId, line.StockLocationId)).Should().Equal((1, 2, 2), (2, 2, 2));
    }

    [Fact]
    public void DiscrepancyIdsCountUp()
    {
        var oms = Sandbox.WithPackageIn("Waiting").SetStock("L2", "B", 0);
        oms.World(
            """{"packages":[{"stock_location":"L1","state":"Waiting","items":[{"sku":"C","quantity":1},{"sku":"D","quantity":1}]}]}"""
        );
        oms.Run(1, "DETECTED_OUT_OF_STOCK_ITEM", "OutOfStock", """{"package_items":[2,1]}""");
        oms.Run(2, "DETECTED_OUT_OF_STOCK_ITEM", "OutOfStock", """{"package_items":[3,4]}""");
        oms.Items(1).Concat(oms.Items(2)).Select(item => item.Discrepancy!.Id).Should().BeEquivalentTo(new[] { 1, 2, 3, 4 });
        oms.Oms.LastDiscrepancyId.Should().Be(4);
    }

    [Fact]
    public void TheAttemptIsInTheOrdersExecutionPlan()
    {
        var oms = Sandbox.WithPackageIn("Waiting").SetStock("L2", "B", 0);
        oms.Run(1, "DETECTED_OUT_OF_STOCK_ITEM", "OutOfStock", First);
        var pending = oms.Oms.PendingPlanOf(oms.Oms.Orders[1])!;
        pending.State.Should().Be(PlanState.Pending);
        pending.Items.Select(line => (line.OrderItemId, line.PackageId, line.StockLocationId)).Should().Equal((1, 1, null), (2, 1, null));
        pending
            .Attempts.Should()
            .ContainSingle()
            .Which.Stock["L2"]
            .Should()
            .BeEquivalentTo(new Dictionary<string, long> { ["A"] = 10, ["B"] = 0 });

        oms.SetStock("L2", "B", 3);
        oms.Run(1, "REPACK_THE_PACKAGE", "Waiting");
        var completed = oms.Oms.ExecutionPlans[pending.Id];
        completed.State.Should().Be(PlanState.Completed);
        completed.Attempts.Should().HaveCount(2);
        completed.Items.Should().OnlyContain(line => line.StockLocationId == 2);
        oms.Oms.PendingPlanOf(oms.Oms.Orders[1]).Should().BeNull();
    }
}
