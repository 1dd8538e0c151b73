namespace OmsSimulator.Domain.Tests;

/// <summary>Quota by the table of quota-and-planning.md.</summary>
public sealed class QuotaTests
{
    private static readonly string[] Holding = ["Waiting", "WaitingRemoteAction", "Preparing", "WaitingForTransfer", "CancellationWaiting"];
    private static readonly string[] Releasing = ["Packed", "PackedForRefund", "PackagingCanceled", "OutOfStock", "NeedsRescheduling"];

    private static readonly string[] Keeping =
    [
        "ReadyForPackaging",
        "WaitingCargoLabel",
        "Blocked",
        "Shipped",
        "ReadyForPickup",
        "AttemptedDelivery",
        "DeliveryFailed",
        "Delivered",
    ];

    [Fact]
    public void TheTableNamesEveryState() =>
        Holding
            .Concat(Releasing)
            .Concat(Keeping)
            .Should()
            .BeEquivalentTo(PackageStateCatalogue.All.Select(definition => definition.State.Key));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void EnteringAStateDecidesByTheHoldRule(bool held)
    {
        foreach (var definition in PackageStateCatalogue.All)
        {
            var expected = Holding.Contains(definition.State.Key) || (Keeping.Contains(definition.State.Key) && held);
            Quota.Holds(QuotaRule.Hold, definition.State, definition.EnumValue, held).Should().Be(expected, definition.Name);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void MembershipCountsPackagesBelow400OrInCancellationWaiting(bool held)
    {
        foreach (var definition in PackageStateCatalogue.All)
        {
            Quota
                .Holds(QuotaRule.Membership, definition.State, definition.EnumValue, held)
                .Should()
                .Be(Holding.Contains(definition.State.Key), definition.Name);
        }
    }

    [Theory]
    [InlineData("399", true)]
    [InlineData("400", false)]
    [InlineData("10", true)]
    [InlineData("ready", false)]
    [InlineData("", false)]
    public void InAnInstallationsOwnStateBelow400IsNumeric(string enumValue, bool holds) =>
        Quota.Holds(QuotaRule.Hold, new PackageState("Quarantine"), enumValue, held: false).Should().Be(holds);

    [Theory]
    [InlineData("hold", 1, 1, 0)]
    [InlineData("membership", 1, 0, 0)]
    public void OnePackageIsNeverCountedTwice(string rule, int preparing, int ready, int packed)
    {
        var oms = Sandbox.WithPackageIn("Waiting", installation: $$"""{ "settings": { "quota_rule": "{{rule}}" } }""");
        oms.Run(1, "PKG_STATE_TRANSITION", "Preparing");
        oms.Quota("L1").Should().Be(preparing);
        oms.Run(1, "PKG_STATE_TRANSITION", "ReadyForPackaging");
        oms.Quota("L1").Should().Be(ready);
        oms.Run(1, "COMPLETE_PACKAGING", "Packed");
        oms.Quota("L1").Should().Be(packed);
        oms.Run(1, "SHIPMENT_ORDER", "Shipped");
        oms.Quota("L1").Should().Be(0);
    }

    [Fact]
    public void APackedPackageHoldsAgainWhileItsCancellationWaitsAndNoLonger()
    {
        var oms = Sandbox.WithPackageIn("Packed");
        oms.Quota("L1").Should().Be(0);
        oms.Run(1, "PKG_STATE_TRANSITION", "CancellationWaiting");
        oms.Quota("L1").Should().Be(1);
        oms.Run(1, "PKG_STATE_TRANSITION", "PackagingCanceled");
        oms.Quota("L1").Should().Be(0);
    }

    [Theory]
    [InlineData("hold", 1)]
    [InlineData("membership", 0)]
    public void ABlockedPackageKeepsItsUnitByHoldAndHasNoneByItsNumber(string rule, int blocked)
    {
        var oms = Sandbox.WithPackageIn("Waiting", installation: $$"""{ "settings": { "quota_rule": "{{rule}}" } }""");
        oms.Run(1, "BLOCK_THE_PACKAGE", "Blocked", """{"user":"u","token":"t"}""");
        oms.Quota("L1").Should().Be(blocked);
        oms.Run(1, "UNBLOCK_THE_PACKAGE", "Waiting");
        oms.Quota("L1").Should().Be(1);
    }

    [Fact]
    public void MovingAPackageMovesItsUnit()
    {
        var oms = Sandbox.WithPackageIn("NeedsRescheduling");
        (oms.Quota("L1"), oms.Quota("L2")).Should().Be((0, 0));
        oms.Run(1, "REPACK_THE_PACKAGE", "Waiting");
        (oms.Quota("L1"), oms.Quota("L2")).Should().Be((0, 1));
        oms.Record(new PackageRelocated(1, oms.Location("L1").Id));
        (oms.Quota("L1"), oms.Quota("L2")).Should().Be((1, 0));
    }

    [Fact]
    public void AnotherRuleCountsThePackagesThatAreThereAnew()
    {
        var oms = Sandbox.WithPackageIn("ReadyForPackaging");
        oms.Quota("L1").Should().Be(1);
        oms.Record(new InstallationLoaded("""{"settings":{"quota_rule":"membership"}}"""));
        oms.Quota("L1").Should().Be(0);
    }

    [Theory]
    [InlineData("null", null)]
    [InlineData("0", -1)]
    [InlineData("1", 0)]
    [InlineData("5", 4)]
    public void AvailableQuotaIsTheMaximumLessTheQuota(string most, int? available)
    {
        var oms = Sandbox.WithPackageIn("Waiting");
        oms.World($$"""{"stock_locations":[{"erp_code":"L1","max_quota": {{most}} }]}""");
        oms.Oms.AvailableQuota(oms.Location("L1")).Should().Be(available);
    }

    [Fact]
    public void ManualPlanningAndTheWorldAreNotStoppedByQuota()
    {
        var oms = Sandbox.WithPackageIn("Waiting");
        oms.World(
            """{"stock_locations":[{"erp_code":"L2","max_quota":0}],"packages":[{"stock_location":"L2","state":"Waiting","items":[{"sku":"A","quantity":1}]}]}"""
        );
        oms.Run(
            1,
            "ASSIGN_PACKAGE_ITEMS_MANUALLY",
            "PackagingCanceled",
            """{"assignment_groups":[{"package_items":[1,2],"erp_code":"L2"}]}"""
        );
        oms.Quota("L2").Should().Be(2);
    }
}
