using OmsSimulator.Domain;
using OmsSimulator.Generate;

namespace OmsSimulator.Documents.Tests;

[Collection(Documents.Name)]
public sealed class MarkTests(Repository repository)
{
    [Fact]
    public void EveryDocumentedFactIsStatedByAScenario()
    {
        var unstated = DocumentedMarks.All().Where(mark => mark.StatedBy(repository.Scenarios).Count == 0);
        string.Join('\n', unstated)
            .Should()
            .BeEmpty(
                "a scenario in features/ states each, tagged @documented:PAGE, for a command also @command:CODE and @states:KIND, and speaks of the state, key, flag or sentence"
            );
    }

    [Theory]
    [InlineData("@command:BLOCK_THE_PACKAGE @states:pairs @documented:BLK", "Waiting", true)]
    [InlineData("@command:BLOCK_THE_PACKAGE @states:pairs @documented:BLK", "Waiting Remote Action", false)]
    [InlineData("@command:BLOCK_THE_PACKAGE @states:pairs @documented:S003", "Waiting", false)]
    [InlineData("@command:BLOCK_THE_PACKAGE @states:effects @documented:BLK", "Waiting", false)]
    [InlineData("@command:UNBLOCK_THE_PACKAGE @states:pairs @documented:BLK", "Waiting", false)]
    public void APairIsStatedByAScenarioOfItsCommandKindAndPageThatNamesBothStates(string tags, string from, bool states)
    {
        var run = new ScenarioRun(
            tags.Split(' ').Select(tag => tag.TrimStart('@')).ToHashSet(),
            $"It is blocked\na package in \"{from}\"\nthe package is in \"Blocked\"",
            2
        );
        var pair = DocumentedMarks
            .All()
            .Single(mark => mark is { Subject: "Block The Package For Action", Aspect: "pairs", What: "Waiting → Blocked" });
        pair.IsStatedBy(run).Should().Be(states);
        pair.ToString().Should().Contain("BLK").And.Contain("Waiting → Blocked");
    }

    [Fact]
    public void AsManyAsTheCatalogueHolds()
    {
        var fields = CommandCatalogue.All.Sum(command =>
            command.Fields.Count(field => IsDocumented(field.Provenance))
            + command.Fields.Count(field => IsDocumented(field.RequiredProvenance))
        );
        var pairs = CommandCatalogue.All.Sum(command => command.Pairs.Count(pair => IsDocumented(pair.Provenance)));
        DocumentedMarks.All().Count(mark => mark.Aspect == "fields").Should().Be(fields);
        DocumentedMarks.All().Count(mark => mark.Aspect == "pairs").Should().Be(pairs);
        DocumentedMarks
            .All()
            .Count(mark => mark.Subject == DocumentedMarks.Errors)
            .Should()
            .Be(Refusals.All.Count(error => IsDocumented(error.Provenance)));
    }

    private static bool IsDocumented(Provenance provenance) => provenance.Mark == Mark.Documented;
}
