using System.Text;
using static OmsSimulator.Generate.Markdown;

namespace OmsSimulator.Generate;

/// <summary>The table from every D mark to the scenarios that state it.</summary>
internal static class MarksPage
{
    /// <summary>Its path below the contract's folder.</summary>
    public const string Path = "marks.md";

    /// <summary>Writes it.</summary>
    public static string Write(IReadOnlyList<FeatureScenario> scenarios, int stepDefinitions)
    {
        var marks = DocumentedMarks.All();
        var rows = marks.Select(mark => (Mark: mark, Stated: Scenarios(mark.StatedBy(scenarios)))).ToArray();
        var page = new StringBuilder(Generated);
        page.Append(
            "# Documented facts and the scenarios that state them\n\nEvery fact of the catalogue that a public page says (mark **D**), and the scenarios in [features](../../features) that state it.\nA fact without a scenario fails the build.\n\n"
        );
        page.Append(Counts(scenarios, stepDefinitions, marks.Count, rows.Count(row => row.Stated.Length > 0)));
        foreach (var subject in rows.GroupBy(row => row.Mark.Subject))
        {
            page.Append($"\n## {subject.Key}\n\n");
            // Facts of one kind and page that the same scenarios state share a row.
            page.Append(
                Table(
                    ["kind", "fact", "page", "scenarios"],
                    subject
                        .GroupBy(row => (row.Mark.Aspect, row.Mark.Page, row.Stated))
                        .Select(group =>
                            new[]
                            {
                                group.Key.Aspect,
                                string.Join("\n", group.Select(row => Fact(row.Mark))),
                                Link(group.Key.Page),
                                group.Key.Stated.Length == 0 ? "**none**" : group.Key.Stated,
                            }
                        )
                )
            );
        }

        return page.ToString();
    }

    private static string Counts(IReadOnlyList<FeatureScenario> scenarios, int stepDefinitions, int marks, int stated)
    {
        var runs = scenarios.SelectMany(scenario => scenario.Runs).ToArray();
        return Table(
            ["", ""],
            [
                ["documented facts", $"{marks}"],
                ["of them stated by a scenario", $"{stated}"],
                ["features", $"{scenarios.Select(scenario => scenario.File).Distinct().Count()}"],
                ["scenarios and outlines", $"{scenarios.Count}"],
                ["runs, with each example row", $"{runs.Length}"],
                ["steps that are run", $"{runs.Sum(run => run.Steps)}"],
                ["step definitions that carry them", $"{stepDefinitions}"],
            ]
        );
    }

    private static string Fact(DocumentedMark mark) =>
        mark.Aspect switch
        {
            "code" or "class" or "flags" => Code(mark.What),
            "fields" => $"{Code(mark.What.Split(':')[0])}:{mark.What.Split(':')[1]}",
            _ => Sentence(mark.What),
        };

    private static string Scenarios(IReadOnlyList<(FeatureScenario Scenario, int Runs)> stated)
    {
        var shown = stated
            .Take(3)
            .Select(found =>
                $"{Link(Text(found.Scenario.Name), $"../../{found.Scenario.File}#L{found.Scenario.Line}")}{(found.Runs > 1 ? $" ({found.Runs})" : "")}"
            );
        return string.Join("\n", stated.Count > 3 ? shown.Append($"and {stated.Count - 3} more") : shown);
    }

    private static string Text(string name) =>
        name.Replace("[", "\\[", StringComparison.Ordinal)
            .Replace("]", "\\]", StringComparison.Ordinal)
            .Replace("<", "\\<", StringComparison.Ordinal);
}
