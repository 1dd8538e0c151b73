using System.Globalization;

namespace OmsSimulator.WebConsole.Views.Report;

/// <summary>What the sandbox of a report is called here.</summary>
internal static class ReportedName
{
    private const int Longest = 63;
    private const string Else = "report";

    /// <summary>Its own name, or one beside it where that is taken, or is no name.</summary>
    public static string Of(string wanted, IReadOnlySet<string> taken)
    {
        var letters = string.Concat(wanted.ToLowerInvariant().Where(static letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))
            .Trim('-');
        var name = letters.Length == 0 ? Else : letters[..Math.Min(letters.Length, Longest)];
        for (var number = 2; taken.Contains(name); number++)
        {
            var end = $"-{number.ToString(CultureInfo.InvariantCulture)}";
            name = $"{(letters.Length == 0 ? Else : letters[..Math.Min(letters.Length, Longest - end.Length)])}{end}";
        }

        return name;
    }
}
