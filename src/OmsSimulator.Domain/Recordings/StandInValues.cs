using System.Globalization;

namespace OmsSimulator.Domain;

/// <summary>
/// What stands in personal data's place: of the same length, with digits where digits were and letters where letters were, numbered by
/// first appearance among those of its form. The same value has always the same stand-in, and nothing leads back from it. A form that has less
/// room than there are values gives some of them the same.
/// </summary>
public sealed class StandInValues
{
    private readonly Dictionary<string, string> given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>The stand-in of a text.</summary>
    public string Of(string text) => Of(text, isNumber: false);

    /// <summary>The stand-in of a number's text, which is a number too.</summary>
    public string OfNumber(string number) => Of(number, isNumber: true);

    private string Of(string text, bool isNumber)
    {
        var known = isNumber ? $"#{text}" : text;
        if (given.TryGetValue(known, out var standIn))
            return standIn;
        var form = Form(text, isNumber);
        var number = counts[form] = counts.GetValueOrDefault(form) + 1;
        return given[known] = Filled(form, number, isNumber);
    }

    // Letters of any script are letters: which they were is not told.
    private static string Form(string text, bool isNumber) =>
        string.Create(
            text.Length,
            (text, isNumber),
            static (form, source) =>
            {
                var isExponent = false;
                for (var index = 0; index < form.Length; index++)
                {
                    var sign = source.text[index];
                    isExponent |= source.isNumber && sign is 'e' or 'E';
                    form[index] =
                        isExponent ? sign
                        : char.IsDigit(sign) ? '0'
                        : char.IsLetter(sign) || char.IsSurrogate(sign) || char.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark
                            ? 'x'
                        : sign;
                }
            }
        );

    private static string Filled(string form, int number, bool isNumber)
    {
        var filled = form.ToCharArray();
        var end = isNumber && form.IndexOfAny(['e', 'E']) is >= 0 and var exponent ? exponent : form.Length;
        var first = form.IndexOf('0', StringComparison.Ordinal);
        for (var index = end - 1; index >= 0; index--)
        {
            if (form[index] == '0' && isNumber && index == first)
            {
                // No number begins with a zero that others follow.
                filled[index] = (char)('1' + (number % 9));
                number /= 9;
            }
            else if (form[index] == '0')
            {
                filled[index] = (char)('0' + (number % 10));
                number /= 10;
            }
            else if (form[index] == 'x' && !isNumber)
            {
                filled[index] = (char)('a' + ((number + 23) % 26));
                number /= 26;
            }
        }

        return new string(filled);
    }
}
