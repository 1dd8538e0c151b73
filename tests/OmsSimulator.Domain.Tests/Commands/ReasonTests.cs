namespace OmsSimulator.Domain.Tests;

/// <summary>The sentence that tells the developer why a command was refused.</summary>
public sealed class ReasonTests
{
    private const string Ready = "package__ready_for_pickup__packed__ready-for-pickup";

    private readonly Sandbox oms = Sandbox.WithPackageIn("Waiting");

    [Theory]
    [InlineData("{}", "Neither transition nor slug was sent.")]
    [InlineData("""{"transition":1}""", "No transition of this installation has the id 1.")]
    [InlineData("""{"slug":"nobody"}""", "No transition of this installation has this slug.")]
    [InlineData("""{"transition":1,"slug":"nobody"}""", "No transition of this installation has this id or this slug.")]
    [InlineData(
        $$"""{"transition":1809,"slug":"{{Ready}}"}""",
        "transition 1809 is PKG_STATE_TRANSITION, slug is that of transition 2461."
    )]
    [InlineData($$"""{"transition":1,"slug":"{{Ready}}"}""", "transition is unknown, slug is that of transition 2461.")]
    [InlineData("""{"transition":1809,"slug":"nobody"}""", "transition 1809 is PKG_STATE_TRANSITION, slug is unknown.")]
    [InlineData(
        """{"transition":2461}""",
        "Package 1 is in Waiting, transition 2461 (READY_FOR_PICKUP) runs from Packed to ReadyForPickup."
    )]
    [InlineData(
        """{"transition":2501}""",
        "Package 1 is no transfer, transition 2501 (TRANSFER_READY_FOR_DISPATCH) runs from Waiting to ReadyForShipment."
    )]
    [InlineData("""{"transition":2101,"package":2}""", "Wrong or missing: package, denial_reason.")]
    [InlineData("""{"transition":false}""", "Wrong or missing: transition.")]
    public void ItSaysWhatStandsInTheWay(string body, string reason) => oms.RefusedBody(1, body).Reason.Should().Be(reason);

    [Fact]
    public void APackageThatWasBlockedSaysWhere() =>
        Sandbox
            .WithPackageIn("Blocked", """, "blocked_in": "Preparing" """)
            .Refused(1, "UNBLOCK_THE_PACKAGE", "Waiting")
            .Reason.Should()
            .Be("Package 1 was blocked in Preparing, transition 2201 (UNBLOCK_THE_PACKAGE) runs from Blocked to Waiting.");

    [Fact]
    public void ATransferIsNoPackage() =>
        TransferWorld
            .WithTransfersIn("Waiting")
            .RefusedTransfer(1, """{"transition":2021}""")
            .Reason.Should()
            .Be("Transfer 1 is no package, transition 2021 (COMPLETE_PACKAGING) runs from Waiting to Packed.");

    [Theory]
    [InlineData("""{"transition":2461}""", "READY_FOR_PICKUP")]
    [InlineData("""{"transition":2101}""", "REFUSE_THE_PACKAGE")]
    [InlineData("""{"transition":1}""", null)]
    [InlineData("[]", null)]
    public void TheCommandIsNamedWhereItIsKnown(string body, string? code) => oms.RefusedBody(1, body).CommandCode.Should().Be(code);

    [Fact]
    public void APackageWithoutShipmentIsNamed()
    {
        oms.Run(1, "COMPLETE_PACKAGING_WITHOUT_SHIPMENT", "Packed", """{"package_items":[1,2]}""");
        oms.Refused(1, "UPDATE_SHIPMENT_LABEL", "Packed", """{"package_items":[]}""")
            .Reason.Should()
            .Be("Package 1 has no shipment: it was packed without one.");
    }

    [Fact]
    public void ALocationThatCannotSupplyItsGroupIsNamed() =>
        oms.SetStock("L2", "A", 1)
            .Refused(
                1,
                "ASSIGN_PACKAGE_ITEMS_MANUALLY",
                "PackagingCanceled",
                """{"assignment_groups":[{"package_items":[2,1],"erp_code":"L2"}]}"""
            )
            .Reason.Should()
            .Be("Stock location 2 does not have the stock of package items 2, 1.");
}
