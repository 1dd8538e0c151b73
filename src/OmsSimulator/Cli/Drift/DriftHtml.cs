using System.Net;
using System.Text;
using OmsSimulator.Contract;

namespace OmsSimulator.Cli.Drift;

/// <summary>A comparison as one file for a browser, which loads nothing from elsewhere.</summary>
internal static class DriftHtml
{
    private const string Head = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>Drift</title>
        <style>
        body { font: 14px/1.5 system-ui, sans-serif; margin: 2rem; color: #1b1b1b; }
        table { border-collapse: collapse; width: 100%; margin-bottom: 2rem; }
        th, td { border: 1px solid #ccc; padding: .35rem .6rem; text-align: left; vertical-align: top; }
        th { background: #f3f3f3; }
        code { font: 12px/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
        .assumed { color: #8a4b00; }
        </style>
        </head>
        <body>
        <h1>What the recorded OMS does otherwise</h1>

        """;

    /// <summary>The page.</summary>
    public static string Of(DriftReport report)
    {
        var page = new StringBuilder(Head);
        page.Append("<p>").Append(Text(DriftText.Summary(report))).Append("</p>\n");
        foreach (var kind in report.Differences.GroupBy(static difference => difference.Kind))
        {
            page.Append("<h2>").Append(Text(kind.Key)).Append("</h2>\n<table>\n");
            page.Append("<tr><th>what</th><th>real</th><th>ours</th><th>mark</th><th>seen</th><th>learnable</th></tr>\n");
            foreach (var difference in kind)
                Row(page, difference);
            page.Append("</table>\n");
        }

        return page.Append("</body>\n</html>\n").ToString();
    }

    private static void Row(StringBuilder page, DriftDifference difference)
    {
        var mark = $"{difference.Mark} {difference.Page}".TrimEnd();
        page.Append("<tr><td>").Append(Text(DriftText.About(difference))).Append("</td><td><code>");
        page.Append(Text(difference.Real.GetRawText())).Append("</code></td><td><code>");
        page.Append(Text(difference.Ours.GetRawText())).Append("</code></td><td class=\"").Append(difference.Mark).Append("\">");
        page.Append(Text(mark)).Append("</td><td>").Append(difference.Count).Append(" ×, entries ");
        page.AppendJoin(", ", difference.Exchanges).Append("</td><td>").Append(difference.Learnable ? "yes" : "no").Append("</td></tr>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
