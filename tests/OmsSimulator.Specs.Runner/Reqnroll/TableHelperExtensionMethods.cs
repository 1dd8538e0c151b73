using System.Globalization;
using System.Reflection;
using OmsSimulator.Specs.Runner;
using Reqnroll.Assist;

namespace Reqnroll;

/// <summary>Reads tables into objects, and compares them with objects.</summary>
public static class TableHelperExtensionMethods
{
    private const BindingFlags Settable = BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase;

    /// <summary>One object: of a table with one row, or of one with the columns Field and Value.</summary>
    public static T CreateInstance<T>(this Table table, InstanceCreationOptions? options = null) =>
        IsVertical<T>(table) ? Make<T>([.. table.Rows.Select(row => (row[0], row[1]))], options)
        : table.RowCount == 1 ? Make<T>(Cells(table.Rows[0]), options)
        : throw new BindingException($"A table of one row is expected, found {table.RowCount}.");

    /// <summary>An object per row.</summary>
    public static IEnumerable<T> CreateSet<T>(this Table table, InstanceCreationOptions? options = null) => [.. table.Rows.Select(row => Make<T>(Cells(row), options))];

    /// <summary>The rows and the objects are the same, in any order unless said otherwise.</summary>
    public static void CompareToSet<T>(this Table table, IEnumerable<T> set, bool sequentialEquality = false)
    {
        var left = set.ToList();
        var differences = new List<string>();
        foreach (var unknown in table.Header.Where(column => Member<T>(column) is null))
            throw new ComparisonException($"The column '{unknown}' is no property of {typeof(T).Name}; expected {string.Join(", ", typeof(T).GetProperties().Select(property => property.Name))}.");
        foreach (var (row, index) in table.Rows.Select((row, index) => (row, index)))
        {
            var match = sequentialEquality ? (index < left.Count && Same(row, left[index]) ? index : -1) : left.FindIndex(item => Same(row, item));
            if (match < 0)
                differences.Add($"- | {string.Join(" | ", row.Values)} |");
            else if (!sequentialEquality)
                left.RemoveAt(match);
        }

        var surplus = sequentialEquality ? left.Skip(table.RowCount) : left;
        differences.AddRange(surplus.Select(item => $"+ | {string.Join(" | ", table.Header.Select(column => Text(Member<T>(column)!.GetValue(item))))} |"));
        if (differences.Count > 0)
            throw new ComparisonException($"The table and the set differ (- expected, + found):\n{string.Join('\n', differences)}");
    }

    /// <summary>The table's fields and the object's are the same.</summary>
    public static void CompareToInstance<T>(this Table table, T instance)
    {
        var cells = IsVertical<T>(table) ? [.. table.Rows.Select(row => (row[0], row[1]))]
            : table.RowCount == 1 ? Cells(table.Rows[0])
            : throw new BindingException($"A table of one row is expected, found {table.RowCount}.");
        var differences = new List<string>();
        foreach (var (column, expected) in cells)
        {
            var found = Member<T>(column) is { } member ? Text(member.GetValue(instance)) : "no such property";
            if (found != expected)
                differences.Add($"{column}: expected <{expected}>, found <{found}>");
        }

        if (differences.Count > 0)
            throw new ComparisonException($"The following fields did not match:\n{string.Join('\n', differences)}");
    }

    private static (string Column, string Cell)[] Cells(DataTableRow row) => [.. row.Keys.Zip(row.Values)];

    // As Reqnroll decides: the header is Field and Value, or a table of two columns has other than one row, or that row's first cell is a member.
    private static bool IsVertical<T>(Table table) =>
        table.Header.Count == 2 && (table.Header.SequenceEqual(["Field", "Value"]) || table.RowCount != 1 || Member<T>(table.Rows[0][0]) is not null);

    private static T Make<T>((string Column, string Cell)[] cells, InstanceCreationOptions? options)
    {
        var constructor = typeof(T).GetConstructors().OrderBy(one => one.GetParameters().Length).First();
        var left = cells.ToList();
        var arguments = constructor.GetParameters().Select(parameter => Take(left, parameter.Name!, out var cell)
            ? ArgumentConversion.Standard(cell, parameter.ParameterType)
            : parameter.HasDefaultValue ? parameter.DefaultValue : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null).ToArray();
        var instance = constructor.Invoke(arguments);
        foreach (var (column, cell) in left.ToArray())
        {
            if (Member<T>(column) is not { CanWrite: true } member)
                continue;
            member.SetValue(instance, ArgumentConversion.Standard(cell, member.PropertyType));
            left.RemoveAll(one => one.Column == column);
        }

        if (options?.VerifyAllColumnsBound == true && left.Count > 0)
        {
            var known = typeof(T).GetProperties().Select(property => property.Name);
            throw new ColumnCouldNotBeBoundException($"Columns of the table that {typeof(T).Name} does not have: {string.Join(", ", left.Select(one => $"'{one.Column}'"))}; expected {string.Join(", ", known)}.");
        }

        return (T)instance;
    }

    private static bool Take(List<(string Column, string Cell)> cells, string name, out string cell)
    {
        var index = cells.FindIndex(one => Name(one.Column).Equals(name, StringComparison.OrdinalIgnoreCase));
        cell = index < 0 ? "" : cells[index].Cell;
        if (index >= 0)
            cells.RemoveAt(index);
        return index >= 0;
    }

    private static PropertyInfo? Member<T>(string column) => typeof(T).GetProperty(Name(column), Settable);

    // As Reqnroll: spaces, underscores and case do not matter.
    private static string Name(string column) => column.Replace(" ", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);

    private static bool Same<T>(DataTableRow row, T item) => row.Keys.All(column => Text(Member<T>(column)!.GetValue(item)) == row[column]);

    private static string Text(object? value) => value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value?.ToString() ?? "";
}
