namespace OmsSimulator.Domain.Tests;

public sealed class TransferDeliveredTests
{
    [Fact]
    public void ThePackageGoesToWaitingOnlyWhenTheLastLiveTransferIsComplete()
    {
        var oms = TransferWorld.WithTransfersIn("InTransit");
        oms.RunTransfer(2, "TRANSFER_DELIVERED", "TransferComplete");
        oms[1].State.Should().Be(PackageState.WaitingForTransfer);
        oms.Oms.LogRowsOf(1).Should().BeEmpty();

        var at = oms.At;
        oms.RunTransfer(1, "TRANSFER_DELIVERED", "TransferComplete");
        oms[1]
            .Should()
            .Match<Package>(package => package.State == PackageState.Waiting && package.ModifiedDate == at && package.HoldsQuota);
        oms.Items(1).Should().OnlyContain(item => item.State == PackageState.Waiting && item.Stock == ItemStock.Reserved);
        oms.Oms.LogRow(oms.Oms.LogRowsOf(1).Single())
            .Fact.Should()
            .Be(new PackageStateChanged(1, PackageState.WaitingForTransfer, PackageState.Waiting, null, null));
        oms.Shown().Should().Be("P1 L1 Waiting A2 B3 C1 | T1 L2>L1 TransferComplete B3 | T2 L3>L1 TransferComplete C1");
        (oms.Stock("L1", "A"), oms.Stock("L1", "B"), oms.Stock("L1", "C"), oms.Stock("L2", "B"), oms.Stock("L3", "C"))
            .Should()
            .Be(("5/2", "3/3", "1/1", "2/0", "4/0"));
        oms.Quota("L1").Should().Be(1);
        oms.OrderStatuses(1).Should().OnlyContain(status => status == OrderStatus.Approved);
    }

    [Fact]
    public void WhatWasReplannedIsAwaitedInsteadOfTheTransferThatEnded()
    {
        var oms = TransferWorld.WithTransfersIn("Waiting");
        oms.RunTransfer(1, "TRANSFER_PRODUCT_NOT_FOUND", "Cancelled", """{"transfer_items":[1]}""");
        foreach (var transfer in (int[])[2, 3])
        {
            oms[1].State.Should().Be(PackageState.WaitingForTransfer);
            oms.BringTo(transfer, "TransferComplete");
        }

        oms[1].State.Should().Be(PackageState.Waiting);
        (oms.Stock("L1", "B"), oms.Stock("L2", "B"), oms.Stock("L3", "B")).Should().Be(("3/3", "5/0!", "2/0"));
    }

    [Fact]
    public void WhatArrivedIsPackedFromTheDestination()
    {
        var oms = TransferWorld.WithTransfersIn("TransferComplete");
        oms.Run(1, "COMPLETE_PACKAGING", "Packed");
        (oms.Stock("L1", "A"), oms.Stock("L1", "B"), oms.Stock("L1", "C")).Should().Be(("3/0", "0/0", "0/0"));
        oms.Quota("L1").Should().Be(0);
    }

    [Fact]
    public void AShipmentFollowsItsTransfer()
    {
        var oms = TransferWorld.WithTransfersIn("ReadyForShipment");
        oms.RunTransfer(1, "TRANSFER_DISPATCH", "InTransit");
        (oms.ShipmentOf(1)!.Status, oms.ShipmentOf(2)!.Status).Should().Be((ShipmentStatus.Shipped, ShipmentStatus.Created));
        oms.RunTransfer(1, "TRANSFER_DELIVERED", "TransferComplete");
        (oms.ShipmentOf(1)!.Status, oms.ShipmentOf(2)!.Status).Should().Be((ShipmentStatus.Delivered, ShipmentStatus.Created));
    }

    [Fact]
    public void NothingIsReservedTwice()
    {
        var oms = TransferWorld.WithTransfersIn("InTransit").SetStock("L1", "B", 3);
        oms.Record(new ReservationsMade(1, [2]));
        oms.RunTransfer(1, "TRANSFER_DELIVERED", "TransferComplete").Facts.Should().NotContain(fact => fact is ReservationsMade);
        oms.Stock("L1", "B").Should().Be("6/3");
    }

    [Fact]
    public void ForAPackageThatIsElsewhereByNowNothingIsReserved()
    {
        var oms = TransferWorld.WithTransfersIn("InTransit");
        oms.Record(new ReservationsReleased(1, [1]), new PackageRelocated(1, oms.Location("L4").Id));
        oms.RunTransfer(1, "TRANSFER_DELIVERED", "TransferComplete").Facts.Should().NotContain(fact => fact is ReservationsMade);
        oms.Stock("L1", "B").Should().Be("3/0");
    }

    [Fact]
    public void ATransferThatACustomersTransitionDeliversUndispatchedLeavesItsSourceFirst()
    {
        var oms = TransferWorld.WithTransfersIn(
            "Waiting",
            """{ "commands": { "TRANSFER_DELIVERED": { "pairs": { "add": [["Waiting", "TransferComplete"]] } } } }"""
        );
        oms.RunTransfer(1, "TRANSFER_DELIVERED", "TransferComplete");
        (oms.Stock("L2", "B"), oms.Stock("L1", "B")).Should().Be(("2/0", "3/3"));
    }

    [Fact]
    public void WhatWasGivenBackNeitherLeavesAgainNorArrives()
    {
        var oms = TransferWorld.WithTransfersIn(
            "Waiting",
            """
            { "commands": { "TRANSFER_DISPATCH": { "pairs": { "add": [["Cancelled", "InTransit"]] } } } }
            """
        );
        oms.RunTransfer(1, "TRANSFER_PRODUCT_NOT_FOUND", "Cancelled", """{"transfer_items":[1]}""");
        oms.RunTransfer(1, "TRANSFER_DISPATCH", "InTransit");
        oms.RunTransfer(1, "TRANSFER_DELIVERED", "TransferComplete");
        (oms.Stock("L2", "B"), oms.Stock("L1", "B"), oms.Stock("L3", "B")).Should().Be(("5/0!", "0/0", "5/3"));
        oms.Items(1).Select(item => item.Stock).Should().Equal(ItemStock.Reserved, ItemStock.None, ItemStock.None);
    }
}
