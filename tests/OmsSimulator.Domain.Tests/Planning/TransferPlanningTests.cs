namespace OmsSimulator.Domain.Tests;

/// <summary>Planning by a rule that is <c>transferable</c> (quota-and-planning.md), in the world of <see cref="TransferWorld"/>.</summary>
public sealed class TransferPlanningTests
{
    [Theory]
    [InlineData("A:1", "P1 L1 Waiting A1")]
    [InlineData("B:1 C:1", "P1 L3 Waiting B1 C1")]
    [InlineData("A:2 B:1", "P1 L1 WaitingForTransfer A2 B1 | T1 L2>L1 Waiting B1")]
    [InlineData("B:1 A:2", "P1 L1 WaitingForTransfer B1 A2 | T1 L2>L1 Waiting B1")]
    [InlineData("C:1 B:1 A:2", "P1 L1 WaitingForTransfer C1 B1 A2 | T1 L2>L1 Waiting B1 | T2 L3>L1 Waiting C1")]
    [InlineData("A:1 B:5 B:5", "P1 L1 WaitingForTransfer A1 B5 B5 | T1 L2>L1 Waiting B5 | T2 L3>L1 Waiting B5")]
    [InlineData("A:1 B:2 B:3", "P1 L1 WaitingForTransfer A1 B2 B3 | T1 L2>L1 Waiting B2 B3")]
    [InlineData("A:3 A:3", "P1 L1 Waiting A3 | P2 D OutOfStock A3")]
    [InlineData("B:4 B:4", "P1 L2 WaitingForTransfer B4 B4 | T1 L3>L2 Waiting B4")]
    [InlineData("A:1 Z:1", "P1 L1 Waiting A1 | P2 D OutOfStock Z1")]
    [InlineData("A:1 B:1 Z:1", "P1 L1 WaitingForTransfer A1 B1 | P2 D OutOfStock Z1 | T1 L2>L1 Waiting B1")]
    [InlineData("Z:1", "P1 D OutOfStock Z1")]
    [InlineData("A:9 Z:1", "P1 D OutOfStock A9 Z1")]
    public void TheFirstLocationWithAnItemGetsThePackageAndTheRestComesFromTheFirstThatHaveIt(string items, string expected) =>
        TransferWorld.Of().Order(items).Shown().Should().Be(expected);

    [Fact]
    public void WhatIsThereIsReservedThereAndWhatComesAtItsSource()
    {
        var oms = TransferWorld.Of().Order("A:2 B:3 C:1");
        (oms.Stock("L1", "A"), oms.Stock("L1", "B"), oms.Stock("L2", "B"), oms.Stock("L3", "B"), oms.Stock("L3", "C"), oms.Stock("L4", "C"))
            .Should()
            .Be(("5/2", "0/0", "5/3", "5/0", "5/1", "5/0"));
        oms.Items(1).Select(item => item.Stock).Should().Equal(ItemStock.Reserved, ItemStock.None, ItemStock.None);
        oms.Oms.Transfers.Ascending()
            .Should()
            .OnlyContain(transfer =>
                transfer.Stock == ItemStock.Reserved
                && transfer.OrderId == 1
                && transfer.PackageId == 1
                && transfer.CreatedDate == transfer.ModifiedDate
            );
        oms.Oms.TransferItems.Ascending()
            .Should()
            .Equal(new TransferItem(1, 1, 2, oms.Product("B").Id, 3), new TransferItem(2, 2, 3, oms.Product("C").Id, 1));
        (oms.Quota("L1"), oms.Quota("L2"), oms.Quota("L3"), oms.Quota("D")).Should().Be((1, 0, 0, 0));
        oms.Oms.LogCount.Should().Be(0);
    }

    [Fact]
    public void WhatOneOrderTookAnotherCannotHave() =>
        TransferWorld.Of().Order("A:5 B:5", "M").Order("A:1 B:1", "N1").Shown().Should().Be("P1 L3 Waiting B1 | P2 D OutOfStock A1");

    [Fact]
    public void APackageWithTransfersWaitsForThemWhateverTheInitialStatus() =>
        TransferWorld
            .Of($"{TransferWorld.Transferable}, {{}}", """, "initial_status": "WaitingRemoteAction" """)
            .Order("A:3 B:1 A:3")
            .Shown()
            .Should()
            .Be("P1 L1 WaitingForTransfer A3 B1 | P2 D OutOfStock A3 | T1 L2>L1 Waiting B1");

    [Fact]
    public void WhatATransferableRuleCouldNotPlaceGoesToTheNextRule()
    {
        // The first rule asks for quota, which only L2 has: it takes B there and brings A from L1; C6 of nobody goes on, and so on to the
        // default location.
        var oms = TransferWorld
            .Of("""{ "conditions": ["SELECT_BY_QUOTA"], "transferable": true }, {}""", """, "initial_status": "WaitingRemoteAction" """)
            .World("""{"stock_locations":[{"erp_code":"L2","max_quota":1}]}""");
        oms.Order("A:1 B:1 C:6").Shown().Should().Be("P1 L2 WaitingForTransfer A1 B1 | P2 D OutOfStock C6 | T1 L1>L2 Waiting A1");
        (oms.Quota("L1"), oms.Quota("L2")).Should().Be((0, 1));
    }

    [Fact]
    public void OnlyTheDestinationIsAskedForQuota()
    {
        var oms = TransferWorld
            .Of("""{ "conditions": ["SELECT_BY_QUOTA"], "transferable": true }""")
            .World("""{"stock_locations":[{"erp_code":"L1","max_quota":1},{"erp_code":"L2","max_quota":0}]}""");
        oms.Order("A:1 B:1").Shown().Should().Be("P1 L1 WaitingForTransfer A1 B1 | T1 L2>L1 Waiting B1");
        oms.Order("A:1 B:1", "N2").Shown("N2").Should().Be("P1 D OutOfStock A1 B1");
        oms.World("""{"stock_locations":[{"erp_code":"L1","max_quota":2}]}""")
            .Order("A:1 B:1", "N3")
            .Shown("N3")
            .Should()
            .Be("P1 L1 WaitingForTransfer A1 B1 | T1 L2>L1 Waiting B1");
    }

    [Theory]
    [InlineData("is_active")]
    [InlineData("is_fulfillment_center")]
    public void OnlyActiveFulfillmentCentersAreSources(string flag) =>
        TransferWorld
            .Of()
            .World($$"""{"stock_locations":[{"erp_code":"L2","{{flag}}":false}]}""")
            .Order("A:1 B:1")
            .Shown()
            .Should()
            .Be("P1 L1 WaitingForTransfer A1 B1 | T1 L3>L1 Waiting B1");

    [Fact]
    public void SourcesGoByPriority() =>
        TransferWorld
            .Of()
            .World("""{"stock_locations":[{"erp_code":"L3","priority":2},{"erp_code":"L2","priority":3}]}""")
            .Order("A:1 B:1")
            .Shown()
            .Should()
            .Be("P1 L1 WaitingForTransfer A1 B1 | T1 L3>L1 Waiting B1");

    [Fact]
    public void ThePlanIsCompletedNamesWhoSuppliesEachItemAndShowsTheStockItSaw()
    {
        var oms = TransferWorld.Of().Order("A:2 B:3");
        var plan = oms.Oms.ExecutionPlans[1];
        plan.State.Should().Be(PlanState.Completed);
        plan.Items.Select(item => (item.OrderItemId, item.PackageId, item.StockLocationId))
            .Should()
            .Equal((1, 1, oms.Location("L1").Id), (2, 1, oms.Location("L2").Id));
        plan.Attempts.Should().ContainSingle().Which.Stock.Keys.Should().Contain(["L1", "L2"]);
    }
}
