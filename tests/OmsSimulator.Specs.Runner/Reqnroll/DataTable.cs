using System.Diagnostics.CodeAnalysis;

namespace Reqnroll;

/// <summary>A step's table: a header, and rows by their columns.</summary>
public class Table(params string[] header)
{
    private readonly List<DataTableRow> rows = [];

    /// <summary>The columns.</summary>
    public ICollection<string> Header { get; } = header;

    /// <summary>The rows.</summary>
    public IReadOnlyList<DataTableRow> Rows => rows;

    /// <summary>How many rows.</summary>
    public int RowCount => rows.Count;

    /// <summary>Adds a row.</summary>
    public void AddRow(params string[] cells)
    {
        if (cells.Length != Header.Count)
            throw new ArgumentException($"The row has {cells.Length} cells, the header {Header.Count}.");
        rows.Add(new DataTableRow(this, cells));
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join('\n', new[] { Header }.Concat(rows.Select(row => row.Values)).Select(cells => $"| {string.Join(" | ", cells)} |"));
}

/// <summary>A step's table.</summary>
public class DataTable(params string[] header) : Table(header);

/// <summary>A row of a step's table.</summary>
public class DataTableRow
{
    private readonly Table table;
    private readonly string[] cells;

    internal DataTableRow(Table table, string[] cells) => (this.table, this.cells) = (table, cells);

    /// <summary>The columns.</summary>
    public ICollection<string> Keys => table.Header;

    /// <summary>The cells.</summary>
    public ICollection<string> Values => cells;

    /// <summary>A cell by its column.</summary>
    public string this[string column] => TryGetValue(column, out var cell)
        ? cell
        : throw new IndexOutOfRangeException($"Could not find a column named '{column}' in the table; it has {string.Join(", ", Keys)}.");

    /// <summary>A cell by its place.</summary>
    public string this[int index] => cells[index];

    /// <summary>Whether there is such a column.</summary>
    public bool ContainsKey(string column) => table.Header.Contains(column);

    /// <summary>A cell by its column.</summary>
    public bool TryGetValue(string column, [NotNullWhen(true)] out string? cell)
    {
        var index = table.Header.ToList().IndexOf(column);
        cell = index < 0 ? null : cells[index];
        return cell is not null;
    }
}
