using System.Text;

namespace OmsSimulator.Scenarios;

/// <summary>Writes a feature file, line by line.</summary>
internal sealed class GherkinWriter
{
    private const string Indent = "  ";
    private readonly StringBuilder text = new();
    private string? kind;

    /// <summary>The text.</summary>
    public override string ToString() => text.ToString();

    /// <summary>The feature, and what it is for.</summary>
    public void Feature(string name, params ReadOnlySpan<string> about)
    {
        Line(0, $"Feature: {name}");
        foreach (var line in about)
            Line(1, line);
    }

    /// <summary>What every scenario begins with.</summary>
    public void Background()
    {
        text.Append('\n');
        Line(1, "Background:");
        kind = null;
    }

    /// <summary>A part of the feature; titles are given once in each.</summary>
    public void Rule(string name)
    {
        text.Append('\n');
        Line(1, $"Rule: {name}");
    }

    /// <summary>A scenario.</summary>
    public void Scenario(string title, IEnumerable<string> tags)
    {
        text.Append('\n');
        if (string.Join(' ', tags.Where(IsTag).Select(tag => $"@{tag}")) is { Length: > 0 } line)
            Line(1, line);
        Line(1, $"Scenario: {title}");
        kind = null;
    }

    /// <summary>A step; of several of a kind those after the first begin with And.</summary>
    public void Step(string keyword, string step)
    {
        Line(2, $"{(kind == keyword ? "And" : keyword)} {step}");
        kind = keyword;
    }

    /// <summary>A step with a text.</summary>
    public void Step(string keyword, string step, string document)
    {
        Step(keyword, step);
        Line(3, "\"\"\"");
        foreach (var line in document.Split('\n'))
            Line(3, line.Replace("\"\"\"", "\\\"\\\"\\\"", StringComparison.Ordinal));
        Line(3, "\"\"\"");
    }

    /// <summary>A step with a table.</summary>
    public void Step(string keyword, string step, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        Step(keyword, step);
        IReadOnlyList<string>[] cells = [.. rows.Select(row => (IReadOnlyList<string>)[.. row.Select(Cell)])];
        int[] widths = [.. cells[0].Select((_, column) => cells.Max(row => row[column].Length))];
        foreach (var row in cells)
            Line(3, $"| {string.Join(" | ", row.Select((cell, column) => cell.PadRight(widths[column])))} |");
    }

    /// <summary>Whether a text can stand between quotes in a step as it is.</summary>
    public static bool IsQuotable(string name) =>
        name.Length > 0 && name.Trim() == name && !name.Any(sign => sign is '"' or '\\' || char.IsControl(sign));

    /// <summary>Whether a text is a word of a step.</summary>
    public static bool IsWord(string code) => code.Length > 0 && !code.Any(sign => char.IsWhiteSpace(sign) || char.IsControl(sign));

    private static bool IsTag(string tag) => IsWord(tag) && !tag.Contains('#') && !tag.Contains('@');

    private static string Cell(string value) =>
        value
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("|", "\\|", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);

    private void Line(int depth, string line)
    {
        for (var level = 0; level < depth; level++)
            text.Append(Indent);
        text.Append(line).Append('\n');
    }
}
