using System.Globalization;

namespace OmsSimulator.WebConsole.Speech;

/// <summary>The word after a number, in a language that has one for one and another for more: <c>{0:package|packages}</c>.</summary>
internal sealed class Counted : IFormatProvider, ICustomFormatter
{
    private const char Or = '|';

    /// <summary>The only one.</summary>
    public static readonly Counted Provider = new();

    private Counted() { }

    /// <inheritdoc/>
    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

    /// <inheritdoc/>
    public string Format(string? format, object? arg, IFormatProvider? formatProvider)
    {
        if (format?.IndexOf(Or, StringComparison.Ordinal) is not (>= 0 and var or))
            return arg is IFormattable written ? written.ToString(format, CultureInfo.InvariantCulture) : arg?.ToString() ?? "";
        return Convert.ToString(arg, CultureInfo.InvariantCulture) == "1" ? format[..or] : format[(or + 1)..];
    }
}
