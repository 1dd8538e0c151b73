namespace OmsSimulator.Domain.Tests;

/// <summary>The checks 4 to 9 of commands.md, as transfers meet them.</summary>
public sealed class OrderOfTransferChecksTests
{
    private const string NotAllowed = "406 commands_100_1";

    private readonly Sandbox oms = TransferWorld.WithTransfersIn("Waiting");

    [Theory]
    [InlineData("""{"transition":"2501"}""", """400 {"transition":["A valid integer is required."]}""")]
    [InlineData("""{"slug":7}""", """400 {"slug":["Not a valid string."]}""")]
    [InlineData("{}", "400 transition or slug required")]
    [InlineData("""{"transition":2501,"slug":"nobody"}""", "406 commands_100_5")]
    [InlineData("""{"transition":2501,"slug":"transfer__transfer_dispatch__waiting__in-transit"}""", "406 commands_100_5")]
    [InlineData("""{"transition":1,"slug":"nobody"}""", NotAllowed)]
    [InlineData("""{"transition":2561,"input_parameters":[]}""", NotAllowed)]
    [InlineData(
        """{"transition":2501,"input_parameters":[]}""",
        """400 {"input_parameters":["Expected a dictionary of items but got type \"list\"."]}"""
    )]
    [InlineData("""{"transition":2501,"transfer":2}""", """400 {"transfer":["Transfer of the path is 1, not 2."]}""")]
    [InlineData("""{"transition":2501,"transfer":"1"}""", """400 {"transfer":["A valid integer is required."]}""")]
    public void TheFirstThatFailsAnswers(string body, string answer) => oms.RefusedTransfer(1, body).Text().Should().Be(answer);

    [Theory]
    [InlineData("""{"transition":2501}""")]
    [InlineData("""{"slug":"transfer__transfer_ready_for_dispatch__waiting__ready-for-shipment"}""")]
    [InlineData("""{"transition":2501,"input_parameters":null}""")]
    [InlineData("""{"transition":2501,"transfer":1,"package":99}""")]
    public void OneSelectorIsEnoughAndTheMemberIsOptional(string body)
    {
        oms.SendTransfer(1, body).Should().BeOfType<Decision.Accepted>();
        oms.Transfer(1).State.Should().Be(TransferState.ReadyForShipment);
    }

    [Fact]
    public void ATransfersTransitionIsNoPackagesAndTheOtherWayAround()
    {
        var waiting = Sandbox.WithPackageIn("Waiting");
        var ofTransfers = waiting.RefusedBody(1, """{"transition":2501}""");
        ofTransfers.Text().Should().Be(NotAllowed);
        ofTransfers.Allowed.Should().NotContain(id => id >= 2501 && id <= 2601);

        var ofPackages = oms.RefusedTransfer(1, """{"transition":2021}""");
        ofPackages.Text().Should().Be(NotAllowed);
        ofPackages.Allowed.Should().Equal(2501, 2521, 2541, 2581, 2601);
        TransferCommand.Allowed(oms.Oms, oms.Transfer(1)).Select(way => way.Id).Should().Equal(2501, 2521, 2541, 2581, 2601);
        PackageCommand.Allowed(oms.Oms, oms[1]).Select(way => way.Destination.Key).Should().Equal("PackagingCanceled");
    }

    [Theory]
    [InlineData(2581, "{}", """{"transfer_items":["This field is required."]}""")]
    [InlineData(2581, """{"transfer_items":null}""", """{"transfer_items":["This field may not be null."]}""")]
    [InlineData(2581, """{"transfer_items":[]}""", """{"transfer_items":["This list may not be empty."]}""")]
    [InlineData(2581, """{"transfer_items":1}""", """{"transfer_items":["Expected a list of items but got type \"int\"."]}""")]
    [InlineData(2581, """{"transfer_items":[2]}""", """{"transfer_items":["Invalid pk \"2\" - object does not exist."]}""")]
    [InlineData(2581, """{"transfer_items":[1,99]}""", """{"transfer_items":["Invalid pk \"99\" - object does not exist."]}""")]
    [InlineData(
        2581,
        """{"transfer_items":[9223372036854775807]}""",
        """{"transfer_items":["Invalid pk \"9223372036854775807\" - object does not exist."]}"""
    )]
    [InlineData(2601, "{}", """{"transfer_items":["This field is required."]}""")]
    [InlineData(2601, """{"transfer_items":[2]}""", """{"transfer_items":["Invalid pk \"2\" - object does not exist."]}""")]
    [InlineData(2521, "{}", """{"cargo_company":["This field is required."],"tracking_number":["This field is required."]}""")]
    [InlineData(
        2521,
        """{"cargo_company":9,"tracking_number":""}""",
        """{"cargo_company":["Invalid pk \"9\" - object does not exist."],"tracking_number":["This field may not be blank."]}"""
    )]
    public void WhatIsWrongWithParametersIsSaidAllAtOnce(int transition, string parameters, string error) =>
        oms.RefusedTransfer(1, $$"""{"transition":{{transition}},"input_parameters":{{parameters}}}""").Text().Should().Be($"400 {error}");

    [Theory]
    [InlineData("[1,1]")]
    [InlineData("[\"1\"]")]
    [InlineData("[1.5]")]
    [InlineData("[null]")]
    public void TransferItemsAreIdsEachOnce(string items) =>
        oms.RefusedTransfer(1, $$"""{"transition":2601,"transfer_items":{{items}} }""")
            .Text()
            .Should()
            .StartWith("""400 {"transfer_items":[""");

    [Fact]
    public void TheParametersMayStandAtTheTopLevel()
    {
        oms.SendTransfer(1, """{"transition":2521,"cargo_company":"ARAS","tracking_number":"X9"}""").Should().BeOfType<Decision.Accepted>();
        oms.ShipmentOf(1)
            .Should()
            .Match<Shipment>(shipment =>
                shipment.CargoCompanyId == 2 && shipment.TrackingNumber == "X9" && shipment.TransferOrderId == 1 && shipment.PackageId == 1
            );
    }
}
