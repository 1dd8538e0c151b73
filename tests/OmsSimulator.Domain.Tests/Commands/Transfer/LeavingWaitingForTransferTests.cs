namespace OmsSimulator.Domain.Tests;

/// <summary>A package that leaves Waiting for Transfer by a command: nobody waits for its transfers any more.</summary>
public sealed class LeavingWaitingForTransferTests
{
    [Theory]
    [InlineData("Waiting")]
    [InlineData("ReadyForShipment")]
    [InlineData("InTransit")]
    public void AtPackagingCanceledLiveTransfersAreCancelled(string state)
    {
        var oms = TransferWorld.WithTransfersIn(state);
        var done = oms.Run(1, "PKG_STATE_TRANSITION", "PackagingCanceled");
        oms.Shown().Should().Be("P1 L1 PackagingCanceled A2 B3 C1 | T1 L2>L1 Cancelled B3 | T2 L3>L1 Cancelled C1");
        (oms.Stock("L1", "A"), oms.Stock("L2", "B"), oms.Stock("L3", "C"), oms.Quota("L1")).Should().Be(("5/0", "5/0", "5/0", 0));
        oms.OrderStatuses(1).Should().OnlyContain(status => status == OrderStatus.Canceled);
        done.Facts.OfType<TransferStateChanged>()
            .Should()
            .OnlyContain(change => change.From.Key == state && change.CommandCode == null && change.TransitionId == null)
            .And.HaveCount(2);
        (oms.ShipmentOf(1)?.Status ?? ShipmentStatus.Cancelled).Should().Be(ShipmentStatus.Cancelled);
    }

    [Fact]
    public void WhatIsCompleteStaysComplete()
    {
        var oms = TransferWorld.WithTransfersIn("Waiting");
        oms.BringTo(1, "TransferComplete");
        oms.Run(1, "PKG_STATE_TRANSITION", "PackagingCanceled");
        oms.Shown().Should().Be("P1 L1 PackagingCanceled A2 B3 C1 | T1 L2>L1 TransferComplete B3 | T2 L3>L1 Cancelled C1");
        (oms.Stock("L1", "B"), oms.Stock("L2", "B"), oms.Stock("L3", "C")).Should().Be(("3/0", "2/0", "5/0"));
    }

    [Theory]
    [InlineData("REFUSE_THE_PACKAGE", "NeedsRescheduling", """{"denial_reason":1}""", "P1 L1 NeedsRescheduling A2 B3 C1", "5/0")]
    [InlineData("PACKAGE_PACKED_FOR_REFUND", "PackedForRefund", "{}", "P1 L1 PackedForRefund A2 B3 C1", "5/2")]
    [InlineData("PKG_STATE_TRANSITION", "CancellationWaiting", "{}", "P1 L1 CancellationWaiting A2 B3 C1", "5/2")]
    [InlineData("REPACK_THE_PACKAGE", "Waiting", "{}", "P1 L4 Waiting A2 B3 C1", "5/0")]
    [InlineData("REPACK_THE_PACKAGE", "OutOfStock", "{}", "P1 L4 OutOfStock A2 B3 C1", "5/0")]
    [InlineData(
        "ASSIGN_PACKAGE_ITEMS_MANUALLY",
        "PackagingCanceled",
        """{"assignment_groups":[{"package_items":[1,2,3],"erp_code":"L4"}]}""",
        "P1 L1 PackagingCanceled | P2 L4 Waiting A2 B3 C1",
        "5/0"
    )]
    [InlineData(
        "DETECTED_OUT_OF_STOCK_ITEM",
        "OutOfStock",
        """{"package_items":[1]}""",
        "P1 L1 PackagingCanceled | P2 L4 Waiting A2 B3 C1",
        "5/0!"
    )]
    public void SoTheyAreByACustomersOwnPairs(string code, string to, string parameters, string packages, string stock)
    {
        var oms = TransferWorld.WithTransfersIn(
            "Waiting",
            $$"""{ "commands": { "{{code}}": { "pairs": { "add": [["WaitingForTransfer", "{{to}}"]] } } } }"""
        );
        oms.BringTo(1, "InTransit");
        oms.SetStock("L4", "A", 9).SetStock("L4", "B", 9);
        oms.Run(1, code, to, parameters);
        oms.Shown().Should().Be($"{packages} | T1 L2>L1 Cancelled B3 | T2 L3>L1 Cancelled C1");
        (oms.Stock("L1", "A"), oms.Stock("L2", "B"), oms.Stock("L3", "C")).Should().Be((stock, "5/0", "5/0"));
        oms.Oms.Facts.Select(recorded => recorded.Fact)
            .OfType<TransferStateChanged>()
            .Count(change => change.To == TransferState.Cancelled)
            .Should()
            .Be(2);
    }

    [Fact]
    public void WhereNothingElseSuppliesItTheyAreCancelledInTheirOrderBeforeThePackageIsOutOfStock()
    {
        var oms = TransferWorld.WithTransfersIn(
            "ReadyForShipment",
            """{ "commands": { "DETECTED_OUT_OF_STOCK_ITEM": { "pairs": { "add": [["WaitingForTransfer", "OutOfStock"]] } } } }"""
        );
        var done = oms.Run(1, "DETECTED_OUT_OF_STOCK_ITEM", "OutOfStock", """{"package_items":[1]}""");
        oms.Shown().Should().Be("P1 L1 OutOfStock A2 B3 C1 | T1 L2>L1 Cancelled B3 | T2 L3>L1 Cancelled C1");
        done.Facts.Take(6)
            .Should()
            .Equal(
                new TransferReservationsReleased(1, 1),
                new ShipmentStatusUpdated(1, ShipmentStatus.Cancelled, 1),
                new TransferStateChanged(1, 1, TransferState.ReadyForShipment, TransferState.Cancelled, null, null),
                new TransferReservationsReleased(2, 1),
                new ShipmentStatusUpdated(1, ShipmentStatus.Cancelled, 2),
                new TransferStateChanged(2, 1, TransferState.ReadyForShipment, TransferState.Cancelled, null, null)
            );
    }

    [Fact]
    public void AShipmentThatIsCancelledAlreadyIsNotCancelledAgain()
    {
        var oms = TransferWorld.WithTransfersIn("ReadyForShipment");
        oms.Record(new ShipmentStatusUpdated(1, ShipmentStatus.Cancelled, 1));
        oms.Run(1, "PKG_STATE_TRANSITION", "PackagingCanceled")
            .Facts.OfType<ShipmentStatusUpdated>()
            .Should()
            .Equal(new ShipmentStatusUpdated(1, ShipmentStatus.Cancelled, 2));
    }

    [Fact]
    public void ACustomersOwnPairThatKeepsTheWorkKeepsTheTransfers()
    {
        var oms = TransferWorld.WithTransfersIn(
            "InTransit",
            """{ "commands": { "PKG_STATE_TRANSITION": { "pairs": { "add": [["WaitingForTransfer", "Preparing"]] } } } }"""
        );
        oms.Run(1, "PKG_STATE_TRANSITION", "Preparing");
        oms.Transfer(1).State.Should().Be(TransferState.InTransit);
        oms.RunTransfer(1, "TRANSFER_DELIVERED", "TransferComplete");
        oms.RunTransfer(2, "TRANSFER_DELIVERED", "TransferComplete");
        oms.Shown().Should().StartWith("P1 L1 Preparing A2 B3 C1 |");
        oms.Items(1).Should().OnlyContain(item => item.Stock == ItemStock.Reserved && item.State == PackageState.Preparing);
        (oms.Stock("L1", "B"), oms.Stock("L1", "C")).Should().Be(("3/3", "1/1"));
    }
}
