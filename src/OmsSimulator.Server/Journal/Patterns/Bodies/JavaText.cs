using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OmsSimulator.Journal.Patterns.Bodies;

/// <summary>The text that WireMock compares a value of a body by: what Java writes for a number, a list, an object.</summary>
internal static class JavaText
{
    // Longer ones keep all of their digits there.
    private const int LongestDouble = 18;

    /// <summary>A string's characters; those that no text can have stand as they were written.</summary>
    public static string OfString(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return value.GetRawText()[1..^1];
        }
    }

    /// <summary>A number: 1.50 is 1.5, 1e10 is 1.0E10.</summary>
    public static string OfNumber(JsonElement value)
    {
        var raw = value.GetRawText();
        if (IsWhole(value))
            return raw == "-0" ? "0" : raw;
        return raw.Length > LongestDouble ? OfDecimal(raw) : OfDouble(double.Parse(raw, NumberStyles.Float, CultureInfo.InvariantCulture));
    }

    /// <summary>Whether a number is written as a whole one.</summary>
    public static bool IsWhole(JsonElement number) => number.GetRawText().AsSpan().IndexOfAny(".eE") < 0;

    /// <summary>
    /// A decimal as BigDecimal writes it: without a power of ten as long as its last digit stands behind the point, and its first not far
    /// behind.
    /// </summary>
    public static string OfDecimal(string number)
    {
        var (digits, scale) = Unscaled(number.TrimStart('-', '+'));
        var sign = number.StartsWith('-') ? "-" : "";
        var power = (long)digits.Length - 1 - scale;
        if (scale >= 0 && power >= -6)
            return sign + (scale == 0 ? digits : digits.PadLeft(scale + 1, '0').Insert(Math.Max(digits.Length, scale + 1) - scale, "."));
        var mantissa = digits.Length == 1 ? digits : digits.Insert(1, ".");
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{mantissa}{(power == 0 ? "" : $"E{power:+0;-0}")}");
    }

    /// <summary>A member of a list of results: Java writes objects there in its own way.</summary>
    public static string OfListed(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object =>
                $"{{{string.Join(", ", value.EnumerateObject().Select(member => $"{member.Name}={OfListed(member.Value)}"))}}}",
            JsonValueKind.Array => CompactJson.Write(value),
            _ => OfScalar(value),
        };

    /// <summary>A string, number, truth or null.</summary>
    public static string OfScalar(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => OfString(value),
            JsonValueKind.Number => OfNumber(value),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => "null",
        };

    private static (string Digits, int Scale) Unscaled(string number)
    {
        var mark = number.IndexOfAny(['e', 'E']);
        var exponent = mark < 0 ? 0 : int.Parse(number.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var body = mark < 0 ? number : number[..mark];
        var point = body.IndexOf('.', StringComparison.Ordinal);
        var digits = body.Replace(".", "", StringComparison.Ordinal).TrimStart('0');
        return (digits.Length == 0 ? "0" : digits, (point < 0 ? 0 : body.Length - point - 1) - exponent);
    }

    private static string OfDouble(double number)
    {
        if (!double.IsFinite(number))
            return number > 0 ? "Infinity" : "-Infinity";
        if (number == 0)
            return double.IsNegative(number) ? "-0.0" : "0.0";
        var (digits, exponent) = Shortest(Math.Abs(number));
        var text = new StringBuilder(number < 0 ? "-" : "");
        if (exponent is > -3 and <= 7)
        {
            // 0.001 up to, but not, ten million.
            var whole = exponent > 0 ? digits.PadRight(exponent, '0')[..exponent] : "0";
            var rest =
                exponent > 0
                    ? digits.Length > exponent
                        ? digits[exponent..]
                        : "0"
                    : digits.PadLeft(digits.Length - exponent, '0');
            return text.Append(whole).Append('.').Append(rest).ToString();
        }

        return text.Append(digits[0]).Append('.').Append(digits.Length > 1 ? digits[1..] : "0").Append('E').Append(exponent - 1).ToString();
    }

    // Its digits, and the power of ten that 0.digits is multiplied with.
    private static (string Digits, int Exponent) Shortest(double number) =>
        DecimalValue.TryRead(number.ToString("R", CultureInfo.InvariantCulture), out var value) ? (value.Digits, value.Exponent) : ("0", 0);
}
