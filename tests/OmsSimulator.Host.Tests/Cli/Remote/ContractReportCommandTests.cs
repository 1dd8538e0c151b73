using System.Xml.Linq;

namespace OmsSimulator.Host.Tests.Cli.Remote;

[Collection(OpenMode.Name)]
public sealed class ContractReportCommandTests(OpenSimulator simulator) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("oms-simulator-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(null, false, false, 0)]
    [InlineData(null, true, false, 1)]
    [InlineData(null, false, true, 1)]
    [InlineData("warning", true, false, 0)]
    [InlineData("warning", false, true, 1)]
    [InlineData("refusal", true, false, 1)]
    [InlineData("refusals, warnings", false, true, 1)]
    [InlineData("none", true, true, 0)]
    public async Task TheExitCodeSaysWhatItIsToFailOn(string? failOn, bool refused, bool warned, int exit)
    {
        var oms = await simulator.SandboxWithPackage();
        if (refused)
            (await oms.Get("packages/99/")).ShouldBe(HttpStatus.NotFound);
        if (warned)
            (await oms.Get("packages/?nonsense=1")).ShouldBe(HttpStatus.Ok);
        var run = await Report(oms, failOn is null ? [] : ["--fail-on", failOn]);
        run.Exit.Should().Be(exit, run.Error);
        run.Output.Should().EndWith($"{(refused ? 1 : 0)} refusals, {(warned ? 1 : 0)} contract warnings\n");
        if (warned)
            run.Output.Should().Contain("1 × warning at ?nonsense: expected a filter of this list");
    }

    [Fact]
    public async Task TheReportIsSavedAsJUnitAndBegunAnew()
    {
        var oms = await simulator.SandboxWithPackage();
        (await oms.Get("packages/99/")).ShouldBe(HttpStatus.NotFound);
        var file = Path.Combine(folder, "report.xml");
        (await Report(oms, "--junit", file, "--clear", "--json")).Exit.Should().Be(1);
        XDocument.Parse(await File.ReadAllTextAsync(file)).Root!.Attribute("failures")!.Value.Should().Be("1");
        (await Report(oms)).Done().Output.Should().Be("0 refusals, 0 contract warnings\n");
    }

    [Theory]
    [InlineData("warnig", "--fail-on: expected refusal, warning, both or none, found \"warnig\"; did you mean \"warning\"?")]
    [InlineData("", "--fail-on: expected refusal")]
    public async Task AnythingElseToFailOnIsAMistake(string failOn, string sentence) =>
        (await Report(await simulator.Sandbox(), "--fail-on", failOn)).Failed(2, sentence);

    private Task<Run> Report(Oms oms, params string[] arguments) =>
        Shell.Simulator(["contract-report", .. arguments, "--sandbox", oms.Name, "--url", simulator.Address.ToString()]);
}
