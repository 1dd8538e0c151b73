using System.Xml.Linq;

namespace OmsSimulator.Host.Tests.Cli.Remote;

[Collection(OpenMode.Name)]
public sealed class CoverageCommandTests(OpenSimulator simulator) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("oms-simulator-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task ATableAndOneLineSayHowMuchIsCovered()
    {
        var run = (await Coverage(await Lived())).Done();
        run.Output.Should().MatchRegex("transitions +1 +86 +1").And.MatchRegex("refusals +0 +395 +0");
        run.Output.Should().Contain("lost_answer was met 1 times").And.MatchRegex("\n0 % covered: [0-9]+ of [0-9]+\n$");
    }

    [Fact]
    public async Task ItIsSavedInEveryFormat()
    {
        var (html, junit, markdown) = (Path("c.html"), Path("c.xml"), Path("c.md"));
        var run = await Coverage(await Lived(), "--html", html, "--junit", junit, "--markdown", markdown, "--json");
        run.Done().Output.Should().StartWith("{\"scope\":\"sandbox\"");
        (await File.ReadAllTextAsync(html)).Should().StartWith("<!DOCTYPE html>");
        XDocument.Load(junit).Root!.Attribute("failures")!.Value.Should().Be("0");
        (await File.ReadAllTextAsync(markdown)).Should().Contain("| transitions | 1 | 86 | 1 |");
    }

    [Theory]
    [InlineData("transitions=1", null, "")]
    [InlineData("transitions=2", null, "transitions: 1 of 86 covered (1 %), expected at least 2 %")]
    [InlineData("transitions=1,refusals=20", null, "refusals: 0 of 395 covered (0 %), expected at least 20 %")]
    [InlineData(null, "lost_answer.unnoticed", "lost_answer: unnoticed 1 times, expected never")]
    [InlineData(null, "lost_answer.checked,raced.nothing", "")]
    public async Task TheExitCodeSaysWhetherItIsEnough(string? under, string? on, string sentence)
    {
        var oms = await Lived();
        await oms.Advance("PT61S");
        var run = await Coverage(oms, [.. Option("--fail-under", under), .. Option("--fail-on", on)]);
        run.Exit.Should().Be(sentence.Length == 0 ? 0 : 1);
        run.Error.TrimEnd().Should().Be(sentence);
    }

    [Theory]
    [InlineData("--fail-under", "transition=80", "did you mean \"transitions\"?")]
    [InlineData("--fail-under", "transitions", "expected a percentage from 0 to 100")]
    [InlineData("--fail-under", "transitions=101", "expected a percentage from 0 to 100")]
    [InlineData("--fail-on", "lost_answer", "expected a hazard and its outcome")]
    [InlineData("--fail-on", "lost_answer.unnotised", "did you mean \"lost_answer.unnoticed\"?")]
    public async Task WhatIsDemandedHasToBeUnderstood(string option, string value, string sentence) =>
        (await Coverage(await simulator.Sandbox(), option, value)).Failed(2, sentence);

    [Fact]
    public async Task ItCanBeNarrowed()
    {
        var run = await Coverage(await Lived(), "--commands", "COMPLETE_PACKAGING", "--visible", "third_party");
        run.Done().Output.Should().MatchRegex("transitions +1 +6 +16");
        (await Coverage(await simulator.Sandbox(), "--commands", "PACK")).Failed(1, "no transition of this installation runs PACK");
        (await Coverage(await simulator.Sandbox(), "--scope", "everywhere")).Failed(1, "expected sandbox or all");
    }

    [Fact]
    public async Task FilesOfSeveralRunsAreMergedWithoutASimulator()
    {
        var (one, other) = (await Lived(), await simulator.SandboxWithPackage("Packed"));
        (await other.Run(1, "SHIP_THE_PACKAGE", "Packed", "Shipped")).ShouldBe(HttpStatus.Ok);
        await File.WriteAllTextAsync(Path("one.json"), (await one.Get(Covering.Path)).Text);
        await File.WriteAllTextAsync(Path("other.json"), (await other.Get(Covering.Path)).Text);
        var merged = await Shell.Simulator([
            "coverage",
            "merge",
            folder,
            Path("one.json"),
            "--fail-under",
            "transitions=3",
            "--html",
            Path("all.html"),
        ]);
        (merged.Exit, merged.Error).Should().Be((1, "transitions: 2 of 86 covered (2 %), expected at least 3 %\n"));
        merged.Output.Should().Contain("lost_answer was met 2 times");
        File.Exists(Path("all.html")).Should().BeTrue();
    }

    [Fact]
    public async Task AFileThatIsNoCoverageIsNamed()
    {
        (await Shell.Simulator(["coverage", "merge", folder])).Failed(2, "expected JSON files of a coverage");
        (await Shell.Simulator(["coverage", "merge", Path("none")])).Failed(2, "expected a folder or a file");
        await File.WriteAllTextAsync(Path("x.json"), """{"scope":"sandbox"}""");
        (await Shell.Simulator(["coverage", "merge", folder])).Failed(2, "x.json is no coverage");
    }

    private static string[] Option(string name, string? value) => value is null ? [] : [name, value];

    private string Path(string name) => System.IO.Path.Combine(folder, name);

    private async Task<Oms> Lived()
    {
        var oms = await simulator.Frozen();
        await oms.Fault("""{"match":{"method":"POST"},"times":1,"after":true,"then":{"drop":"empty_response"}}""");
        await FluentActions.Invoking(() => oms.Command(1, """{"transition":2021}""")).Should().ThrowAsync<HttpRequestException>();
        return oms;
    }

    private Task<Run> Coverage(Oms oms, params string[] arguments) =>
        Shell.Simulator(["coverage", .. arguments, "--sandbox", oms.Name, "--url", simulator.Address.ToString()]);
}
