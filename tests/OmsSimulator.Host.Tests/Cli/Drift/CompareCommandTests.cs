using System.Text.Json;
using System.Xml.Linq;
using OmsSimulator.Domain;
using OmsSimulator.Host.Tests.Cli.Remote;
using OmsSimulator.Host.Tests.Drift;

namespace OmsSimulator.Host.Tests.Cli.Drift;

/// <summary>The command line of compare and learn, on a recording of an OMS that answers a refusal with its package.</summary>
[Collection(OpenMode.Name)]
public sealed class CompareCommandTests(OpenSimulator simulator) : IAsyncLifetime
{
    private const string Line = "REFUSE_THE_PACKAGE from Waiting to NeedsRescheduling";
    private readonly string folder = Directory.CreateTempSubdirectory("oms-simulator-").FullName;

    private string Recorded => Path.Combine(folder, "walk.har");

    private string Learnt => Path.Combine(folder, "learnt.yaml");

    public async Task InitializeAsync()
    {
        var alteration = Alterations.All.Single(known => known.Name == "REFUSE_THE_PACKAGE from Waiting answers package");
        using var parsed = JsonDocument.Parse(Alteration.Document([alteration]).ToJsonString());
        await using var real = await RealOms.Start(simulator, parsed.RootElement.GetRawText());
        await new ErpClient(real, InstallationDocument.Read(parsed.RootElement, out _)!).Try(way =>
            way.Command.Code == "REFUSE_THE_PACKAGE"
        );
        await File.WriteAllBytesAsync(Recorded, real.File(new RecordingRedaction()));
    }

    public Task DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task ADifferenceIsNamedAndTheExitCodeIs1()
    {
        var shown = await Shell.Simulator("compare", Recorded);
        (shown.Exit, shown.Error).Should().Be((1, ""));
        shown
            .Output.Should()
            .StartWith($"answer\n  {Line}: real {{\"status\":200,\"body\":\"package\"}}, ours {{\"status\":204}} (assumed, 1 ×, entries ")
            .And.Contain("can be learnt)\n1 differences; ");
    }

    [Theory]
    [InlineData("answer", 1)]
    [InlineData("transition,answer", 1)]
    [InlineData("transition,field", 0)]
    [InlineData("none", 0)]
    public async Task WhatFailsIsChosen(string kinds, int expected) =>
        (await Shell.Simulator("compare", Recorded, "--fail-on", kinds)).Exit.Should().Be(expected);

    [Fact]
    public async Task TheFormatsSayTheSame()
    {
        var json = await Shell.Simulator("compare", Recorded, "--format", "json");
        using var document = JsonDocument.Parse(json.Output);
        document.RootElement.GetProperty("differences")[0].GetProperty("command").GetString().Should().Be("REFUSE_THE_PACKAGE");
        var suites = XDocument.Parse((await Shell.Simulator("compare", Recorded, "--format", "junit")).Output).Root!;
        suites.Attribute("failures")!.Value.Should().Be("1");
        suites.Descendants("testcase").Single().Attribute("name")!.Value.Should().Be(Line);
        var page = Path.Combine(folder, "drift.html");
        (await Shell.Simulator("compare", Recorded, "--format", "html", "--out", page)).Exit.Should().Be(1);
        (await File.ReadAllTextAsync(page)).Should().Contain(Line).And.NotContain("http");
    }

    [Fact]
    public async Task WhatCannotBeUsedEndsWith2AndSaysWhy()
    {
        var other = Path.Combine(folder, "other.json");
        await File.WriteAllTextAsync(other, "{}");
        (await Shell.Simulator("compare", other)).Failed(2, "is no recording: expected HAR 1.2");
        (await Shell.Simulator("compare", Path.Combine(folder, "none.har"))).Failed(2, "cannot read the file");
        (await Shell.Simulator("compare", Recorded, "--format", "jsn")).Failed(2, "did you mean \"json\"?");
        (await Shell.Simulator("compare", Recorded, "--fail-on", "answr")).Failed(2, "did you mean \"answer\"?");
        (await Shell.Simulator("compare", Recorded, "--installation", other + "x")).Failed(2, "cannot read the file");
    }

    [Fact]
    public async Task WhatWasLearntLeavesNothing()
    {
        var learnt = await Shell.Simulator("learn", Recorded, "--out", Learnt);
        (learnt.Exit, learnt.Output).Should().Be((0, "1 differences, 0 of which no installation can express\n"));
        var shown = await Shell.Simulator("compare", Recorded, "--installation", Learnt);
        shown.Exit.Should().Be(0);
        shown.Output.Should().StartWith("0 differences; ");
    }

    [Fact]
    public async Task TheControlSurfaceAnswersTheSame()
    {
        var oms = await simulator.Sandbox();
        var answer = (await oms.Post("__admin/compare", await File.ReadAllTextAsync(Recorded))).ShouldBe(HttpStatus.Ok);
        $"{answer.Text}\n".Should().Be((await Shell.Simulator("compare", Recorded, "--format", "json")).Output);
        (await oms.Post("__admin/compare", "{}")).ShouldBe(HttpStatus.Unprocessable)["errors.0.pointer"].Should().Be("/log/entries");
        (await oms.Post("__admin/compare", "{")).ShouldBe(HttpStatus.BadRequest);
    }
}
