using System.Text;
using System.Text.RegularExpressions;

namespace OmsSimulator.Specs.Runner;

/// <summary>Turns a step definition's expression into a regular expression: a cucumber expression where it is none already, as Reqnroll decides.</summary>
internal static partial class CucumberExpression
{
    private static readonly Dictionary<string, string> Types = new()
    {
        ["int"] = @"-?\d+",
        ["long"] = @"-?\d+",
        ["byte"] = @"\d+",
        ["short"] = @"-?\d+",
        ["float"] = @"-?\d*(?:\.\d+)?",
        ["double"] = @"-?\d*(?:\.\d+)?",
        ["decimal"] = @"-?\d*(?:\.\d+)?",
        ["word"] = @"[^\s]+",
        [""] = ".*",
    };

    /// <summary>The regular expression for the whole text of a step.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="named">Expressions of transformations, by the names that <c>{name}</c> may call.</param>
    public static Regex Compile(string expression, IReadOnlyDictionary<string, string?> named)
    {
        if (RegexMarks().IsMatch(expression))
            return new Regex($"^(?:{expression.TrimStart('^').TrimEnd('$')})$", RegexOptions.CultureInvariant);
        var pattern = new StringBuilder("^");
        for (var at = 0; at < expression.Length; at++)
        {
            var letter = expression[at];
            if (letter == '\\' && at + 1 < expression.Length)
                pattern.Append(Regex.Escape(expression[++at].ToString()));
            else if (letter == '{')
                pattern.Append(Parameter(Until('}'), named));
            else if (letter == '(')
                pattern.Append("(?:").Append(Regex.Escape(Until(')'))).Append(")?");
            else
                pattern.Append(Regex.Escape(letter.ToString()));

            string Until(char end)
            {
                var close = expression.IndexOf(end, at);
                var inside = expression[(at + 1)..close];
                at = close;
                return inside;
            }
        }

        // a/b means a or b, between spaces.
        return new Regex(Alternatives().Replace(pattern.Append('$').ToString(), match => $"(?:{match.Value.Replace("/", "|", StringComparison.Ordinal)})"), RegexOptions.CultureInvariant);
    }

    private static string Parameter(string name, IReadOnlyDictionary<string, string?> named)
    {
        if (name == "string")
            return "(?:\"(?<s>[^\"]*)\"|'(?<s>[^']*)')";
        if (Types.TryGetValue(name, out var type))
            return $"({type})";
        return $"({(named.TryGetValue(name, out var custom) && custom is not null ? NonCapturing().Replace(custom, "(?:") : ".*")})";
    }

    [GeneratedRegex(@"^\^|\$$|\(\.[*+]\)|\([^)]*[|\\\[][^)]*\)|\[[^\]]+\][+*]?|\\[dwsDWS]|\.[*+]|\(\?")]
    private static partial Regex RegexMarks();

    [GeneratedRegex(@"(?<=^\^|\\ )[^\s\\(){}|/]+(?:/[^\s\\(){}|/]+)+(?=\\ |\$$)")]
    private static partial Regex Alternatives();

    [GeneratedRegex(@"\((?!\?)")]
    private static partial Regex NonCapturing();
}
