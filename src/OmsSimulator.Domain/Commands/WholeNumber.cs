using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>
/// Reads whole numbers of 64 bits however they are spelt: <c>2021</c>, <c>2021.0</c> and <c>2.021e3</c> are one number.
/// Derived: Django REST Framework and JSON Schema both take all of them for integers.
/// </summary>
public static class WholeNumber
{
    private const int MostDigits = 19;

    /// <summary>Reads a JSON number whose value is whole and within 64 bits; anything else is none.</summary>
    public static bool TryRead(JsonElement value, out long number)
    {
        number = 0;
        return value.ValueKind == JsonValueKind.Number && (value.TryGetInt64(out number) || TryParse(value.GetRawText(), out number));
    }

    /// <summary>Reads the text of a JSON number that has a fraction or an exponent; exact, since a double would round.</summary>
    private static bool TryParse(ReadOnlySpan<char> text, out long number)
    {
        number = 0;
        var isNegative = text[0] == '-';
        if (isNegative)
            text = text[1..];
        var exponentAt = text.IndexOfAny('e', 'E');
        var exponent = exponentAt < 0 ? 0 : Exponent(text[(exponentAt + 1)..]);
        var mantissa = exponentAt < 0 ? text : text[..exponentAt];
        var pointAt = mantissa.IndexOf('.');
        var whole = pointAt < 0 ? mantissa : mantissa[..pointAt];
        var fraction = pointAt < 0 ? default : mantissa[(pointAt + 1)..].TrimEnd('0');

        // Zeros at the end of the whole part are an exponent too, where no fraction follows them.
        var zeros = fraction.IsEmpty ? whole.Length - whole.TrimEnd('0').Length : 0;
        var digits = string.Concat(whole[..^zeros], fraction).AsSpan().TrimStart('0');
        if (digits.IsEmpty)
            return true;
        exponent += zeros - fraction.Length;
        if (exponent < 0 || digits.Length + exponent > MostDigits)
            return false;
        var magnitude = UInt128.Zero;
        foreach (var digit in digits)
            magnitude = (magnitude * 10) + (uint)(digit - '0');
        for (var power = 0; power < exponent; power++)
            magnitude *= 10;
        if (magnitude > (UInt128)long.MaxValue + (isNegative ? 1u : 0u))
            return false;
        number = isNegative ? (long)-(Int128)magnitude : (long)magnitude;
        return true;
    }

    // One that nobody can hold is as good as the largest: either way the number is not whole, or too large.
    private static long Exponent(ReadOnlySpan<char> text)
    {
        const long Beyond = 1_000_000_000;
        var isNegative = text[0] == '-';
        var digits = text.TrimStart("+-").TrimStart('0');
        var size =
            digits.Length > MostDigits / 2 ? Beyond
            : digits.IsEmpty ? 0
            : long.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        return isNegative ? -size : size;
    }
}
