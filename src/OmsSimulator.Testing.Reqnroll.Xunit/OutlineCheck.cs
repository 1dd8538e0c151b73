using Gherkin;
using Io.Cucumber.Messages.Types;

namespace OmsSimulator.Testing.Reqnroll.Xunit;

/// <summary>What Gherkin allows and a run of tests does not: a title given twice, and an outline that runs nothing.</summary>
internal static class OutlineCheck
{
    /// <summary>Checks a feature.</summary>
    /// <exception cref="FeatureSyntaxException">It has such a scenario; the message says where.</exception>
    public static void Check(string file, Feature feature)
    {
        var titles = new HashSet<(string? Rule, string Title)>();
        foreach (var (scenario, rule) in FeatureScenarios.All(feature))
        {
            if (!titles.Add((rule?.Id, scenario.Name)))
            {
                throw new FeatureSyntaxException(
                    file,
                    scenario.Location.Line,
                    $"the {(rule is null ? "feature" : "rule")} already contains a scenario with name '{scenario.Name}'"
                );
            }

            if (IsOutline(feature, scenario) && !scenario.Examples.Any(examples => examples.TableBody.Count > 0))
                throw new FeatureSyntaxException(file, scenario.Location.Line, $"the outline '{scenario.Name}' has no example");
        }
    }

    // The keyword is of the feature's language.
    private static bool IsOutline(Feature feature, Scenario scenario) =>
        scenario.Examples.Count > 0
        || new GherkinDialectProvider().GetDialect(feature.Language, null).ScenarioOutlineKeywords.Contains(scenario.Keyword);
}
