using System.Globalization;

namespace OmsSimulator.Specs.Runner;

/// <summary>The standard conversions of a step's arguments and a table's cells.</summary>
internal static class ArgumentConversion
{
    /// <summary>A text as a value of some type.</summary>
    public static object? Standard(string text, Type type)
    {
        if (type == typeof(string) || type == typeof(object))
            return text;
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return text.Length == 0 ? null : Standard(text, inner);
        if (type.IsEnum)
            return Enum.Parse(type, text.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true);
        if (type.IsArray || (type.IsGenericType && type.GetGenericTypeDefinition() is var open && (open == typeof(IReadOnlyList<>) || open == typeof(IEnumerable<>) || open == typeof(List<>))))
            return List(text, type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0], type);
        if (type == typeof(Guid))
            return Guid.Parse(text);
        if (type == typeof(TimeSpan))
            return TimeSpan.Parse(text, CultureInfo.InvariantCulture);
        if (type == typeof(DateTime))
            return DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        return Convert.ChangeType(text, type, CultureInfo.InvariantCulture);
    }

    private static object List(string text, Type item, Type type)
    {
        var texts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var values = Array.CreateInstance(item, texts.Length);
        for (var index = 0; index < texts.Length; index++)
            values.SetValue(Standard(texts[index], item), index);
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>) ? Activator.CreateInstance(type, values)! : values;
    }
}
