using OmsSimulator.Domain;

namespace OmsSimulator.Documents.Tests;

[Collection(Documents.Name)]
public sealed class CommandPageTests(Repository repository)
{
    public static TheoryData<string> Codes => [.. CommandCatalogue.All.Select(command => command.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void EveryCommandHasAPageThatTheIndexLinks(string code)
    {
        var path = $"commands/{code.ToLowerInvariant()}.md";
        repository
            .Document(path)
            .Should()
            .Contain($"`{code}`")
            .And.Contain("\n## Example\n")
            .And.Contain("\n## Errors\n")
            .And.Contain("commands_100_1");
        repository.Document("README.md").Should().Contain($"]({path})");
        repository.Document("lifecycle.md").Should().Contain($"]({path})");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void ThePageNamesEveryTransitionParameterAndFlag(string code)
    {
        var page = repository.Document($"commands/{code.ToLowerInvariant()}.md");
        var command = CommandCatalogue.Find(code)!;
        foreach (var way in Installation.Default.Transitions.Where(way => way.Command.Code == code))
            page.Should().Contain($"{way.Source.Name} → {way.Destination.Name} | {way.Id} | `{way.Slug}`");
        foreach (var field in command.Fields)
            page.Should().Contain($"| `{field.Name}` |");
        foreach (var flag in command.Honours)
            page.Should().Contain($"- `{flag.Flag}`");
    }

    [Fact]
    public void TheDiagramNamesEveryCommandThatMovesAPackage()
    {
        var moving = Installation
            .Default.Transitions.Where(way => way.Source != way.Destination)
            .Select(way => way.Command.Code)
            .Distinct();
        repository.Document("diagram.md").Should().ContainAll(moving);
    }
}
