namespace OmsSimulator.Domain;

/// <summary>
/// The counts of several sandboxes, whose installations may differ: cells are the same where their commands and states have the same keys.
/// An installation has its cells here from its first count on. Bounded; not safe for threads.
/// </summary>
public sealed class CoverageSum
{
    /// <summary>How many cells are told apart; of more the counts are dropped.</summary>
    public const int MostCells = 50_000;

    private readonly Dictionary<string, CoverageRow> rows = [];
    private readonly HashSet<string> installations = [];

    /// <summary>The cells and their counts.</summary>
    public IReadOnlyCollection<CoverageRow> Rows => rows.Values;

    /// <summary>The names of the installations.</summary>
    public IReadOnlyCollection<string> Installations => installations;

    /// <summary>Whether there is no cell.</summary>
    public bool IsEmpty => rows.Count == 0;

    /// <summary>Adds what was counted; nothing where nothing was.</summary>
    public void Add(CoverageCounts counts)
    {
        if (counts.Any)
            Add(counts.Cells, counts);
    }

    /// <summary>Adds the cells of an installation, which nothing was counted in.</summary>
    public void Add(CoverageCells cells) => Add(cells, counts: null);

    /// <summary>Adds what was counted earlier in the cells of an installation, by their keys, and takes it from there.</summary>
    public void Add(CoverageCells cells, Dictionary<string, (int Count, int[] Outcomes, string[] Records)> earlier)
    {
        var counts = new CoverageCounts(cells);
        counts.Add(earlier);
        foreach (var (key, _) in KeysOf(cells))
            earlier.Remove(key);
        if (counts.Any)
            Add(cells, counts);
    }

    /// <summary>Adds another sum.</summary>
    public void Add(CoverageSum other)
    {
        Name(other.installations);
        foreach (var (key, row) in other.rows)
            RowOf(key, row.Cell)?.Add(row);
    }

    /// <summary>Forgets all of it.</summary>
    public void Clear()
    {
        rows.Clear();
        installations.Clear();
    }

    /// <summary>The rows by the keys of their cells.</summary>
    public IReadOnlyDictionary<string, CoverageRow> ByKey => rows;

    /// <summary>The cells of an installation with their keys.</summary>
    internal static IEnumerable<(string Key, CoverageCell Cell)> KeysOf(CoverageCells cells)
    {
        var seen = new HashSet<string>();
        foreach (var cell in cells.All)
        {
            // A real OMS may have two transitions of one command between the same states.
            var key = CellKey.Of(cell);
            for (var more = 2; !seen.Add(key); more++)
                key = $"{CellKey.Of(cell)} {more}";
            yield return (key, cell);
        }
    }

    private void Add(CoverageCells cells, CoverageCounts? counts)
    {
        Name([cells.Installation.Name]);
        foreach (var (key, cell) in KeysOf(cells))
            RowOf(key, cell)?.Add(cell, counts);
    }

    private void Name(IEnumerable<string> names) => installations.UnionWith(names.Take(MostCells - installations.Count));

    private CoverageRow? RowOf(string key, CoverageCell cell)
    {
        if (rows.TryGetValue(key, out var known))
            return known;
        if (rows.Count >= MostCells)
            return null;
        return rows[key] = new CoverageRow(cell);
    }
}
