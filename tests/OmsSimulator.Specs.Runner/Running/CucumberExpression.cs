using System.Text;
using System.Text.RegularExpressions;
using Reqnroll;

namespace OmsSimulator.Specs.Runner;

/// <summary>Turns a step definition's expression into a regular expression: a cucumber expression where it is none already, as Reqnroll decides.</summary>
internal sealed partial class CucumberExpression
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

    private readonly string expression;
    private readonly IReadOnlyDictionary<string, string?> named;
    private readonly StringBuilder pattern = new("^");
    private readonly List<string> alternatives = [];
    private readonly StringBuilder word = new();
    private int at;

    private CucumberExpression(string expression, IReadOnlyDictionary<string, string?> named) => (this.expression, this.named) = (expression, named);

    /// <summary>The regular expression for the whole text of a step.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="named">Expressions of transformations and enums, by the names that <c>{name}</c> may call; none: any text.</param>
    public static Regex Compile(string expression, IReadOnlyDictionary<string, string?> named)
    {
        var pattern = IsCucumber(expression) ? new CucumberExpression(expression, named).Pattern() : $"^(?:{Unanchored(expression)})$";
        return new Regex(pattern, RegexOptions.CultureInvariant);
    }

    /// <summary>A regular expression without the marks of its beginning and its end.</summary>
    public static string Unanchored(string regex) => (regex.StartsWith('^') ? regex[1..] : regex) is var rest && rest.EndsWith('$') && !rest.EndsWith(@"\$", StringComparison.Ordinal) ? rest[..^1] : rest;

    private static bool IsCucumber(string expression) =>
        !expression.StartsWith('^') && !expression.EndsWith('$') && (Placeholder().IsMatch(expression) || !RegexMarks().IsMatch(expression));

    private string Pattern()
    {
        for (at = 0; at < expression.Length; at++)
        {
            switch (expression[at])
            {
                case '{':
                    EndWord();
                    pattern.Append(Parameter(Until('}')));
                    break;
                case '(':
                    word.Append("(?:").Append(Regex.Escape(Until(')'))).Append(")?");
                    break;
                case '/':
                    EndAlternative();
                    break;
                case ' ':
                    EndWord();
                    pattern.Append(' ');
                    break;
                case '\\' when at + 1 < expression.Length:
                    word.Append(Regex.Escape(expression[++at].ToString()));
                    break;
                default:
                    word.Append(Regex.Escape(expression[at].ToString()));
                    break;
            }
        }

        EndWord();
        return pattern.Append('$').ToString();
    }

    private void EndAlternative()
    {
        if (word.Length == 0)
            throw Wrong("an alternative is empty; a slash of the text is written \\/");
        alternatives.Add(word.ToString());
        word.Clear();
    }

    // a/b means a or b, between spaces.
    private void EndWord()
    {
        if (alternatives.Count > 0)
            EndAlternative();
        pattern.Append(alternatives.Count > 0 ? $"(?:{string.Join('|', alternatives)})" : word.ToString());
        alternatives.Clear();
        word.Clear();
    }

    private string Until(char end)
    {
        var inside = new StringBuilder();
        for (at++; at < expression.Length && expression[at] != end; at++)
        {
            if (expression[at] == '\\' && at + 1 < expression.Length)
                at++;
            inside.Append(expression[at]);
        }

        return at < expression.Length ? inside.ToString() : throw Wrong($"'{end}' is missing");
    }

    private string Parameter(string name)
    {
        if (name == "string")
            return "(?:\"([^\"]*)\"|'([^']*)')";
        if (Types.TryGetValue(name, out var type))
            return $"({type})";
        if (!named.TryGetValue(name, out var custom))
            throw Wrong($"the parameter type '{name}' is unknown; known are string, {string.Join(", ", Types.Keys.Concat(named.Keys).Where(known => known.Length > 0))}");
        return $"({(custom is null ? ".*" : NonCapturing().Replace(Unanchored(custom), "(?:"))})";
    }

    private BindingException Wrong(string what) => new($"The expression '{expression}' cannot be read: {what}.");

    [GeneratedRegex(@"{\w*}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\([^\)]+[\*\+]\)|\.\*|\\\.|\\d\+")]
    private static partial Regex RegexMarks();

    [GeneratedRegex(@"(?<!\\)\((?!\?)")]
    private static partial Regex NonCapturing();
}
