namespace OmsSimulator.Domain.Tests;

/// <summary>An Out of Stock package is planned again when its time has come, and stays the same package.</summary>
public sealed class ReschedulingTests
{
    [Fact]
    public void WhereALocationIsFoundThePackageGoesThereAndWaits()
    {
        var oms = TransferWorld.Of().Order("A:9 B:1");
        oms.Shown().Should().Be("P1 L2 Waiting B1 | P2 D OutOfStock A9");
        oms.SetStock("L4", "A", 9);
        var at = oms.At;
        oms.PlanByTheClock(2);
        oms.Shown().Should().Be("P1 L2 Waiting B1 | P2 L4 Waiting A9");
        (oms.Stock("L4", "A"), oms.Quota("L4"), oms.Quota("D")).Should().Be(("9/9", 1, 0));
        oms[2].ModifiedDate.Should().Be(at);
        oms.Items(2).Should().OnlyContain(item => item.Stock == ItemStock.Reserved && item.State == PackageState.Waiting);
        oms.Oms.LogRow(oms.Oms.LogRowsOf(2).Single())
            .Fact.Should()
            .Be(new PackageStateChanged(2, PackageState.OutOfStock, PackageState.Waiting, null, null));
        oms.Oms.ExecutionPlans[1].Should().Match<ExecutionPlan>(plan => plan.State == PlanState.Completed && plan.Attempts.Count == 2);
    }

    [Fact]
    public void WhereNoneIsFoundItStaysAndTheAttemptIsRecorded()
    {
        var oms = TransferWorld.Of().Order("A:9");
        oms.PlanByTheClock(1).Should().ContainSingle().Which.Should().BeOfType<ExecutionPlanRecorded>();
        oms.Shown().Should().Be("P1 D OutOfStock A9");
        oms.Oms.ExecutionPlans.Count.Should().Be(1);
        oms.Oms.ExecutionPlans[1].Should().Match<ExecutionPlan>(plan => plan.State == PlanState.Pending && plan.Attempts.Count == 2);
        oms.Oms.LogCount.Should().Be(0);
    }

    [Fact]
    public void ThereAreNeitherTransfersNorSplittingTheSecondTime()
    {
        var oms = TransferWorld.Of().Order("A:9 E:1");
        oms.SetStock("L1", "A", 9).SetStock("L2", "E", 1);
        oms.PlanByTheClock(1);
        oms.Shown().Should().Be("P1 D OutOfStock A9 E1");
        oms.SetStock("L1", "E", 1).PlanByTheClock(1);
        oms.Shown().Should().Be("P1 L1 Waiting A9 E1");
    }

    [Fact]
    public void QuotaIsAskedForAgain()
    {
        var oms = TransferWorld.Of("""{ "conditions": ["SELECT_BY_QUOTA"] }""").Order("A:1");
        oms.PlanByTheClock(1);
        oms.Shown().Should().Be("P1 D OutOfStock A1");
        oms.World("""{"stock_locations":[{"erp_code":"L1","max_quota":1}]}""").PlanByTheClock(1);
        oms.Shown().Should().Be("P1 L1 Waiting A1");
    }

    [Theory]
    [InlineData("Waiting")]
    [InlineData("NeedsRescheduling")]
    [InlineData("PackagingCanceled")]
    public void APackageThatIsNotOutOfStockIsLeftAlone(string state) => Sandbox.WithPackageIn(state).PlanByTheClock(1).Should().BeEmpty();

    [Fact]
    public void AnUnknownPackageIsNothingToPlan() => TransferWorld.Of().PlanByTheClock(1).Should().BeEmpty();

    [Fact]
    public void APackageWhoseTransferFailedIsPlannedAgainWhole()
    {
        var oms = TransferWorld.WithTransfersIn("Waiting").SetStock("L3", "B", 0);
        oms.RunTransfer(1, "TRANSFER_PRODUCT_NOT_FOUND", "Cancelled", """{"transfer_items":[1]}""");
        oms.SetStock("L4", "A", 2).SetStock("L4", "B", 3).PlanByTheClock(1);
        oms[1]
            .Should()
            .Match<Package>(package => package.State == PackageState.Waiting && package.StockLocationId == oms.Location("L4").Id);
        (oms.Stock("L4", "A"), oms.Stock("L4", "B"), oms.Stock("L4", "C"), oms.Stock("L1", "A")).Should().Be(("2/2", "3/3", "5/1", "5/0"));
        (oms.Quota("L1"), oms.Quota("L4")).Should().Be((0, 1));
    }
}
