using System.Globalization;
using System.Text;

namespace OmsSimulator.Journal.Patterns.Expressions;

/// <summary>
/// Reads a regular expression as Java does, which WireMock's are, and writes the same one for .NET: <c>\d</c>, <c>\w</c> and <c>\s</c> are
/// ASCII, <c>(?i)</c> folds ASCII letters alone, a
/// character beyond the first plane is one character. What .NET or an automaton cannot say the same way is not translated.
/// </summary>
internal sealed class JavaExpression
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

    private CharacterSet Dot()
    {
        var none = new CharacterSet();
        if (!dotIsAll)
        {
            foreach (var sign in LineTerminators)
                none.Add(sign, sign);
        }

        return none.Complement();
    }

    private CharacterSet Class()
    {
        var set = new CharacterSet();
        var negated = Skip("^");
        var first = true;
        while (!AtEnd && (Current != ']' || first) && Failure is null)
        {
            if (Current is '[' or ']' || (Current is '&' && text.AsSpan(index).StartsWith("&&")) || (Current == '^' && first))
                Fail("classes in classes, and a bracket that is not escaped in one, are not supported here");
            var (point, kind) = Member();
            if (kind is not null)
                set.Add(kind);
            else if (index + 1 < text.Length && Current == '-' && text[index + 1] != ']')
                Range(set, point);
            else
                set.Add(point, point);
            first = false;
        }

        if (!Skip("]"))
            Fail("expected a regular expression: a closing bracket is missing");
        if (foldsCase)
            set = set.Folded();
        return negated ? set.Complement() : set;
    }

    private void Range(CharacterSet set, int from)
    {
        index++;
        var (to, kind) = Current == '[' ? (0, new CharacterSet()) : Member();
        if (kind is not null || to < from)
            Fail("expected a regular expression: a range ends before it begins");
        else
            set.Add(from, to);
    }

    private (int Point, CharacterSet? Kind) Member()
    {
        if (!Skip("\\"))
            return (Point(), null);
        var kind = Kind();
        return kind is null ? (EscapedPoint(), null) : (0, kind);
    }

    private CharacterSet Escape() => Kind() ?? One(EscapedPoint());

    private CharacterSet? Kind()
    {
        CharacterSet? kind = AtEnd
            ? null
            : Current switch
            {
                'd' => CharacterSet.Digits,
                'D' => CharacterSet.Digits.Complement(),
                'w' => CharacterSet.Word,
                'W' => CharacterSet.Word.Complement(),
                's' => CharacterSet.Space,
                'S' => CharacterSet.Space.Complement(),
                _ => null,
            };
        if (kind is not null)
            index++;
        return kind;
    }

    private int EscapedPoint()
    {
        if (AtEnd)
            return Fail("expected a regular expression: nothing stands after the last \\");
        var sign = Current;
        if (!char.IsAsciiLetterOrDigit(sign))
            return Point();
        index++;
        return sign switch
        {
            't' => '\t',
            'n' => '\n',
            'r' => '\r',
            'f' => '\f',
            'a' => '\a',
            'e' => '\e',
            'x' => Hexadecimal(2),
            'u' => Hexadecimal(4),
            _ => Fail($"\\{sign} is not supported here"),
        };
    }

    private int Hexadecimal(int digits)
    {
        if (
            index + digits > text.Length
            || !int.TryParse(text.AsSpan(index, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var point)
            || point is >= 0xD800 and <= 0xDFFF
        )
        {
            return Fail($"expected a regular expression: {digits} hexadecimal digits of a character");
        }

        index += digits;
        return point;
    }

    private CharacterSet One(int point)
    {
        var one = new CharacterSet((point, point));
        return foldsCase ? one.Folded() : one;
    }

    private int Point()
    {
        if (!AtEnd && Rune.TryGetRuneAt(text, index, out var rune))
        {
            index += rune.Utf16SequenceLength;
            return rune.Value;
        }

        return Fail("half a character is not supported here");
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
