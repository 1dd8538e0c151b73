namespace OmsSimulator.Domain.Tests;

/// <summary>T5 and T6: a source does not have what a transfer should bring.</summary>
public sealed class TransferReplanningTests
{
    public static TheoryData<string, string> Both =>
        new() { { "TRANSFER_PRODUCT_NOT_FOUND", "Cancelled" }, { "TRANSFER_OUT_OF_STOCK", "OutOfStock" } };

    [Theory]
    [MemberData(nameof(Both))]
    public void ADifferentTransferBringsItFromTheNextSource(string code, string ended)
    {
        var oms = TransferWorld.WithTransfersIn("Waiting");
        var at = oms.At;
        oms.RunTransfer(1, code, ended, """{"transfer_items":[1]}""");
        oms.Shown().Should().Be($"P1 L1 WaitingForTransfer A2 B3 C1 | T1 L2>L1 {ended} B3 | T2 L3>L1 Waiting C1 | T3 L3>L1 Waiting B3");
        (oms.Stock("L2", "B"), oms.Stock("L3", "B"), oms.Stock("L3", "C"), oms.Stock("L1", "B")).Should().Be(("5/0!", "5/3", "5/1", "0/0"));
        oms.Transfer(3)
            .Should()
            .Match<TransferOrder>(transfer =>
                transfer.Number == "N1P1T3" && transfer.CreatedDate == at && transfer.Stock == ItemStock.Reserved
            );
        oms.Oms.TransferItems[oms.Transfer(3).ItemIds.Single()].Should().Be(new TransferItem(3, 3, 2, oms.Product("B").Id, 3));
        oms.Items(1).Should().OnlyContain(item => item.State == PackageState.WaitingForTransfer && item.Discrepancy == null);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void WhereNobodyElseHasItThePackageIsOutOfStockAndEverythingIsGivenBack(string code, string ended)
    {
        var oms = TransferWorld.WithTransfersIn("Waiting").SetStock("L3", "B", 0);
        oms.BringTo(2, "InTransit");
        oms.Stock("L3", "C").Should().Be("4/0");
        oms.RunTransfer(1, code, ended, """{"transfer_items":[1]}""");

        oms.Shown().Should().Be($"P1 L1 OutOfStock A2 B3 C1 | T1 L2>L1 {ended} B3 | T2 L3>L1 Cancelled C1");
        (oms.Stock("L1", "A"), oms.Stock("L2", "B"), oms.Stock("L3", "C")).Should().Be(("5/0", "5/0!", "5/0"));
        oms.Items(1).Should().OnlyContain(item => item.State == PackageState.OutOfStock && item.Stock == ItemStock.None);
        oms.Quota("L1").Should().Be(0);
        oms.Oms.LogRow(oms.Oms.LogRowsOf(1).Single())
            .Fact.Should()
            .Be(new PackageStateChanged(1, PackageState.WaitingForTransfer, PackageState.OutOfStock, null, null));
        oms.Oms.LogRow(oms.Oms.LogRowsOf(oms.Transfer(2)).First())
            .Fact.Should()
            .Be(new TransferStateChanged(2, 1, TransferState.InTransit, TransferState.Cancelled, null, null));
        oms.OrderStatuses(1).Should().OnlyContain(status => status == OrderStatus.Approved);
        oms.Oms.PendingPlanOf(oms.Oms.Orders[1])!
            .Items.Should()
            .Contain(item => item.OrderItemId == 2 && item.StockLocationId == null && item.PackageId == 1);
    }

    [Fact]
    public void WhatArrivedAlreadyStaysOnHandAtTheDestination()
    {
        var oms = TransferWorld.WithTransfersIn("Waiting").SetStock("L3", "B", 0);
        oms.BringTo(2, "TransferComplete");
        oms.Stock("L1", "C").Should().Be("1/1");
        oms.RunTransfer(1, "TRANSFER_OUT_OF_STOCK", "OutOfStock", """{"transfer_items":[]}""");
        oms.Shown().Should().Be("P1 L1 OutOfStock A2 B3 C1 | T1 L2>L1 OutOfStock B3 | T2 L3>L1 TransferComplete C1");
        (oms.Stock("L1", "A"), oms.Stock("L1", "C"), oms.Stock("L3", "C")).Should().Be(("5/0", "1/0", "4/0"));
    }

    [Fact]
    public void TheShipmentOfACancelledTransferIsCancelled()
    {
        var oms = TransferWorld.WithTransfersIn("Waiting").SetStock("L3", "B", 0);
        oms.BringTo(2, "ReadyForShipment");
        oms.RunTransfer(1, "TRANSFER_OUT_OF_STOCK", "OutOfStock", """{"transfer_items":[]}""");
        oms.ShipmentOf(2)!.Status.Should().Be(ShipmentStatus.Cancelled);
        oms.Stock("L3", "C").Should().Be("5/0");
    }

    [Fact]
    public void TheDestinationIsNoSource()
    {
        var oms = TransferWorld.WithTransfersIn("Waiting").SetStock("L3", "B", 0).SetStock("L1", "B", 9);
        oms.RunTransfer(1, "TRANSFER_PRODUCT_NOT_FOUND", "Cancelled", """{"transfer_items":[1]}""");
        oms[1].State.Should().Be(PackageState.OutOfStock);
        oms.Stock("L1", "B").Should().Be("9/0");
    }

    [Fact]
    public void TheSameSourceIsNotAskedAgainForTheRest()
    {
        // Two items of one transfer; one is missing. L2 still has the other, but both go together, and never from where one is missing.
        var oms = TransferWorld.Of().SetStock("L2", "E", 9).SetStock("L4", "E", 9).SetStock("L4", "B", 9).Order("A:1 B:1 E:2");
        oms.Shown().Should().EndWith("T1 L2>L1 Waiting B1 E2");
        oms.RunTransfer(1, "TRANSFER_OUT_OF_STOCK", "OutOfStock", """{"transfer_items":[2]}""");
        oms.Shown().Should().EndWith("T1 L2>L1 OutOfStock B1 E2 | T2 L4>L1 Waiting B1 E2");
        (oms.Stock("L2", "B"), oms.Stock("L2", "E"), oms.Stock("L4", "B"), oms.Stock("L4", "E"), oms.Stock("L3", "B"))
            .Should()
            .Be(("5/0", "9/0!", "9/1", "9/2", "5/0"));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[1,2]")]
    [InlineData("[2,1]")]
    public void NoItemNamedMeansAllOfThem(string named)
    {
        var oms = TransferWorld.Of().SetStock("L2", "E", 9).SetStock("L4", "E", 9).SetStock("L4", "B", 9).Order("A:1 B:1 E:2");
        oms.RunTransfer(1, "TRANSFER_OUT_OF_STOCK", "OutOfStock", $$"""{"transfer_items":{{named}}}""");
        (oms.Stock("L2", "B"), oms.Stock("L2", "E")).Should().Be(("5/0!", "9/0!"));
    }

    [Fact]
    public void ASourceNeedsNoQuota()
    {
        var oms = TransferWorld
            .Of("""{ "conditions": ["SELECT_BY_QUOTA"], "transferable": true }""")
            .World("""{"stock_locations":[{"erp_code":"L1","max_quota":1},{"erp_code":"L3","max_quota":0}]}""")
            .Order("A:1 B:1");
        oms.RunTransfer(1, "TRANSFER_PRODUCT_NOT_FOUND", "Cancelled", """{"transfer_items":[1]}""");
        oms.Shown().Should().EndWith("T2 L3>L1 Waiting B1");
    }

    [Fact]
    public void AMarkedProductIsNotPlannedThereUntilStockIsSetAgain()
    {
        var oms = TransferWorld.WithTransfersIn("Waiting");
        oms.RunTransfer(1, "TRANSFER_PRODUCT_NOT_FOUND", "Cancelled", """{"transfer_items":[1]}""");
        oms.Order("B:1", "N2").Shown("N2").Should().Be("P1 L3 Waiting B1");
        oms.SetStock("L2", "B", 5).Order("B:1", "N3").Shown("N3").Should().Be("P1 L2 Waiting B1");
    }

    [Fact]
    public void APackageThatIsOutOfStockAlreadyDoesNotEnterItAgain()
    {
        var oms = TransferWorld
            .WithTransfersIn(
                "Waiting",
                """{ "commands": { "TRANSFER_OUT_OF_STOCK": { "pairs": { "add": [["Cancelled", "OutOfStock"]] } } } }"""
            )
            .SetStock("L3", "B", 0);
        oms.RunTransfer(1, "TRANSFER_PRODUCT_NOT_FOUND", "Cancelled", """{"transfer_items":[1]}""");
        oms[1].State.Should().Be(PackageState.OutOfStock);
        oms.RunTransfer(1, "TRANSFER_OUT_OF_STOCK", "OutOfStock", """{"transfer_items":[]}""")
            .Facts.Select(fact => fact.GetType())
            .Should()
            .Equal(typeof(TransferDiscrepanciesFound), typeof(TransferStateChanged), typeof(ExecutionPlanRecorded));
        oms.Oms.LogRowsOf(1).Should().ContainSingle();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void ATransferThatEndedIsAwaitedNoMore(string code, string ended)
    {
        var oms = TransferWorld.WithTransfersIn("Waiting");
        oms.RunTransfer(1, code, ended, """{"transfer_items":[1]}""");
        oms.BringTo(2, "TransferComplete");
        oms.BringTo(3, "TransferComplete");
        oms[1].State.Should().Be(PackageState.Waiting);
    }

    [Fact]
    public void ItsShipmentIsCancelledByACustomersOwnPair()
    {
        var oms = TransferWorld.WithTransfersIn(
            "ReadyForShipment",
            """{ "commands": { "TRANSFER_OUT_OF_STOCK": { "pairs": { "add": [["ReadyForShipment", "OutOfStock"]] } } } }"""
        );
        oms.RunTransfer(1, "TRANSFER_OUT_OF_STOCK", "OutOfStock", """{"transfer_items":[]}""");
        (oms.ShipmentOf(1)!.Status, oms.ShipmentOf(2)!.Status).Should().Be((ShipmentStatus.Cancelled, ShipmentStatus.Created));
    }

    [Fact]
    public void EachAttemptIsRecordedInAnExecutionPlan()
    {
        var oms = TransferWorld.WithTransfersIn("Waiting");
        oms.RunTransfer(1, "TRANSFER_PRODUCT_NOT_FOUND", "Cancelled", """{"transfer_items":[1]}""");
        var plan = oms.Oms.ExecutionPlans[2];
        (plan.State, plan.Items.Single()).Should().Be((PlanState.Completed, new ExecutionPlanItem(4, 2, 1, oms.Location("L3").Id)));
        plan.Attempts.Single().Stock["L3"].Should().Contain("B", 5);
    }
}
