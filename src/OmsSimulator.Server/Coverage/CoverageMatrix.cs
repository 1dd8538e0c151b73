using System.Globalization;
using System.Text;
using OmsSimulator.Contract;

namespace OmsSimulator.Coverage;

/// <summary>The lifecycle matrix as a heat map: what each command does in each state, and how often it was tried there.</summary>
internal static class CoverageMatrix
{
    private const string Legend =
        "<p class=\"legend\"><span class=\"w0\"></span>runs here, not tried<span class=\"w2\"></span>accepted<span class=\"r0\"></span>refused here, not tried"
        + "<span class=\"r2\"></span>refused<span class=\"x\"></span>nothing reaches it</p>\n";

    /// <summary>Writes it.</summary>
    public static void Write(StringBuilder page, CoverageDocument document, string subject)
    {
        CoveredTransition[] transitions = [.. document.Transitions.Where(row => row.Subject == subject)];
        CoveredRefusal[] refusals = [.. document.Refusals.Where(row => row.Subject == subject)];
        string[] states =
        [
            .. transitions.SelectMany(row => new[] { row.From, row.To }).Concat(refusals.Select(row => row.State)).Distinct(),
        ];
        page.Append(Legend).Append("<div class=\"scroll\"><table class=\"matrix\">\n<thead><tr><th></th>");
        foreach (var state in states)
            page.Append(CultureInfo.InvariantCulture, $"<th><span>{CoverageHtml.Text(state)}</span></th>");
        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var command in transitions.Select(row => row.Command).Distinct())
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><th>{CoverageHtml.Text(command)}</th>");
            foreach (var state in states)
            {
                Write(
                    page,
                    state,
                    [.. transitions.Where(row => row.Command == command && row.From == state)],
                    refusals.FirstOrDefault(row => row.Command == command && row.State == state)
                );
            }

            page.Append("</tr>\n");
        }

        page.Append("</tbody>\n</table></div>\n");
    }

    private static void Write(StringBuilder page, string state, CoveredTransition[] ways, CoveredRefusal? refusal)
    {
        if (ways.Length == 0 && refusal is null)
        {
            page.Append("<td></td>");
            return;
        }

        var (count, reachable) =
            ways.Length > 0 ? (ways.Sum(way => way.Count), ways.Any(way => way.Reachable)) : (refusal!.Count, refusal.Reachable);
        var kind = !reachable ? "x" : $"{(ways.Length > 0 ? 'w' : 'r')}{Heat(count)}";
        var title =
            ways.Length > 0
                ? string.Join(", ", ways.Select(way => string.Create(CultureInfo.InvariantCulture, $"{way.From} to {way.To}: {way.Count}")))
                : string.Create(CultureInfo.InvariantCulture, $"refused in {state}: {count}");
        page.Append(
            CultureInfo.InvariantCulture,
            $"<td class=\"{kind}\" title=\"{CoverageHtml.Text(title)}\">{(count > 0 ? Short(count) : "")}</td>"
        );
    }

    private static int Heat(long count) =>
        count == 0 ? 0
        : count < 3 ? 1
        : count < 20 ? 2
        : 3;

    private static string Short(long count) => count < 1000 ? count.ToString(CultureInfo.InvariantCulture) : "∞";
}
