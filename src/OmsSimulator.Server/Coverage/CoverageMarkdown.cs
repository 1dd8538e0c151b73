using System.Text;
using OmsSimulator.Contract;

namespace OmsSimulator.Coverage;

/// <summary>A coverage as Markdown that fits the summary of a pull request.</summary>
internal static class CoverageMarkdown
{
    private const int MostNamed = 10;

    /// <summary>Writes it.</summary>
    public static string Of(CoverageDocument document)
    {
        var text = new StringBuilder();
        Line(text, "### What the OMS suite has lived through");
        Line(text, "");
        Line(text, "| dimension | covered | of | % |");
        Line(text, "| --- | ---: | ---: | ---: |");
        foreach (var (dimension, share) in CoverageShares.Named(document.Summary))
            Line(text, $"| {dimension} | {share.Covered} | {share.Total} | {CoverageShares.Percent(share)} |");
        WriteHazards(text, document.Hazards);
        foreach (var (dimension, cases) in CoverageCases.Of(document))
            WriteMissing(text, dimension, [.. cases.Where(one => !one.IsCovered)]);
        return text.ToString();
    }

    private static void WriteHazards(StringBuilder text, IReadOnlyList<CoveredHazard> hazards)
    {
        var met = hazards.Where(hazard => hazard.Count > 0).ToArray();
        if (met.Length == 0)
            return;
        Line(text, "");
        Line(text, "| hazard met | times | what was made of it |");
        Line(text, "| --- | ---: | --- |");
        foreach (var hazard in met)
        {
            var outcomes = hazard.Outcomes.Where(outcome => outcome.Value > 0).Select(outcome => $"{outcome.Key} {outcome.Value}");
            Line(text, $"| {hazard.Name} | {hazard.Count} | {string.Join(", ", outcomes)} |");
        }
    }

    private static void WriteMissing(StringBuilder text, string dimension, CoverageCase[] missing)
    {
        if (missing.Length == 0)
            return;
        Line(text, "");
        Line(text, $"<details><summary>{missing.Length} {dimension} not met</summary>");
        Line(text, "");
        foreach (var one in missing.Take(MostNamed))
            Line(text, $"- {Escaped(one.Name)}");
        if (missing.Length > MostNamed)
            Line(text, $"- and {missing.Length - MostNamed} more");
        Line(text, "");
        Line(text, "</details>");
    }

    // A customer's names are no markup of ours.
    private static string Escaped(string name) => $"`{name.Replace('`', '\'').ReplaceLineEndings(" ")}`";

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
