using System.Globalization;

namespace OmsSimulator.Journal.Patterns.Bodies;

/// <summary>A number of any size by its value, as Java's BigDecimal compares: 1, 1.0 and 1e0 are the same.</summary>
/// <param name="Sign">-1, 0 or 1.</param>
/// <param name="Digits">Its digits, without zeros at either end.</param>
/// <param name="Exponent">Where the point stands: 0.Digits times ten to this power.</param>
internal readonly record struct DecimalValue(int Sign, string Digits, int Exponent) : IComparable<DecimalValue>
{
    // Beyond this nothing is a number that anybody sends.
    private const int MostExponent = 1_000_000;

    /// <summary>Reads one, as BigDecimal reads it; false: it is none.</summary>
    public static bool TryRead(string text, out DecimalValue value)
    {
        value = default;
        var body = text.AsSpan();
        var negative = body.StartsWith("-");
        if (negative || body.StartsWith("+"))
            body = body[1..];
        var exponent = 0;
        if (body.IndexOfAny('e', 'E') is >= 0 and var mark)
        {
            if (
                !int.TryParse(body[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)
                || Math.Abs((long)exponent) > MostExponent
            )
            {
                return false;
            }

            body = body[..mark];
        }

        var point = body.IndexOf('.');
        var digits = point < 0 ? body.ToString() : $"{body[..point]}{body[(point + 1)..]}";
        if (digits.Length == 0 || !digits.All(char.IsAsciiDigit))
            return false;
        exponent += point < 0 ? body.Length : point;
        var significant = digits.TrimStart('0');
        exponent -= digits.Length - significant.Length;
        significant = significant.TrimEnd('0');
        value = significant.Length == 0 ? new(0, "", 0) : new(negative ? -1 : 1, significant, exponent);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(DecimalValue other)
    {
        if (Sign != other.Sign)
            return Sign.CompareTo(other.Sign);
        var size = Exponent != other.Exponent ? Exponent.CompareTo(other.Exponent) : string.CompareOrdinal(Digits, other.Digits);
        return Sign * size;
    }
}
