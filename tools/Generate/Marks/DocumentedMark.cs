using OmsSimulator.Domain;

namespace OmsSimulator.Generate;

/// <summary>A fact of the catalogue that a page of the vendor's says.</summary>
/// <param name="Subject">The command's title, or what else it is about.</param>
/// <param name="Aspect">Of which kind it is: code, class, pairs, fields, success, prerequisites, effects, flags, states, errors.</param>
/// <param name="What">What is said.</param>
/// <param name="Page">The page that says it.</param>
/// <param name="IsStatedBy">Whether one run of a scenario states it.</param>
public sealed record DocumentedMark(string Subject, string Aspect, string What, Page Page, Func<ScenarioRun, bool> IsStatedBy)
{
    /// <summary>The scenarios that state it, each with the number of its runs that do.</summary>
    public IReadOnlyList<(FeatureScenario Scenario, int Runs)> StatedBy(IEnumerable<FeatureScenario> scenarios) =>
        [.. scenarios.Select(scenario => (scenario, scenario.Runs.Count(IsStatedBy))).Where(found => found.Item2 > 0)];

    /// <inheritdoc/>
    public override string ToString() => $"{Subject}, {Aspect}: {What} (documented: {Page.Id}, {Page.Title})";
}
