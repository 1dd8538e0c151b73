using OmsSimulator.Client.Commands;

namespace OmsSimulator.Testing.Tests;

/// <summary>Commands as records, made of the catalogue.</summary>
public sealed class CommandsTests(OmsServerFixture oms) : IClassFixture<OmsServerFixture>
{
    [Fact]
    public void ParametersAreWrittenAsTheWireHasThem()
    {
        new UpdateInvoiceOfThePackage { InvoiceNumber = "GIB1", InvoiceDate = new DateOnly(2026, 3, 2) }
            .ToParameters()
            .ToJsonString()
            .Should()
            .Be("""{"invoice_number":"GIB1","invoice_date":"2026-03-02"}""");
        new AssignPackageItemsManually { AssignmentGroups = [new([1, 2], "WH02")] }
            .ToParameters()
            .ToJsonString()
            .Should()
            .Be("""{"assignment_groups":[{"package_items":[1,2],"erp_code":"WH02"}]}""");
        new ShipThePackage().ToParameters().Should().BeEmpty();
    }

    [Fact]
    public async Task ACommandIsSentWithItsParameters()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        var package = await sandbox.Package().At("WH01").In(PackageState.Waiting).With("MUG", 1).CreateAsync();

        await package.SendAsync(new BlockThePackage { User = "ayse", Token = "t" });

        package.Should().BeIn(PackageState.Blocked);
        sandbox.Should().HaveNothingAgainstTheContract();
    }

    [Fact]
    public async Task TheTransitionOfAnotherCommandIsRefusedBeforeItIsSent()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        var package = await sandbox.Package().At("WH01").In(PackageState.Packed).With("MUG", 1).CreateAsync();
        var ship = (await package.ReadAsync()).Commands.First(way => way.Command == CommandCodes.ShipThePackage);

        var request = () => CommandRequest.Of(ship, new CompletePackaging());

        request
            .Should()
            .Throw<ArgumentException>()
            .WithMessage($"Transition {ship.Id} is of SHIP_THE_PACKAGE, not of COMPLETE_PACKAGING.*");
    }
}
