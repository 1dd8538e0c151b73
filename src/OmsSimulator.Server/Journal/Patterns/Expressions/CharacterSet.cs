using System.Globalization;
using System.Text;

namespace OmsSimulator.Journal.Patterns.Expressions;

/// <summary>A set of Unicode code points, as ranges in ascending order: what one place of a Java regular expression may be.</summary>
internal sealed class CharacterSet
{
    private const int LastOfPlane = 0xFFFF;
    private const int Last = 0x10FFFF;
    private const int FirstSurrogate = 0xD800;
    private const int LastSurrogate = 0xDFFF;

    private readonly List<(int From, int To)> ranges = [];

    /// <summary>Makes one of ranges, in any order.</summary>
    public CharacterSet(params ReadOnlySpan<(int From, int To)> ranges) => this.ranges.AddRange(ranges);

    /// <summary>Java's <c>\d</c>.</summary>
    public static CharacterSet Digits => new(('0', '9'));

    /// <summary>Java's <c>\w</c>.</summary>
    public static CharacterSet Word => new(('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z'));

    /// <summary>Java's <c>\s</c>.</summary>
    public static CharacterSet Space => new(('\t', '\r'), (' ', ' '));

    /// <summary>Adds a range.</summary>
    public void Add(int from, int to) => ranges.Add((from, to));

    /// <summary>Adds all of another set.</summary>
    public void Add(CharacterSet other) => ranges.AddRange(other.ranges);

    /// <summary>Adds the other case of every ASCII letter: Java folds no more than these.</summary>
    public CharacterSet Folded()
    {
        var folded = new CharacterSet([.. ranges]);
        foreach (var (from, to) in ranges)
        {
            AddShifted(folded, Math.Max(from, 'a'), Math.Min(to, 'z'), 'A' - 'a');
            AddShifted(folded, Math.Max(from, 'A'), Math.Min(to, 'Z'), 'a' - 'A');
        }

        return folded;
    }

    /// <summary>Every other code point.</summary>
    public CharacterSet Complement()
    {
        var others = new CharacterSet();
        var next = 0;
        foreach (var (from, to) in Ordered())
        {
            if (from > next)
                others.Add(next, from - 1);
            next = to + 1;
        }

        if (next <= Last)
            others.Add(next, Last);
        return others;
    }

    /// <summary>
    /// Writes it in .NET's syntax, a pair of surrogates counting as the one character that it is; false: .NET has no way to say it.
    /// </summary>
    public bool TryWrite(StringBuilder to)
    {
        var inPlane = new StringBuilder();
        var beyond = new List<(int From, int To)>();
        foreach (var (from, end) in Ordered())
        {
            Write(inPlane, from, Math.Min(end, FirstSurrogate - 1));
            Write(inPlane, Math.Max(from, LastSurrogate + 1), Math.Min(end, LastOfPlane));
            if (end > LastOfPlane)
                beyond.Add((Math.Max(from, LastOfPlane + 1), end));
        }

        var pairs = beyond switch
        {
            [] => "",
            [(LastOfPlane + 1, Last)] => @"[\uD800-\uDBFF][\uDC00-\uDFFF]",
            [var (only, end)] when only == end => string.Create(
                CultureInfo.InvariantCulture,
                $@"\u{(int)char.ConvertFromUtf32(only)[0]:X4}\u{(int)char.ConvertFromUtf32(only)[1]:X4}"
            ),
            _ => null,
        };
        if (pairs is null)
            return false;
        to.Append(
            pairs.Length + inPlane.Length == 0 ? @"[^\s\S]"
            : pairs.Length == 0 ? $"[{inPlane}]"
            : inPlane.Length == 0 ? $"(?:{pairs})"
            : $"(?:[{inPlane}]|{pairs})"
        );
        return true;
    }

    private static void AddShifted(CharacterSet to, int from, int end, int shift)
    {
        if (from <= end)
            to.Add(from + shift, end + shift);
    }

    private static void Write(StringBuilder to, int from, int end)
    {
        if (from <= end)
            to.Append(CultureInfo.InvariantCulture, $@"\u{from:X4}-\u{end:X4}");
    }

    private List<(int From, int To)> Ordered()
    {
        var ordered = new List<(int From, int To)>();
        foreach (var range in ranges.Order())
        {
            if (ordered.Count > 0 && range.From <= ordered[^1].To + 1)
                ordered[^1] = (ordered[^1].From, Math.Max(ordered[^1].To, range.To));
            else
                ordered.Add(range);
        }

        return ordered;
    }
}
