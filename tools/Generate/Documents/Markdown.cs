using System.Text;
using OmsSimulator.Domain;

namespace OmsSimulator.Generate;

/// <summary>Writes Markdown: tables, links, code, and the marks of facts.</summary>
internal static class Markdown
{
    /// <summary>What the marks mean, for the head of a page.</summary>
    public const string Legend =
        "Marks: **D** a public page says it, **R** it follows from documented samples or open-source libraries, **A** nobody outside the vendor knows, our choice.";

    /// <summary>Says that nobody should edit the page.</summary>
    public const string Generated = "<!-- Generated: dotnet run --project tools/Generate -->\n";

    /// <summary>A table; nothing where there are no rows.</summary>
    public static string Table(string[] heads, IEnumerable<string[]> rows)
    {
        var table = new StringBuilder($"| {string.Join(" | ", heads)} |\n|{string.Concat(Enumerable.Repeat(" --- |", heads.Length))}\n");
        foreach (var row in rows)
            table.Append($"| {string.Join(" | ", row.Select(Cell))} |\n");
        return table.ToString();
    }

    /// <summary>Text as code.</summary>
    public static string Code(string text) => text.Contains('`', StringComparison.Ordinal) ? $"`` {text} ``" : $"`{text}`";

    /// <summary>A block of code.</summary>
    public static string Block(string language, string text) => $"```{language}\n{text.TrimEnd('\n')}\n```\n";

    /// <summary>A link.</summary>
    public static string Link(string text, string to) => $"[{text}]({to})";

    /// <summary>A link to a vendor's page.</summary>
    public static string Link(Page page) =>
        page.Addresses is [var first, ..] && first.Contains('/', StringComparison.Ordinal) ? Link(page.Id, $"https://{first}") : page.Id;

    /// <summary>A mark and the page behind it.</summary>
    public static string Mark(Provenance provenance) =>
        provenance.Page is { } page ? $"{Letter(provenance)} {Link(page)}" : Letter(provenance);

    /// <summary>D, R or A.</summary>
    public static string Letter(Provenance provenance) =>
        provenance.Mark switch
        {
            Domain.Mark.Documented => "D",
            Domain.Mark.Derived => "R",
            _ => "A",
        };

    /// <summary>The anchor that a heading gets on GitHub.</summary>
    public static string Anchor(string heading) =>
        string.Concat(
            heading
                .ToLowerInvariant()
                .Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_')
                .Select(letter => letter == ' ' ? '-' : letter)
        );

    /// <summary>With a capital letter at its start, unless it begins with a key or an event.</summary>
    public static string Sentence(string text)
    {
        var first = text.Split(' ', 2)[0];
        return first.Length == 0 || first.Contains('_', StringComparison.Ordinal) || first.Contains('.', StringComparison.Ordinal)
            ? text
            : char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static string Cell(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", "<br>", StringComparison.Ordinal);
}
