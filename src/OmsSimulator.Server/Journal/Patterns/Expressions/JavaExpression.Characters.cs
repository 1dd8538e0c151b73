using System.Globalization;
using System.Text;

namespace OmsSimulator.Journal.Patterns.Expressions;

/// <content>Reads what stands for one character: a class, an escape, the character itself.</content>
internal sealed partial class JavaExpression
{
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
}
