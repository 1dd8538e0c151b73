using System.Reflection;
using Reqnroll;
using Reqnroll.Assist;

namespace OmsSimulator.Testing.Steps;

/// <summary>
/// Reads tables into rows of a type, as Reqnroll does, and refuses a column that the type does not have: a misspelt one would be passed
/// over.
/// A column is called as a person writes it: <c>erp code</c> is <c>ErpCode</c>.
/// </summary>
internal static class TableRows
{
    /// <summary>Every row.</summary>
    /// <exception cref="ClaimFailedException">A column is none of the type's.</exception>
    public static IReadOnlyList<TRow> RowsOf<TRow>(this DataTable table)
    {
        Check<TRow>(table.Header);
        return [.. table.CreateSet<TRow>()];
    }

    /// <summary>The one row, or the fields that stand one below the other.</summary>
    /// <exception cref="ClaimFailedException">A column or field is none of the type's.</exception>
    public static TRow RowOf<TRow>(this DataTable table)
    {
        Check<TRow>(IsVertical<TRow>(table) ? table.Rows.Select(row => row[0]) : table.Header);
        return table.CreateInstance<TRow>();
    }

    // A table of two columns whose rows name the type's fields, under headers of any name.
    private static bool IsVertical<TRow>(DataTable table) =>
        table.Header.Count == 2
        && (
            table.RowCount != 1
            || (Fields<TRow>().Contains(Bare(table.Rows[0][0])) && !table.Header.All(column => Fields<TRow>().Contains(Bare(column))))
        );

    private static void Check<TRow>(IEnumerable<string> columns)
    {
        var fields = Fields<TRow>();
        foreach (var column in columns)
        {
            Claim.That(
                fields.Contains(Bare(column)),
                $"There is no column \"{column}\" here; there are {string.Join(", ", Properties<TRow>().Select(property => property.Name))}."
            );
        }
    }

    private static HashSet<string> Fields<TRow>() => [.. Properties<TRow>().Select(property => Bare(property.Name))];

    private static PropertyInfo[] Properties<TRow>() => typeof(TRow).GetProperties(BindingFlags.Public | BindingFlags.Instance);

    // Without what Reqnroll passes over as well: spaces, signs, the case of letters.
    private static string Bare(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
