using System.Text;

namespace OmsSimulator.Journal.Patterns.Expressions;

/// <summary>
/// Reads a regular expression as Java does, which WireMock's are, and writes the same one for .NET: <c>\d</c>, <c>\w</c> and <c>\s</c> are
/// ASCII, <c>(?i)</c> folds ASCII letters alone, a character beyond the first plane is one character. What .NET or an automaton cannot say
/// the same way is not translated.
/// </summary>
internal sealed partial class JavaExpression
{
    private const string LineTerminators = "\n\r\u0085\u2028\u2029";
    private const int DeepestGroup = 100;

    private readonly string text;
    private readonly StringBuilder written = new();
    private int index;
    private bool foldsCase;
    private bool dotIsAll;
    private int depth;

    private JavaExpression(string text, bool foldsCase, bool dotIsAll) =>
        (this.text, this.foldsCase, this.dotIsAll) = (text, foldsCase, dotIsAll);

    private string? Failure { get; set; }

    private bool AtEnd => index >= text.Length;

    private char Current => text[index];

    /// <summary>Translates; where that cannot be done it says why.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="dotIsAll">Whether the dot means line ends too.</param>
    /// <param name="foldsCase">Whether letters of both cases are the same.</param>
    public static (string? Written, string? Failure) Translate(string text, bool dotIsAll, bool foldsCase = false)
    {
        var reader = new JavaExpression(text, foldsCase, dotIsAll);
        reader.Alternatives();
        if (!reader.AtEnd)
            reader.Fail("expected a regular expression: a closing parenthesis too many");
        return reader.Failure is null ? (reader.written.ToString(), null) : (null, reader.Failure);
    }

    private void Alternatives()
    {
        while (!AtEnd && Failure is null && Current != ')')
        {
            if (Current == '|')
            {
                written.Append('|');
                index++;
                continue;
            }

            var place = written.Length;
            if (Piece())
                Quantifier(place);
        }
    }

    // False: what was read cannot be repeated.
    private bool Piece()
    {
        var sign = text[index++];
        switch (sign)
        {
            case '(':
                return Group();
            case '[':
                Write(Class());
                return true;
            case '\\':
                Write(Escape());
                return true;
            case '.':
                Write(Dot());
                return true;
            case '^':
                written.Append(@"\A");
                return false;
            case '$':
                End();
                return false;
            case '*' or '+' or '?' or '{':
                Fail($"expected a regular expression: nothing stands before {sign}");
                return false;
            default:
                index--;
                Write(One(Point()));
                return true;
        }
    }

    private bool Group()
    {
        if (++depth > DeepestGroup)
            Fail("groups in more than 100 groups are not supported here");
        var (folded, all) = (foldsCase, dotIsAll);
        if (Skip("?"))
        {
            if (NamedGroup())
                written.Append("(?:");
            else if (!Flags())
                return false;
        }
        else
        {
            written.Append("(?:");
        }

        Alternatives();
        if (AtEnd)
            Fail("expected a regular expression: a closing parenthesis is missing");
        index++;
        depth--;
        written.Append(')');
        (foldsCase, dotIsAll) = (folded, all);
        return true;
    }

    private bool NamedGroup()
    {
        if (!(index + 1 < text.Length && Current == '<' && char.IsAsciiLetter(text[index + 1])))
            return false;
        var end = index + 1;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        if (end >= text.Length || text[end] != '>')
            return false;
        index = end + 1;
        return true;
    }

    // (?: begins a group, (?i) holds until the end of the group around it, (?i: begins one in which it holds.
    private bool Flags()
    {
        var on = true;
        for (; !AtEnd; index++)
        {
            switch (Current)
            {
                case '-' when on:
                    on = false;
                    break;
                case 'i':
                    foldsCase = on;
                    break;
                case 's':
                    dotIsAll = on;
                    break;
                case ':':
                    index++;
                    written.Append("(?:");
                    return true;
                case ')':
                    index++;
                    depth--;
                    return false;
                default:
                    Fail("look-arounds, atomic groups and flags other than i and s are not supported here");
                    return false;
            }
        }

        Fail("expected a regular expression: a closing parenthesis is missing");
        return false;
    }

    // In a whole value nothing can follow its end; Java and .NET differ in what may.
    private void End()
    {
        if (text.AsSpan(index).TrimStart(')').IsEmpty || (depth == 0 && Current == '|'))
            written.Append(@"\z");
        else
            Fail("$ before the end is not supported here");
    }

    private void Quantifier(int place)
    {
        if (AtEnd)
            return;
        var from = index;
        if (Current is '*' or '+' or '?')
            index++;
        else if (Current == '{')
            Bounds();
        else
            return;
        var said = text[from..Math.Min(index, text.Length)];
        if (!AtEnd && Current == '+')
            Fail("possessive quantifiers are not supported here");
        else if (!AtEnd && Current == '?')
            index++;
        if (!AtEnd && Current is '*' or '+' or '?' or '{')
            Fail("a quantifier of a quantifier is not supported here");
        written.Insert(place, "(?:").Append(')').Append(said);
    }

    private void Bounds()
    {
        var end = text.IndexOf('}', index);
        var bounds = end < 0 ? [] : text[(index + 1)..end].Split(',');
        if (bounds.Length is 1 or 2 && bounds[0].Length > 0 && bounds.All(bound => bound.All(char.IsAsciiDigit)))
            index = end + 1;
        else
            Fail("expected a regular expression: { begins no quantifier");
    }

    private void Write(CharacterSet set)
    {
        if (Failure is null && !set.TryWrite(written))
            Fail("a class of some characters beyond U+FFFF is not supported here");
    }

    private bool Skip(string signs)
    {
        if (!text.AsSpan(Math.Min(index, text.Length)).StartsWith(signs, StringComparison.Ordinal))
            return false;
        index += signs.Length;
        return true;
    }

    private int Fail(string why)
    {
        Failure ??= why;
        index = text.Length;
        return 0;
    }
}
