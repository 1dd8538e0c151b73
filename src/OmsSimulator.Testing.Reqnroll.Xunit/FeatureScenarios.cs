using System.Collections.Specialized;
using System.Globalization;
using Io.Cucumber.Messages.Types;
using Reqnroll;

namespace OmsSimulator.Testing.Reqnroll.Xunit;

/// <summary>Joins what the compiler says of each run of a scenario to the place in the file that it comes from.</summary>
internal sealed class FeatureScenarios
{
    private readonly string file;
    private readonly Feature feature;
    private readonly Dictionary<string, (Scenario Scenario, Rule? Rule)> scenarios;
    private readonly Dictionary<string, (Examples Examples, TableRow Row)> rows;
    private readonly Dictionary<string, Step> steps;

    public FeatureScenarios(string file, Feature feature)
    {
        (this.file, this.feature) = (file, feature);
        scenarios = All(feature).ToDictionary(one => one.Scenario.Id);
        rows = scenarios
            .Values.SelectMany(one => one.Scenario.Examples)
            .SelectMany(examples => examples.TableBody.Select(row => (examples, row)))
            .ToDictionary(one => one.row.Id);
        steps = scenarios.Values.SelectMany(one => one.Scenario.Steps).Concat(Backgrounds(feature)).ToDictionary(step => step.Id);
    }

    /// <summary>Every scenario of a feature, those of its rules with the rule.</summary>
    public static IEnumerable<(Scenario Scenario, Rule? Rule)> All(Feature feature) =>
        feature.Children.SelectMany(child =>
            child switch
            {
                { Scenario: { } scenario } => [(scenario, (Rule?)null)],
                { Rule: { } rule } => rule
                    .Children.Where(inRule => inRule.Scenario is not null)
                    .Select(inRule => (inRule.Scenario, (Rule?)rule)),
                _ => [],
            }
        );

    /// <summary>The scenarios of the compiled ones, in their order.</summary>
    public IReadOnlyList<FeatureScenario> Of(IReadOnlyList<Pickle> pickles) => [.. pickles.Select(Of)];

    private static IEnumerable<Step> Backgrounds(Feature feature) =>
        feature
            .Children.Select(child => child.Background)
            .Concat(
                feature
                    .Children.Where(child => child.Rule is not null)
                    .SelectMany(child => child.Rule.Children)
                    .Select(child => child.Background)
            )
            .Where(background => background is not null)
            .SelectMany(background => background.Steps);

    private FeatureScenario Of(Pickle pickle, int index)
    {
        var (scenario, rule) = scenarios[pickle.AstNodeIds[0]];
        (Examples Examples, TableRow Row)? example = pickle.AstNodeIds.Count > 1 ? rows[pickle.AstNodeIds[1]] : null;
        string[] names = rule is null ? [feature.Name, pickle.Name] : [feature.Name, rule.Name, pickle.Name];
        var values = example is { } one ? $" ({string.Join(", ", one.Row.Cells.Select(cell => cell.Value))})" : "";
        string[] inherited = [.. FeatureScenario.Names([.. feature.Tags, .. rule?.Tags ?? []])];
        string[] own = [.. FeatureScenario.Names([.. scenario.Tags, .. example?.Examples.Tags ?? []])];
        return new FeatureScenario(
            file,
            (example?.Row.Location ?? scenario.Location).Line,
            $"{string.Join(": ", names)}{values}",
            [.. inherited.Concat(own).Distinct()],
            [.. pickle.Steps.Select(Step)],
            rule is null ? null : new RuleInfo(rule.Name, rule.Description, [.. FeatureScenario.Names(rule.Tags)]),
            () =>
                new ScenarioInfo(
                    pickle.Name,
                    scenario.Description,
                    own,
                    Arguments(example),
                    inherited,
                    index.ToString(CultureInfo.InvariantCulture)
                )
        );
    }

    private static OrderedDictionary Arguments((Examples Examples, TableRow Row)? example)
    {
        var arguments = new OrderedDictionary();
        foreach (var (column, cell) in example is { } one ? one.Examples.TableHeader.Cells.Zip(one.Row.Cells) : [])
            arguments[column.Value] = cell.Value;
        return arguments;
    }

    private FeatureStep Step(PickleStep step)
    {
        var written = steps[step.AstNodeIds[0]];
        return new FeatureStep(
            written.Location.Line,
            written.Keyword.Trim(),
            written.KeywordType,
            step.Text,
            step.Argument?.DataTable,
            step.Argument?.DocString?.Content
        );
    }
}
