namespace OmsSimulator.WebConsole.Views.Lifecycle;

/// <summary>A state's name in its box: one line or two, cut where it is longer.</summary>
internal static class NodeName
{
    /// <summary>How many characters a line has.</summary>
    public const int Line = 15;

    /// <summary>The lines.</summary>
    public static IReadOnlyList<string> Lines(string name)
    {
        if (name.Length <= Line)
            return [name];
        var middle = name.Length / 2;
        var space = name.Index()
            .Where(static one => one.Item == ' ')
            .Select(static one => one.Index)
            .OrderBy(at => Math.Abs(at - middle))
            .ToList();
        return space is [var at, ..] ? [Cut(name[..at]), Cut(name[(at + 1)..])] : [Cut(name)];
    }

    /// <summary>A count with few digits.</summary>
    public static string Count(int count) =>
        count switch
        {
            < 10_000 => FormattableString.Invariant($"{count}"),
            < 1_000_000 => FormattableString.Invariant($"{count / 1000}k"),
            _ => FormattableString.Invariant($"{count / 1_000_000}M"),
        };

    // Half of a surrogate pair is no character.
    private static string Cut(string text)
    {
        if (text.Length <= Line)
            return text;
        var end = char.IsHighSurrogate(text[Line - 2]) ? Line - 2 : Line - 1;
        return $"{text[..end]}…";
    }
}
