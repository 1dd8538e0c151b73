using System.Reflection;
using System.Runtime.CompilerServices;

namespace OmsSimulator.Domain.Tests;

/// <summary>
/// Makes a value of any type that facts have, in which no member has the value that it would have without being said: found by reflection,
/// so that a new member is there without anybody thinking of it. The same in every run.
/// </summary>
internal sealed class SampleValue
{
    private int made;

    /// <summary>A value.</summary>
    public object Of(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string))
            return $"text {++made} ş\n";
        if (plain == typeof(Base64Document))
            return (Base64Document)(string)Of(typeof(string));
        if (plain == typeof(int))
            return ++made;
        if (plain == typeof(long))
            return 5_000_000_000L + ++made;
        if (plain == typeof(decimal))
            return 12.5m + ++made;
        if (plain == typeof(double))
            return 0.25 + ++made;
        if (plain == typeof(byte))
            return (byte)++made;
        if (plain == typeof(bool))
            return true;
        if (plain == typeof(DateTime))
            return Sandbox.Start.AddTicks(10 * ++made);
        if (plain == typeof(DateOnly))
            return new DateOnly(2026, 2, 28).AddDays(++made);
        if (plain == typeof(TimeSpan))
            return TimeSpan.FromTicks(10_000_001L * ++made);
        if (plain == typeof(Uri))
            return new Uri($"http://localhost:9/{++made}?a=b");
        if (plain.IsEnum)
            return Enum.GetValues(plain).Cast<object>().Last();
        if (plain.IsArray)
            return ListOf(plain.GetElementType()!);
        return plain.IsGenericType ? Many(plain) : Whole(plain);
    }

    private object Many(Type type)
    {
        var of = type.GetGenericArguments();
        if (of.Length == 1)
            return ListOf(of[0]);
        var entries = (System.Collections.IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(of))!;
        entries[Of(of[0])] = Of(of[1]);
        return entries;
    }

    private Array ListOf(Type element)
    {
        var list = Array.CreateInstance(element, 2);
        list.SetValue(Of(element), 0);
        list.SetValue(Of(element), 1);
        return list;
    }

    private object Whole(Type type)
    {
        var constructor = type.GetConstructors()
            .Where(constructor => constructor.GetParameters() is not [{ ParameterType: var only }] || only != type)
            .MaxBy(constructor => constructor.GetParameters().Length);
        var parameters = constructor?.GetParameters() ?? [];
        var value =
            constructor?.Invoke([.. parameters.Select(parameter => Of(parameter.ParameterType))])
            ?? RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            if (!parameters.Any(parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase)))
                property.SetValue(value, Of(property.PropertyType));
        }

        return value;
    }
}
