namespace OmsSimulator.Domain;

/// <summary>What no client has done yet of what an installation makes possible.</summary>
public static class UncoveredCells
{
    /// <summary>The cells that can be covered and are not, of the dimensions that scenarios are made for.</summary>
    /// <param name="cells">The installation's cells.</param>
    /// <param name="sum">What was counted, there and elsewhere.</param>
    /// <param name="scope">The part that is to be covered.</param>
    /// <param name="dimension">One dimension; none: all.</param>
    public static IReadOnlyList<CoverageCell> Of(CoverageCells cells, CoverageSum sum, CoverageScope scope, string? dimension)
    {
        var covered = Covered(cells, sum);
        var wanted = scope.Of([.. cells.All.Select(cell => new CoverageRow(cell))]).Select(row => row.Cell.Index).ToHashSet();
        return
        [
            .. CellNames
                .Dimensions.Where(name => dimension is null || name == dimension)
                .SelectMany(name => CellNames.Of(cells, name))
                .Where(cell => cell.Reachable && wanted.Contains(cell.Index) && !covered.Contains(cell.Index)),
        ];
    }

    // Of cells that installations share: a real OMS may have two transitions of one command between the same states.
    private static HashSet<int> Covered(CoverageCells cells, CoverageSum sum)
    {
        var counted = sum.Rows.GroupBy(row => CellKey.Of(row.Cell)).ToDictionary(group => group.Key, group => group.ToArray());
        return
        [
            .. cells
                .All.GroupBy(CellKey.Of)
                .SelectMany(group => group.Select((cell, place) => (cell.Index, Row: Row(group.Key, place))))
                .Where(found => found.Row is { Count: > 0 })
                .Select(found => found.Index),
        ];

        CoverageRow? Row(string key, int place) => counted.TryGetValue(key, out var rows) && place < rows.Length ? rows[place] : null;
    }
}
