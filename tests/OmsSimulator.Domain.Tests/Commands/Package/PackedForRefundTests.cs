namespace OmsSimulator.Domain.Tests;

/// <summary>Command 8: what cannot be sent is closed.</summary>
public sealed class PackedForRefundTests
{
    private const string Code = "PACKAGE_PACKED_FOR_REFUND";

    [Fact]
    public void FromWaitingReservationsAndMarksAreDeleted()
    {
        var oms = Sandbox.WithPackageIn("Waiting");
        oms.Record(new DiscrepanciesFound(1, 1, [2], 1));
        oms.Stock("L1", "B").Should().Be("11/1!");
        oms.Run(1, Code, "PackedForRefund").Facts.OfType<DiscrepanciesDeleted>().Should().ContainSingle().Which.ItemIds.Should().Equal(2);
        (oms.Stock("L1", "A"), oms.Stock("L1", "B")).Should().Be(("12/0", "11/0"));
    }

    [Fact]
    public void WhereNothingIsMarkedNoMarkIsDeleted() =>
        Sandbox
            .WithPackageIn("Waiting")
            .Run(1, Code, "PackedForRefund")
            .Facts.Select(fact => fact.GetType())
            .Should()
            .Equal(typeof(ReservationsReleased), typeof(PackageStateChanged));

    [Fact]
    public void FromOutOfStockTheMarksStay()
    {
        var oms = Sandbox.WithPackageIn("Waiting").SetStock("L2", "B", 0);
        oms.Run(1, "DETECTED_OUT_OF_STOCK_ITEM", "OutOfStock", """{"package_items":[1]}""");
        oms.Run(1, Code, "PackedForRefund").Facts.Should().ContainSingle().Which.Should().BeOfType<PackageStateChanged>();
        oms.Stock("L1", "A").Should().Be("12/0!");
    }
}
