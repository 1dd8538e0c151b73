namespace OmsSimulator.WebConsole.Views.Contract;

/// <summary>Something that nobody outside the vendor knows.</summary>
/// <param name="Subject">The command's title, or the theme.</param>
/// <param name="What">What the simulator does.</param>
/// <param name="Where">Its name.</param>
/// <param name="Why">Why it had to be assumed.</param>
/// <param name="Replacement">The part of an installation document that replaces it; none: it cannot be replaced.</param>
public sealed record KnownAssumption(string Subject, string What, string Where, string Why, string? Replacement);

/// <summary>Every assumption: the tables of docs/contract/assumptions.md, which are made of the catalogue and carried in the assembly.</summary>
internal static class KnownAssumptions
{
    private const string Resource = "contract/assumptions.md";

    private static readonly Lazy<IReadOnlyList<KnownAssumption>> Read = new(static () =>
    {
        using var stream = typeof(KnownAssumptions).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return Of(reader.ReadToEnd());
    });

    /// <summary>All of them.</summary>
    public static IReadOnlyList<KnownAssumption> All => Read.Value;

    /// <summary>Those of a page.</summary>
    internal static IReadOnlyList<KnownAssumption> Of(string page)
    {
        var (subject, found) = ("", new List<KnownAssumption>());
        foreach (var line in page.Split('\n').Select(static line => line.TrimEnd('\r')))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                subject = line[3..];
            else if (Cells(line) is [var what, var where, var why, var replacement] && where.StartsWith('`'))
                found.Add(new(subject, what, Plain(where), why, replacement.StartsWith('`') ? Plain(replacement) : null));
        }

        return found;
    }

    private static string[] Cells(string line) =>
        line.StartsWith("| ", StringComparison.Ordinal)
            ?
            [
                .. line[2..]
                    .TrimEnd('|', ' ')
                    .Replace("\\|", "\0", StringComparison.Ordinal)
                    .Split(" | ")
                    .Select(static cell => cell.Replace('\0', '|').Trim()),
            ]
            : [];

    private static string Plain(string code) => code.Trim('`');
}
