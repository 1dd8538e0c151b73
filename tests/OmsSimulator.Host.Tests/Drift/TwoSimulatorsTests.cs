using System.Text.Json;
using System.Text.Json.Nodes;
using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Drift;
using Xunit.Abstractions;

namespace OmsSimulator.Host.Tests.Drift;

/// <summary>Two simulators, one of which plays the real OMS: compare names what it does otherwise, and learn leaves what cannot be said.</summary>
[Collection(OpenMode.Name)]
public sealed class TwoSimulatorsTests(OpenSimulator simulator, ITestOutputHelper output)
{
    private static readonly string[] Others = ["COMPLETE_PACKAGING", "REFUSE_THE_PACKAGE", "SHIP_THE_PACKAGE"];

    /// <summary>The alterations by their names.</summary>
    public static TheoryData<string> Names => [.. Alterations.All.Select(alteration => alteration.Name)];

    [Fact]
    public void ThereAreFortyAndMore() =>
        Alterations.All.Select(alteration => alteration.Name).Distinct().Count().Should().BeGreaterThanOrEqualTo(40);

    [Fact]
    public async Task AnOmsThatIsAsOursShowsNoDifference()
    {
        var report = await Compare([], _ => true);
        report.Differences.Select(Alteration.Line).Should().BeEmpty();
        report.Compared.Should().BeGreaterThan(300);
        report.NotCompared.Should().Be(0);
        report.Skipped.Should().Be(0);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task ASingleAlterationIsNamedAndNothingElse(string name)
    {
        var alteration = Alterations.All.Single(known => known.Name == name);
        await Compare(
            [alteration],
            way =>
                alteration.Command is null
                || way.Command.Definition.Code == alteration.Command
                || Others.Contains(way.Command.Definition.Code)
        );
    }

    [Fact]
    public async Task RandomSetsOfAlterationsAreNamedAndNothingElse()
    {
        for (var seed = 1; seed <= 100; seed++)
        {
            var random = new Random(seed);
            var chosen = new List<Alteration>();
            var count = random.Next(2, 6);
            foreach (var alteration in Alterations.All.OrderBy(_ => random.Next()).ToArray())
            {
                // Two alterations of one command or state may hide each other; of a command that is not tried nothing is seen.
                if (
                    chosen.Count < count
                    && alteration.Command is { } command
                    && chosen.All(known => known.Command != command)
                    && alteration.Fault is null
                )
                {
                    chosen.Add(alteration);
                }
            }

            if (random.Next(2) == 0)
                chosen.Add(Alterations.All.Single(known => known.Name.StartsWith("another status", StringComparison.Ordinal)));
            if (random.Next(2) == 0)
                chosen.Add(Alterations.All.First(known => known.Name.Contains("Bekliyor", StringComparison.Ordinal)));
            output.WriteLine($"{seed}: {string.Join("; ", chosen)}");
            await Compare(chosen, way => chosen.Exists(known => known.Command == way.Command.Definition.Code), $"seed {seed}");
        }
    }

    [Fact]
    public async Task AnOmsThatShowsNoCommandsIsLearntFromWhatItAnswers()
    {
        string[] names =
        [
            "REFUSE_THE_PACKAGE cannot run from WaitingRemoteAction to NeedsRescheduling",
            "REFUSE_THE_PACKAGE from Waiting answers package",
            "name of Waiting is Bekliyor",
        ];
        Alteration[] alterations = [.. names.Select(name => Alterations.All.Single(known => known.Name == name))];
        var document = Alteration.Document(alterations).ToJsonString();
        await using var real = await RealOms.Start(simulator, document);
        using var parsed = JsonDocument.Parse(document);
        await new ErpClient(real, InstallationDocument.Read(parsed.RootElement, out _)!).Try(way =>
            way.Command.Code == "REFUSE_THE_PACKAGE"
        );
        var silent = real.Recording with
        {
            Exchanges = [.. real.Recording.Exchanges.Where(exchange => exchange.Event is null).Select(WithoutCommands)],
        };
        var learnt = DriftLearning.Learn(silent, Installation.Default, "learnt");
        learnt
            .Found.Differences.Select(Alteration.Line)
            .Should()
            .BeEquivalentTo([.. alterations.SelectMany(alteration => alteration.Must), "resource /commands"]);
        learnt.Left.Differences.Select(Alteration.Line).Should().Equal("resource /commands");
        using var written = JsonDocument.Parse(learnt.Document.ToJsonString());
        InstallationDocument
            .Read(written.RootElement, out _)!
            .Transitions.Count.Should()
            .Be(Installation.Default.Transitions.Count - 1, learnt.Document.ToJsonString());
    }

    private static RecordedExchange WithoutCommands(RecordedExchange exchange)
    {
        if (exchange.Method != "GET" || JsonNode.Parse(exchange.ResponseBody!) is not JsonObject body)
            return exchange;
        body.Remove("commands");
        return exchange with { ResponseBody = body.ToJsonString() };
    }

    private async Task<DriftReport> Compare(IReadOnlyList<Alteration> alterations, Func<Transition, bool> isChosen, string because = "")
    {
        var document = Alteration.Document(alterations).ToJsonString();
        await using var real = await RealOms.Start(
            simulator,
            document,
            [.. alterations.Select(alteration => alteration.Fault).OfType<string>()]
        );
        using var parsed = JsonDocument.Parse(document);
        var installation = InstallationDocument.Read(parsed.RootElement, out var problems);
        problems.List.Should().BeEmpty();
        await new ErpClient(real, installation!).Try(isChosen);

        var learnt = DriftLearning.Learn(real.Recording, Installation.Default, "learnt");
        var (found, left) = (learnt.Found.Differences, learnt.Left.Differences);
        var lines = found.Select(Alteration.Line).ToArray();
        foreach (var difference in found)
            output.WriteLine($"{Alteration.Line(difference)}: {difference.Real} / {difference.Ours}");
        lines.Where(line => !alterations.Any(alteration => alteration.Claims(line))).Should().BeEmpty(because);
        alterations.SelectMany(alteration => alteration.Must).Except(lines).Should().BeEmpty(because);
        if (alterations.Count > 0)
            lines.Should().NotBeEmpty(because);
        left.Select(Alteration.Line)
            .Where(line => !alterations.Any(known => !known.Learnable && known.Claims(line)))
            .Should()
            .BeEmpty(because);
        left.Select(Alteration.Line)
            .Should()
            .BeEquivalentTo(found.Where(difference => !difference.Learnable).Select(Alteration.Line), because);
        return learnt.Found;
    }
}
