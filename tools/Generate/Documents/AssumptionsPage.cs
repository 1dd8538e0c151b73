using System.Text;
using static OmsSimulator.Generate.Markdown;

namespace OmsSimulator.Generate;

/// <summary>The list of every assumption.</summary>
internal static class AssumptionsPage
{
    /// <summary>Its path below the contract's folder.</summary>
    public const string Path = "assumptions.md";

    /// <summary>Writes it.</summary>
    public static string Write()
    {
        var all = EveryAssumption.All;
        var page = new StringBuilder(Generated);
        page.Append(
            $"# Assumptions\n\nWhat nobody outside the vendor knows, and what the simulator does about it: {all.Count} assumptions, {all.Count(one => one.Replacement is not null)} of them replaceable. "
        );
        page.Append(
            "Put the snippet into your [installation document](../installation.md)\nwith the value of your OMS, or load answers of your OMS under `captured`: ids, names, numbers, codes, pairs and transitions then come from there. A dash: it cannot be replaced.\nSnippets of several rows merge key by key.\n\n"
        );
        page.Append(
            $"{string.Concat(all.Select(one => one.Subject).Distinct().Select(subject => $"- {Link(subject, $"#{Anchor(subject)}")}\n"))}"
        );
        foreach (var subject in all.GroupBy(one => one.Subject))
        {
            page.Append($"\n## {subject.Key}\n\n");
            page.Append(
                Table(
                    ["what", "where", "why", "replace it"],
                    subject.Select(one =>
                        new[] { Sentence(one.What), Code(one.Id), one.Why, one.Replacement is null ? "–" : Code(one.Replacement) }
                    )
                )
            );
        }

        foreach (var title in Domain.CommandCatalogue.All.Select(command => command.Title).Except(all.Select(one => one.Subject)))
            page.Append($"\n## {title}\n\nNone.\n");
        return page.ToString();
    }
}
