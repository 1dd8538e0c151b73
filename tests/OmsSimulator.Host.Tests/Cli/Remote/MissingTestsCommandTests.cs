namespace OmsSimulator.Host.Tests.Cli.Remote;

[Collection(OpenMode.Name)]
public sealed class MissingTestsCommandTests(OpenSimulator simulator) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("oms-simulator-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task EachDimensionIsAFileOfItsOwn()
    {
        var oms = await simulator.Sandbox();
        var features = Path.Combine(folder, "missing");
        (await Run(oms, "missing", "--out", features, "--commands", "BLOCK_THE_PACKAGE")).Done();
        Directory
            .EnumerateFiles(features)
            .Select(Path.GetFileName)
            .Should()
            .BeEquivalentTo(
                "missing-transitions.feature",
                "missing-refusals.feature",
                "missing-selectors.feature",
                "missing-fields.feature",
                "missing-effects.feature"
            );
        var transitions = await File.ReadAllTextAsync(Path.Combine(features, "missing-transitions.feature"));
        transitions.Should().StartWith("Feature: Missing tests: transitions\n");
        transitions
            .Split('\n')
            .Count(line => line.StartsWith("  Scenario: BLOCK_THE_PACKAGE takes", StringComparison.Ordinal))
            .Should()
            .Be(4);
    }

    [Theory]
    [InlineData("csharp", "MissingFieldsTests.cs", "public sealed class MissingFieldsTests(OmsServerFixture oms)")]
    [InlineData("json", "missing-fields.json", "\"scenarios\":[{\"title\":")]
    public async Task TheyAreWrittenInOtherLanguagesToo(string format, string file, string holds)
    {
        var run = await Run(
            await simulator.Sandbox(),
            "missing",
            "--format",
            format,
            "--dimension",
            "fields",
            "--limit",
            "1",
            "--out",
            folder,
            "--json"
        );
        run.Done().Output.Should().Contain(file);
        (await File.ReadAllTextAsync(Path.Combine(folder, file))).Should().Contain(holds);
    }

    [Fact]
    public async Task WithoutAFolderTheyAreShown() =>
        (await Run(await simulator.Sandbox(), "missing", "--dimension", "selectors"))
            .Done()
            .Output.Should()
            .Contain("Scenario: A command without transition and slug is refused");

    [Fact]
    public async Task ATourIsAListForAPerson()
    {
        var oms = await simulator.Sandbox();
        var shown = (await Run(oms, "tour", "--commands", "READY_FOR_PICKUP")).Done().Output;
        shown.Should().StartWith("default: 1 walks").And.Contain("[ ] READY_FOR_PICKUP");
        var file = Path.Combine(folder, "tour.feature");
        (await Run(oms, "tour", "--format", "gherkin", "--out", file)).Done();
        (await File.ReadAllTextAsync(file)).Should().StartWith("Feature: Tour\n");
    }

    [Theory]
    [InlineData("missing", "--format", "java", "format: expected one of gherkin, csharp, json")]
    [InlineData("missing", "--dimension", "hazards", "dimension: expected one of transitions")]
    [InlineData("missing", "--commands", "SHIP_THE_PACKAG", "did you mean \"SHIP_THE_PACKAGE\"?")]
    [InlineData("tour", "--visible", "everywhere", "visible: expected one of oms_web")]
    public async Task WhatIsNoneIsSaid(string command, string option, string value, string sentence) =>
        (await Run(await simulator.Sandbox(), command, option, value)).Failed(1, sentence);

    private Task<Run> Run(Oms oms, params string[] arguments) =>
        Shell.Simulator(["coverage", .. arguments, "--sandbox", oms.Name, "--url", simulator.Address.ToString()]);
}
