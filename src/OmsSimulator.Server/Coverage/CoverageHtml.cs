using System.Globalization;
using System.Net;
using System.Text;
using OmsSimulator.Contract;

namespace OmsSimulator.Coverage;

/// <summary>
/// A coverage as one page without outside addresses: the lifecycle matrix as a heat map, the states with the ways that were taken, the
/// hazards, and what is missing with a scenario to copy.
/// </summary>
internal static class CoverageHtml
{
    private static readonly (string Subject, string Title)[] Subjects = [("package", "Packages"), ("transfer", "Transfer orders")];

    /// <summary>Writes it.</summary>
    /// <param name="document">The coverage.</param>
    /// <param name="scenario">Makes a scenario that covers a cell; none: there is none at hand.</param>
    public static string Of(CoverageDocument document, Func<CoveredCell, string?>? scenario = null)
    {
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>OMS coverage</title>\n<style>\n");
        page.Append(CoverageStyle.Css).Append("</style>\n</head>\n<body>\n<main>\n");
        WriteHead(page, document);
        foreach (var (subject, title) in Subjects)
        {
            if (document.Transitions.All(row => row.Subject != subject))
                continue;
            page.Append(CultureInfo.InvariantCulture, $"<h2>{title}</h2>\n");
            CoverageMatrix.Write(page, document, subject);
            StateDiagram.Write(page, [.. document.Transitions.Where(row => row.Subject == subject)], title);
        }

        WriteHazards(page, document.Hazards);
        CoverageMissing.Write(page, document, scenario ?? KnownScenarios.Of);
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    /// <summary>Text, as text.</summary>
    internal static string Text(string text) => WebUtility.HtmlEncode(text);

    private static void WriteHead(StringBuilder page, CoverageDocument document)
    {
        var what = document.Label is { } label ? $"label {label}" : document.Scope;
        page.Append("<h1>What the suite has lived through</h1>\n");
        page.Append(
            CultureInfo.InvariantCulture,
            $"<p>Installation {Text(document.Installation)}, {Text(what)}, since {document.Since:yyyy-MM-dd HH:mm:ss} UTC</p>\n<table class=\"shares\">\n"
        );
        foreach (var (dimension, share) in CoverageShares.Named(document.Summary))
        {
            var percent = CoverageShares.Percent(share);
            page.Append(
                CultureInfo.InvariantCulture,
                $"<tr><th>{dimension}</th><td><div class=\"bar\"><i style=\"width:{percent}%\"></i></div></td><td>{share.Covered} of {share.Total}</td><td>{percent} %</td></tr>\n"
            );
        }

        page.Append("</table>\n");
    }

    private static void WriteHazards(StringBuilder page, IReadOnlyList<CoveredHazard> hazards)
    {
        page.Append("<h2>Hazards</h2>\n<table class=\"hazards\">\n");
        page.Append("<tr><th>hazard</th><th>met</th><th>what was made of it</th><th>whom it met first</th></tr>\n");
        foreach (var hazard in hazards.Where(hazard => hazard.Reachable))
        {
            var outcomes = string.Join(", ", hazard.Outcomes.Select(outcome => $"{outcome.Key} {outcome.Value}"));
            page.Append(
                CultureInfo.InvariantCulture,
                $"<tr class=\"{(hazard.Count > 0 ? "met" : "unmet")}\"><th>{Text(hazard.Name)}</th><td>{hazard.Count}</td><td>{Text(outcomes)}</td><td>{Text(string.Join(", ", hazard.Records))}</td></tr>\n"
            );
        }

        page.Append("</table>\n");
    }
}
