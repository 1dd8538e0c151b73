using Io.Cucumber.Messages.Types;
using OmsSimulator.Testing.Reqnroll.Xunit;

namespace OmsSimulator.Tests.Features;

public sealed class FeatureFileTests
{
    private const string Outline = """
        @feature
        Feature: Mugs

          Background:
            Given a shelf

          @plain
          Scenario: One
            When it is filled
            Then it is full
            But not too full

          @outline
          Scenario Outline: <count> <what>
            When <count> <what> come
              | what   | <what> |
              | amount | <count> |
            And a note
              '''
              {"<what>": <count>}
              '''

            @few
            Examples: few
              | count | what |
              | 1     | mug  |

            Examples:
              | count | what |
              | 7     | cups |
              | 7     | cups |
        """;

    private static IReadOnlyList<FeatureScenario> Scenarios => Read(Outline.Replace("'''", "\"\"\"", StringComparison.Ordinal));

    [Fact]
    public void EveryScenarioAndEveryExampleRowIsOneWithANameOfItsOwn() =>
        Scenarios
            .Select(one => one.DisplayName)
            .Should()
            .Equal("Mugs: One", "Mugs: 1 mug (1, mug)", "Mugs: 7 cups (7, cups) [line 30]", "Mugs: 7 cups (7, cups) [line 31]");

    [Fact]
    public void TheyKnowTheirFileAndLine() =>
        Scenarios
            .Select(one => (one.File, one.Line))
            .Should()
            .Equal(("kit/Sample.feature", 8), ("kit/Sample.feature", 26), ("kit/Sample.feature", 30), ("kit/Sample.feature", 31));

    [Fact]
    public void TagsAreThoseOfTheFeatureTheScenarioAndTheExamples() =>
        Scenarios
            .Select(one => string.Join(' ', one.Tags))
            .Should()
            .Equal("feature plain", "feature outline few", "feature outline", "feature outline");

    [Fact]
    public void TheBackgroundComesFirst() => Scenarios.Should().AllSatisfy(one => one.Steps[0].Text.Should().Be("a shelf"));

    [Fact]
    public void AndAndButGoOnWithTheKindBefore() =>
        Scenarios[0]
            .Steps.Select(step => (step.Keyword, step.Kind))
            .Should()
            .Equal(
                ("Given", StepKeywordType.CONTEXT),
                ("When", StepKeywordType.ACTION),
                ("Then", StepKeywordType.OUTCOME),
                ("But", StepKeywordType.CONJUNCTION)
            );

    [Fact]
    public void ValuesStandInTextsTablesAndDocStrings()
    {
        var steps = Scenarios[2].Steps;
        steps[1].Text.Should().Be("7 cups come");
        Cells(steps[1], 0).Should().Equal("what", "cups");
        Cells(steps[1], 1).Should().Equal("amount", "7");
        steps[2].DocString.Should().Be("""{"cups": 7}""");
    }

    [Fact]
    public void StepsKnowTheirLines() => Scenarios[1].Steps.Select(step => step.Line).Should().Equal(5, 15, 18);

    [Theory]
    [InlineData("Feature: F\n\n  Scenario: S\n    Given a\n    oops\n", 5)]
    [InlineData("Feature: F\n\n  Scenario: S\n    Given a\n      | a | b |\n      | 1 |\n", 6)]
    [InlineData("Scenario: S\n", 1)]
    [InlineData("Feature: F\n\n  Scenario Outline: S\n    Given <a>\n\n    Examples:\n      | a |\n      | 1 | 2 |\n", 8)]
    [InlineData("", 1)]
    public void ASyntaxErrorSaysFileAndLine(string feature, int line) =>
        FluentActions.Invoking(() => Read(feature)).Should().Throw<FeatureSyntaxException>().WithMessage($"kit/Sample.feature:{line}: *");

    [Theory]
    [InlineData(
        "Feature: F\n\n  Scenario: S\n    Given a\n\n  Scenario: S\n    Given b\n",
        "6: the feature already contains a scenario with name 'S'"
    )]
    [InlineData("Feature: F\n\n  Rule: R\n\n    Scenario: S\n\n    Scenario: S\n", "7: the rule already contains a scenario with name 'S'")]
    public void ATitleIsGivenOnce(string feature, string problem) =>
        FluentActions.Invoking(() => Read(feature)).Should().Throw<FeatureSyntaxException>().WithMessage($"kit/Sample.feature:{problem}");

    [Fact]
    public void ARuleGivesItsScenariosNameTagsAndBackground()
    {
        var scenarios = Read(
            """
            @feature
            Feature: Mugs

              Background:
                Given a shelf

              Scenario: One
                Given one

              @rule
              Rule: Few

                Background:
                  Given a small shelf

                Scenario: One
                  Given one
            """
        );
        scenarios.Select(one => one.DisplayName).Should().Equal("Mugs: One", "Mugs: Few: One");
        scenarios.Select(one => string.Join(' ', one.Tags)).Should().Equal("feature", "feature rule");
        scenarios
            .Select(one => string.Join(", ", one.Steps.Select(step => step.Text)))
            .Should()
            .Equal("a shelf, one", "a shelf, a small shelf, one");
        scenarios.Select(one => one.Rule?.Title).Should().Equal(null, "Few");
        scenarios[1].Info().CombinedTags.Should().Equal("feature", "rule");
    }

    [Fact]
    public void ExampleValuesAreTheScenariosArguments() =>
        Scenarios[1].Info().Arguments.Should().BeEquivalentTo(new Dictionary<string, string> { ["count"] = "1", ["what"] = "mug" });

    [Fact]
    public void KeywordsMayBeOfTheFeaturesLanguage()
    {
        var scenario = Read("# language: tr\nÖzellik: F\n\n  Senaryo: S\n    Diyelim ki a\n    Ve b\n").Single();
        scenario.Steps.Select(step => step.Kind).Should().Equal(StepKeywordType.CONTEXT, StepKeywordType.CONJUNCTION);
        FluentActions
            .Invoking(() => Read("# language: tr\nÖzellik: F\n\n  Senaryo taslağı: S\n    Diyelim ki <a>\n"))
            .Should()
            .Throw<FeatureSyntaxException>()
            .WithMessage("kit/Sample.feature:4: the outline 'S' has no example");
    }

    [Fact]
    public void AnOutlineHasExamples() =>
        FluentActions
            .Invoking(() => Read("Feature: F\n\n  Scenario Outline: S\n    Given <a>\n\n    Examples:\n      | a |\n"))
            .Should()
            .Throw<FeatureSyntaxException>()
            .WithMessage("kit/Sample.feature:3: the outline 'S' has no example");

    [Fact]
    public void CellsMayHoldBarsBackslashesAndLineEnds() =>
        Cells(Read("Feature: F\n\n  Scenario: S\n    Given a\n      | a\\|b | c\\\\d | e\\nf |\n")[0].Steps[0], 0)
            .Should()
            .Equal("a|b", "c\\d", "e\nf");

    private static IReadOnlyList<FeatureScenario> Read(string feature) => FeatureFile.Of("kit/Sample.feature", feature).Scenarios;

    private static IEnumerable<string> Cells(FeatureStep step, int row) => step.Table!.Rows[row].Cells.Select(cell => cell.Value);
}
