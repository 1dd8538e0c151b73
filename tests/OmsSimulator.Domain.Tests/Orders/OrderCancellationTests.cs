namespace OmsSimulator.Domain.Tests;

/// <summary>Omnitron cancels an order, and confirms it.</summary>
public sealed class OrderCancellationTests
{
    [Theory]
    [InlineData("Waiting", "12/2", "12/0", 1)]
    [InlineData("WaitingRemoteAction", "12/2", "12/0", 1)]
    [InlineData("Preparing", "12/2", "12/0", 1)]
    [InlineData("WaitingForTransfer", "12/2", "12/0", 1)]
    [InlineData("ReadyForPackaging", "12/2", "12/0", 1)]
    [InlineData("WaitingCargoLabel", "12/2", "12/0", 1)]
    [InlineData("Packed", "10/0", "12/0", 1)]
    [InlineData("OutOfStock", "10/0", "10/0", 1)]
    [InlineData("NeedsRescheduling", "10/0", "10/0", 1)]
    [InlineData("Blocked", "12/2", "12/0", 1)]
    public void APackageGoesToCancellationWaitingAndOnToPackagingCanceled(string state, string waiting, string confirmed, int quota)
    {
        var oms = Sandbox.WithPackageIn(state);
        var number = oms.Oms.Orders[1].Number;
        oms.Cancel(number).Should().BeNull();
        oms[1].Should().Match<Package>(package => package.State == PackageState.CancellationWaiting && package.BlockedIn == null);
        oms.Items(1).Should().OnlyContain(item => item.State == PackageState.CancellationWaiting);
        (oms.Stock("L1", "A"), oms.Quota("L1")).Should().Be((waiting, quota));
        oms.OrderStatuses(1).Should().OnlyContain(status => status == OrderStatus.CancellationWaiting);
        oms.Oms.Orders[1].State.Should().Be(OrderStatus.CancellationWaiting);
        oms.Oms.LogRow(oms.Oms.LogRowsOf(1).Single())
            .Fact.Should()
            .Be(new PackageStateChanged(1, new(state), PackageState.CancellationWaiting, null, null));

        oms.Confirm(number).Should().BeNull();
        oms[1].State.Should().Be(PackageState.PackagingCanceled);
        (oms.Stock("L1", "A"), oms.Quota("L1")).Should().Be((confirmed, 0));
        oms.Items(1).Should().OnlyContain(item => item.State == PackageState.PackagingCanceled && item.Stock == ItemStock.None);
        oms.OrderStatuses(1).Should().OnlyContain(status => status == OrderStatus.Canceled);
        oms.Oms.Orders[1].State.Should().Be(OrderStatus.Canceled);
        oms.Oms.LogCount.Should().Be(2);
        (oms.Shipment(1)?.Status ?? ShipmentStatus.Cancelled).Should().Be(ShipmentStatus.Cancelled);
    }

    [Theory]
    [InlineData("Shipped")]
    [InlineData("ReadyForPickup")]
    [InlineData("AttemptedDelivery")]
    [InlineData("DeliveryFailed")]
    [InlineData("Delivered")]
    public void OnePackageThatLeftRefusesItAndNothingChanges(string state)
    {
        var oms = Sandbox.WithPackageIn("Waiting");
        var number = oms.Oms.Orders[1].Number;
        oms.World(
            $$"""{ "packages": [{ "stock_location": "L2", "state": "{{state}}", "order": "{{number}}", "items": [{ "sku": "A", "quantity": 1 }] }] }"""
        );
        var before = Picture.Of(oms.Oms);
        oms.Cancel(number).Should().Be($"Package {number}P2 is in {state}: order {number} cannot be cancelled any more.");
        Picture.Of(oms.Oms).Should().Be(before);
    }

    [Theory]
    [InlineData("PackedForRefund")]
    [InlineData("CancellationWaiting")]
    [InlineData("PackagingCanceled")]
    public void PackagesInOtherStatesStay(string state)
    {
        var oms = Sandbox.WithPackageIn("Waiting");
        var number = oms.Oms.Orders[1].Number;
        oms.World(
            $$"""{ "packages": [{ "stock_location": "L2", "state": "{{state}}", "order": "{{number}}", "items": [{ "sku": "A", "quantity": 1 }] }] }"""
        );
        var (stock, status) = (oms.Stock("L2", "A"), oms.OrderStatuses(2).Single());
        oms.Cancel(number).Should().BeNull();
        (oms[1].State, oms[2].State).Should().Be((PackageState.CancellationWaiting, new PackageState(state)));
        (oms.Stock("L2", "A"), oms.OrderStatuses(2).Single()).Should().Be((stock, status));
        oms.Oms.LogRowsOf(2).Should().BeEmpty();
    }

    [Theory]
    [InlineData("Waiting", "Cancelled", "5/0", "5/0", "0/0")]
    [InlineData("ReadyForShipment", "Cancelled", "5/0", "5/0", "0/0")]
    [InlineData("InTransit", "Cancelled", "5/0", "5/0", "0/0")]
    [InlineData("TransferComplete", "TransferComplete", "2/0", "4/0", "3/3")]
    [InlineData("Cancelled", "Cancelled", "5/0!", "5/0!", "0/0")]
    [InlineData("OutOfStock", "OutOfStock", "5/0!", "5/0!", "0/0")]
    public void LiveTransfersAreCancelledAndGiveBackWhatTheyHold(
        string state,
        string after,
        string source,
        string other,
        string destination
    )
    {
        var oms = TransferWorld.WithTransfersIn(state);
        var rows = oms.Oms.LogRowsOf(oms.Transfer(1)).Count();
        oms.Cancel("N1").Should().BeNull();
        oms[1].State.Should().Be(PackageState.CancellationWaiting);
        oms.Transfer(1).State.Key.Should().Be(after);
        oms.Oms.Transfers.Ascending()
            .Should()
            .OnlyContain(transfer =>
                transfer.Stock == ItemStock.None && (!transfer.State.IsLive || transfer.State == TransferState.TransferComplete)
            );
        (oms.Stock("L2", "B"), oms.Stock("L3", "C"), oms.Stock("L1", "B"), oms.Stock("L1", "A"))
            .Should()
            .Be((source, other, destination, "5/2"));
        oms.Oms.LogRowsOf(oms.Transfer(1)).Should().HaveCount(rows + (state == after ? 0 : 1));
        (oms.ShipmentOf(1)?.Status ?? ShipmentStatus.Cancelled).Should().Be(ShipmentStatus.Cancelled);
        oms.Quota("L1").Should().Be(1);

        oms.Confirm("N1").Should().BeNull();
        (oms.Stock("L1", "A"), oms.Stock("L1", "B"), oms.Quota("L1")).Should().Be(("5/0", destination.Split('/')[0] + "/0", 0));
        oms.Oms.Orders[1].State.Should().Be(OrderStatus.Canceled);
    }

    [Fact]
    public void ThePlansAreCancelled()
    {
        var oms = TransferWorld.Of(installation: Sandbox.RepackKeeps).Order("A:1 Z:1");
        oms.Run(2, "REPACK_THE_PACKAGE", "Waiting");
        oms.Oms.PendingPlanOf(oms.Oms.Orders[1]).Should().NotBeNull();
        var at = oms.At;
        oms.Cancel("N1");
        oms.Oms.PlansOf(1)
            .Should()
            .NotBeEmpty()
            .And.OnlyContain(plan => plan.State == PlanState.Cancelled && plan.ModifiedDate == at && plan.Items.Count == 2);
        oms.Oms.PendingPlanOf(oms.Oms.Orders[1]).Should().BeNull();
    }

    [Fact]
    public void AnOrderThatNoScenarioPlannedIsCancelledToo()
    {
        var oms = TransferWorld.Of(extra: """, "channels": ["Nobody"] """).Order("A:1");
        oms.Cancel("N1").Should().BeNull();
        (oms.Oms.Orders[1].State, oms.Oms.OrderItems[1].State, oms.Oms.PlansOf(1).Single().State)
            .Should()
            .Be((OrderStatus.CancellationWaiting, OrderStatus.CancellationWaiting, PlanState.Cancelled));
        oms.Confirm("N1").Should().BeNull();
        (oms.Oms.Orders[1].State, oms.Oms.OrderItems[1].State).Should().Be((OrderStatus.Canceled, OrderStatus.Canceled));
    }

    [Fact]
    public void CancellingTwiceChangesNothingMore()
    {
        var oms = TransferWorld.WithTransfersIn("InTransit");
        oms.Cancel("N1");
        var before = Picture.Of(oms.Oms);
        oms.Cancel("N1").Should().BeNull();
        Picture.Of(oms.Oms).Should().Be(before);
    }

    [Fact]
    public void ThereHasToBeSomethingToConfirm()
    {
        var oms = TransferWorld.WithTransfersIn("InTransit");
        var before = Picture.Of(oms.Oms);
        oms.Confirm("N1").Should().Be("Order N1 has no cancellation that waits to be confirmed.");
        Picture.Of(oms.Oms).Should().Be(before);
        oms.Cancel("N1");
        oms.Confirm("N1").Should().BeNull();
        oms.Confirm("N1").Should().NotBeNull();
    }

    [Fact]
    public void AnOutOfStockPackageThatWasCancelledIsNotPlannedAgain()
    {
        var oms = TransferWorld.Of().Order("Z:1");
        oms.Cancel("N1");
        oms.SetStock("L1", "Z", 5);
        oms.PlanByTheClock(1).Should().BeEmpty();
        oms[1].State.Should().Be(PackageState.CancellationWaiting);
    }

    [Fact]
    public void TheOrderIsAsFarAsItsLeastAdvancedItemThatIsNotCanceled()
    {
        var oms = Sandbox.WithPackageIn("Waiting");
        var number = oms.Oms.Orders[1].Number;
        oms.World(
            $$"""{ "packages": [{ "stock_location": "L2", "state": "PackedForRefund", "order": "{{number}}", "items": [{ "sku": "A", "quantity": 1 }] }] }"""
        );
        oms.Cancel(number);
        oms.Oms.Orders[1].State.Should().Be(OrderStatus.CancellationWaiting);
        oms.Confirm(number);
        oms.Oms.Orders[1].State.Should().Be(oms.OrderStatuses(2).Single()).And.NotBe(OrderStatus.Canceled);
    }
}
