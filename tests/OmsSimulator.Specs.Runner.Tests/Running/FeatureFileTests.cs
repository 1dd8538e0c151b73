namespace OmsSimulator.Specs.Runner.Tests.Running;

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

    private static IReadOnlyList<Scenario> Scenarios => Play.Read(Outline.Replace("'''", "\"\"\"", StringComparison.Ordinal));

    [Fact]
    public void EveryScenarioAndEveryExampleRowIsOneWithANameOfItsOwn() =>
        Scenarios.Select(one => one.Name).Should().Equal("One", "1 mug (1, mug)", "7 cups (7, cups) [line 30]", "7 cups (7, cups) [line 31]");

    [Fact]
    public void TheyKnowTheirFileLineAndFeature() =>
        Scenarios.Select(one => (one.File, one.Line, one.Feature)).Should().Equal(
            ("kit/Sample.feature", 8, "Mugs"), ("kit/Sample.feature", 26, "Mugs"), ("kit/Sample.feature", 30, "Mugs"), ("kit/Sample.feature", 31, "Mugs"));

    [Fact]
    public void TagsAreThoseOfTheFeatureTheScenarioAndTheExamples() =>
        Scenarios.Select(one => string.Join(' ', one.Tags)).Should().Equal("feature plain", "feature outline few", "feature outline", "feature outline");

    [Fact]
    public void TheBackgroundComesFirst() => Scenarios.Should().AllSatisfy(one => one.Steps[0].Text.Should().Be("a shelf"));

    [Fact]
    public void AndAndButAreOfTheKindBefore() =>
        Scenarios[0].Steps.Select(step => (step.Keyword, step.Kind)).Should().Equal(("Given", StepKind.Given), ("When", StepKind.When), ("Then", StepKind.Then), ("But", StepKind.Then));

    [Fact]
    public void ValuesStandInTextsTablesAndDocStrings()
    {
        var steps = Scenarios[2].Steps;
        steps[1].Text.Should().Be("7 cups come");
        steps[1].Table!.Header.Should().Equal("what", "cups");
        steps[1].Table!.Rows[0].Values.Should().Equal("amount", "7");
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
        FluentActions.Invoking(() => Play.Read(feature)).Should().Throw<FeatureSyntaxException>().WithMessage($"kit/Sample.feature:{line}: *");

    [Fact]
    public void ATitleIsGivenOnce() =>
        FluentActions.Invoking(() => Play.Read("Feature: F\n\n  Scenario: S\n    Given a\n\n  Scenario: S\n    Given b\n")).Should().Throw<FeatureSyntaxException>()
            .WithMessage("kit/Sample.feature:6: *already contains a scenario with name 'S'*");

    [Fact]
    public void AnOutlineHasExamples() =>
        FluentActions.Invoking(() => Play.Read("Feature: F\n\n  Scenario Outline: S\n    Given <a>\n\n    Examples:\n      | a |\n")).Should().Throw<FeatureSyntaxException>()
            .WithMessage("kit/Sample.feature:3: the outline 'S' has no example");

    [Fact]
    public void CellsMayHoldBarsBackslashesAndLineEnds() =>
        Play.Read("Feature: F\n\n  Scenario: S\n    Given a\n      | a\\|b | c\\\\d | e\\nf |\n")[0].Steps[0].Table!.Header.Should().Equal("a|b", "c\\d", "e\nf");
}
