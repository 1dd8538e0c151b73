using System.Text;
using OmsSimulator.Cli.Remote;
using OmsSimulator.Contract;

namespace OmsSimulator.Cli.Drift;

/// <summary>A comparison as people read it in a terminal.</summary>
internal static class DriftText
{
    /// <summary>The text.</summary>
    public static string Of(DriftReport report)
    {
        var text = new StringBuilder();
        foreach (var kind in report.Differences.GroupBy(static difference => difference.Kind))
        {
            text.AppendLine(kind.Key);
            foreach (var difference in kind)
                text.AppendLine(Screen.Plain($"  {About(difference)}: {Answers(difference)} ({Notes(difference)})"));
        }

        text.AppendLine(Summary(report));
        return text.ToString();
    }

    /// <summary>What was compared, in one line.</summary>
    public static string Summary(DriftReport report) =>
        $"{report.Differences.Count} differences; {report.Compared} exchanges compared, {report.NotCompared} not compared, "
        + $"{report.NotObservable} not observable, {report.Skipped} skipped";

    /// <summary>What both did.</summary>
    public static string Answers(DriftDifference difference) => $"real {difference.Real.GetRawText()}, ours {difference.Ours.GetRawText()}";

    /// <summary>What a difference is about.</summary>
    public static string About(DriftDifference difference)
    {
        string?[] parts =
        [
            difference.Command,
            difference.From is null ? null : $"from {difference.From}",
            difference.To is null ? null : $"to {difference.To}",
            difference.Field,
            difference.Event,
            difference.Pointer,
        ];
        var about = string.Join(' ', parts.Where(static part => part is not null));
        return about.Length > 0 ? about : "every command";
    }

    /// <summary>How sure it is, how often and where it was seen, whether it can be learnt.</summary>
    public static string Notes(DriftDifference difference) =>
        $"{$"{difference.Mark} {difference.Page}".TrimEnd()}, {difference.Count} ×, entries {string.Join(", ", difference.Exchanges)}"
        + (difference.Learnable ? ", can be learnt" : "");
}
