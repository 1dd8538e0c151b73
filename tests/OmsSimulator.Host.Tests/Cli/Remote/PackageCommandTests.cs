namespace OmsSimulator.Host.Tests.Cli.Remote;

[Collection(OpenMode.Name)]
public sealed class PackageCommandTests(OpenSimulator simulator)
{
    [Fact]
    public async Task PackagesAreListedByTheirStates()
    {
        var oms = await simulator.SandboxWithPackage();
        (await Package(oms, "list")).Done().Output.Should().MatchRegex(@"^id +number +state +location +items\n1 +\S+ +Waiting +L1 +2\n$");
        (await Package(oms, "list", "--state", "packed", "--json")).Done().Json["packages"]!.AsArray().Should().BeEmpty();
        (await Package(oms, "list", "--state", "Waitng")).Failed(2, "; did you mean \"Waiting\"?");
    }

    [Fact]
    public async Task ACommandIsSentAsItsPagePrintsIt()
    {
        var oms = await simulator.SandboxWithPackage();
        (await Package(oms, "show", "1")).Done().Output.Should().ContainAll("Waiting", "COMPLETE_PACKAGING", "2021");
        (await Package(oms, "send", "1", "complete_packaging", "--to", "packed"))
            .Done()
            .Output.Should()
            .Be("package 1: Waiting → Packed (COMPLETE_PACKAGING, transition 2021)\n");
        (await Package(oms, "send", "1", "2321", "--json")).Done().Json["to"]!.GetValue<string>().Should().Be("Shipped");
        var delivered = await Package(
            oms,
            "send",
            "1",
            "UPDATE_PACKAGE_SHIPMENT_STATUS",
            "--to",
            "Delivered",
            "--parameters",
            """{"delivered_status": true}"""
        );
        delivered.Done().Output.Should().Contain("Shipped → Delivered");
        (await oms.Get("__admin/contract-report"))["warnings"].Should().Be("0");
    }

    [Fact]
    public async Task ARefusalIsShownWithItsReason()
    {
        var oms = await simulator.SandboxWithPackage("Shipped");
        (await Package(oms, "send", "1", "UPDATE_PACKAGE_SHIPMENT_STATUS", "--to", "Delivered")).Failed(
            1,
            "was answered 400: delivered_status: This field is required."
        );
        (await Package(oms, "send", "1", "SHIP_THE_PACKAGE")).Failed(
            2,
            "command: The package is in Shipped; SHIP_THE_PACKAGE runs from Packed. Those that can run now: "
        );
        (await Package(oms, "send", "1", "SHIP_THE_PACKGE")).Failed(2, "no command SHIP_THE_PACKGE; did you mean \"SHIP_THE_PACKAGE\"?");
        (await Package(oms, "send", "1", "2021")).Failed(2, "transition 2021 does not run from Shipped");
        (await Package(oms, "send", "1", "SHIP_THE_PACKAGE", "--parameters", "[]")).Failed(2, "--parameters: expected an object");
        (await Package(oms, "show", "9")).Failed(1, "No such package");
    }

    private Task<Run> Package(Oms oms, params string[] arguments) =>
        Shell.Simulator(["package", .. arguments, "--sandbox", oms.Name, "--url", simulator.Address.ToString()]);
}
