using System.Globalization;
using System.Text;
using OmsSimulator.Contract;

namespace OmsSimulator.Coverage;

/// <summary>What nothing has met yet, by dimension, each with a scenario to copy where one is at hand.</summary>
internal static class CoverageMissing
{
    /// <summary>Writes it.</summary>
    public static void Write(StringBuilder page, CoverageDocument document, Func<CoveredCell, string?> scenario)
    {
        page.Append(
            "<h2>What is missing</h2>\n<p>Runnable scenarios of all of it: <code>oms-simulator coverage missing --out DIR</code></p>\n"
        );
        IReadOnlyList<CoveredCell>[] dimensions =
        [
            document.Transitions,
            document.Refusals,
            document.Selectors,
            document.Fields,
            document.Effects,
            document.Events,
            document.Hazards,
        ];
        var cases = CoverageCases.Of(document);
        for (var index = 0; index < dimensions.Length; index++)
        {
            CoveredCell[] reachable = [.. dimensions[index].Where(cell => cell.Reachable)];
            Write(page, cases[index].Dimension, [.. reachable.Zip(cases[index].Cases).Where(one => !one.Second.IsCovered)], scenario);
        }
    }

    private static void Write(
        StringBuilder page,
        string dimension,
        (CoveredCell Cell, CoverageCase Case)[] missing,
        Func<CoveredCell, string?> scenario
    )
    {
        if (missing.Length == 0)
            return;
        page.Append(
            CultureInfo.InvariantCulture,
            $"<details><summary><b class=\"open\">{missing.Length}</b> {dimension}</summary>\n<ul class=\"missing\">\n"
        );
        foreach (var (cell, one) in missing)
        {
            var name = CoverageHtml.Text(one.Name);
            page.Append(
                scenario(cell) is { } text
                    ? $"<li><details><summary>{name}</summary><pre>{CoverageHtml.Text(text)}</pre></details></li>\n"
                    : $"<li>{name}</li>\n"
            );
        }

        page.Append("</ul>\n</details>\n");
    }
}
