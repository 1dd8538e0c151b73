namespace OmsSimulator.Domain.Tests;

/// <summary>What happens to stock and reservations when (quota-and-planning.md). Figures read "on hand/reserved".</summary>
public sealed class StockTests
{
    [Fact]
    public void DeallocatingConsumesOnceAndPackingDoesNotConsumeAgain()
    {
        var oms = Sandbox.WithPackageIn("Waiting");
        oms.Stock("L1", "A").Should().Be("12/2");
        oms.Run(1, "PKG_DEALLOCATE_RESERVATIONS", "Preparing");
        oms.Stock("L1", "A").Should().Be("10/0");
        oms.Run(1, "COMPLETE_PACKAGING", "Packed").Facts.Should().NotContain(fact => fact is ReservationsConsumed);
        oms.Stock("L1", "A").Should().Be("10/0");
    }

    [Fact]
    public void WaitingForTheLabelTouchesNothingAndTheLabelConsumes()
    {
        var oms = Sandbox.WithPackageIn("Preparing");
        oms.Run(1, "COMPLETE_PACKAGING", "WaitingCargoLabel");
        oms.Stock("L1", "A").Should().Be("12/2");
        oms.Run(1, "UPDATE_SHIPMENT_LABEL", "Packed", """{"package_items":[]}""");
        oms.Stock("L1", "A").Should().Be("10/0");
        oms.Stock("L1", "B").Should().Be("10/0");
    }

    [Fact]
    public void WhatWasConsumedComesBackWhenThePackageIsRefused()
    {
        var oms = Sandbox.WithPackageIn("Waiting");
        oms.Run(1, "PKG_DEALLOCATE_RESERVATIONS", "Preparing");
        oms.Run(1, "REFUSE_THE_PACKAGE", "NeedsRescheduling", """{"denial_reason":1}""");
        oms.Stock("L1", "A").Should().Be("12/0");
        oms.Items(1).Should().OnlyContain(item => item.Stock == ItemStock.None && item.DenialReasonId == 1);
    }

    [Fact]
    public void WhatWasConsumedComesBackWhenAPackedPackageIsCancelled()
    {
        var oms = Sandbox.WithPackageIn("Packed");
        oms.Run(1, "PKG_STATE_TRANSITION", "CancellationWaiting");
        oms.Stock("L1", "A").Should().Be("10/0");
        oms.Run(1, "PKG_STATE_TRANSITION", "PackagingCanceled");
        oms.Stock("L1", "A").Should().Be("12/0");
        oms.Shipment(1)!.Status.Should().Be(ShipmentStatus.Cancelled);
        oms.OrderStatuses(1).Should().Equal(OrderStatus.Canceled, OrderStatus.Canceled);
        oms.Oms.Orders[1].State.Should().Be(OrderStatus.Canceled);
    }

    [Fact]
    public void WhatWasConsumedIsThereAgainForManualPlanning()
    {
        var oms = Sandbox.WithPackageIn("Waiting", stock: 0);
        oms.Run(1, "PKG_DEALLOCATE_RESERVATIONS", "Preparing");
        oms.Stock("L1", "A").Should().Be("0/0");
        oms.Run(
            1,
            "ASSIGN_PACKAGE_ITEMS_MANUALLY",
            "PackagingCanceled",
            """{"assignment_groups":[{"package_items":[1,2],"erp_code":"L1"}]}"""
        );
        oms.Stock("L1", "A").Should().Be("2/2");
    }

    [Fact]
    public void ProductsThatWereNotFoundAreMarkedUntilStockIsSet()
    {
        var oms = Sandbox.WithPackageIn("Waiting");
        oms.Run(1, "DETECTED_OUT_OF_STOCK_ITEM", "OutOfStock", """{"package_items":[1]}""");
        oms.Stock("L1", "A").Should().Be("12/0!");
        oms.Stock("L1", "B").Should().Be("11/0");
        oms.Oms.Stock(oms.Location("L1").Id, oms.Product("A").Id).Available.Should().Be(0);
        oms.SetStock("L1", "A", 7);
        oms.Stock("L1", "A").Should().Be("7/0");
    }

    [Fact]
    public void PackedForRefundFromWaitingDeletesReservationsAndMarks()
    {
        var oms = Sandbox.WithPackageIn("Waiting");
        oms.World("""{"packages":[{"stock_location":"L1","state":"Waiting","items":[{"sku":"A","quantity":1}]}]}""");
        oms.Run(2, "DETECTED_OUT_OF_STOCK_ITEM", "OutOfStock", """{"package_items":[3]}""");
        oms.Stock("L1", "A").Should().Be("13/2!");
        oms.Run(1, "PACKAGE_PACKED_FOR_REFUND", "PackedForRefund");
        oms.Stock("L1", "A").Should().Be("13/0");
        oms.OrderStatuses(1).Should().Equal(OrderStatus.Approved, OrderStatus.Approved);
    }

    [Fact]
    public void PackedForRefundFromOutOfStockLeavesTheMarks()
    {
        var oms = Sandbox.WithPackageIn("Waiting");
        oms.SetStock("L2", "A", 0);
        oms.Run(1, "DETECTED_OUT_OF_STOCK_ITEM", "OutOfStock", """{"package_items":[1]}""");
        oms.Run(1, "PACKAGE_PACKED_FOR_REFUND", "PackedForRefund");
        oms.Stock("L1", "A").Should().Be("12/0!");
    }

    [Fact]
    public void BlockingTouchesNoStock()
    {
        var oms = Sandbox.WithPackageIn("Preparing");
        var blocked = oms.Run(1, "BLOCK_THE_PACKAGE", "Blocked", """{"user":"ayşe","token":"secret"}""");
        oms.Stock("L1", "A").Should().Be("12/2");
        oms[1].BlockedIn.Should().Be(PackageState.Preparing);
        FactText.Of(blocked.Facts).Should().NotContain("secret");
        oms.Run(1, "UNBLOCK_THE_PACKAGE", "Preparing");
        oms.Stock("L1", "A").Should().Be("12/2");
        oms[1].BlockedIn.Should().BeNull();
        oms.OrderStatuses(1).Should().Equal(OrderStatus.Approved, OrderStatus.Approved);
    }

    [Fact]
    public void RepackingReservesAgainWhereItWasPlanned()
    {
        var oms = Sandbox.WithPackageIn("Waiting");
        oms.Run(1, "REFUSE_THE_PACKAGE", "NeedsRescheduling", """{"denial_reason":1}""");
        oms.Run(1, "REPACK_THE_PACKAGE", "Waiting");
        oms.Stock("L1", "A").Should().Be("12/0");
        oms.Stock("L2", "A").Should().Be("10/2");
        oms.Items(1).Should().OnlyContain(item => item.Stock == ItemStock.Reserved && item.DenialReasonId == null);
        oms.Run(1, "COMPLETE_PACKAGING", "Packed");
        oms.Stock("L2", "A").Should().Be("8/0");
    }
}
