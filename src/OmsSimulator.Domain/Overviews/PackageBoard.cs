namespace OmsSimulator.Domain;

/// <summary>The packages of an OMS as a board has them: a column for each state of the installation, with its count and a page of its packages.</summary>
public static class PackageBoard
{
    /// <summary>
    /// The columns, in the order of the installation's states. Without a filter the cost is that of the page: counts are kept. With one, every
    /// package that the narrowest index leaves is looked at.
    /// </summary>
    /// <param name="oms">The world.</param>
    /// <param name="filter">Which packages count.</param>
    /// <param name="now">The time, for their age.</param>
    public static IReadOnlyList<BoardColumn> Of(OmsState oms, BoardFilter filter, DateTime now)
    {
        var states = oms
            .Installation.States.Where(state => state.ContentType == State.PackageContentType)
            .Where(state => filter.State is null || state.Key == filter.State)
            .ToArray();
        if (filter.IsOpen)
        {
            return
            [
                .. states.Select(state => new BoardColumn(
                    state,
                    oms.CountIn(state.Package),
                    [.. oms.IdsIn(state.Package, descending: true, filter.Skip).Take(filter.Limit).Select(id => oms.Packages[id])]
                )),
            ];
        }

        var columns = states.ToDictionary(static state => state.Key, static _ => (Count: 0, Packages: new List<Package>()));
        var before = filter.Age is { } age ? now - age : DateTime.MaxValue;
        foreach (var package in Candidates(oms, filter))
        {
            if (!columns.TryGetValue(package.State.Key, out var column) || !filter.Fits(oms, package, before))
                continue;
            if (column.Count >= filter.Skip && column.Packages.Count < filter.Limit)
                column.Packages.Add(package);
            columns[package.State.Key] = (column.Count + 1, column.Packages);
        }

        return [.. states.Select(state => new BoardColumn(state, columns[state.Key].Count, columns[state.Key].Packages))];
    }

    // The latest first, as everywhere on the board.
    private static IEnumerable<Package> Candidates(OmsState oms, BoardFilter filter)
    {
        if (filter.Order is { } order)
            return oms.PackagesOf(order).OrderByDescending(static package => package.Id);
        if (filter.StockLocation is { } location)
            return oms.IdsAt(location).Reverse().Select(id => oms.Packages[id]);
        return filter.State is { } state
            ? oms.IdsIn(new PackageState(state), descending: true).Select(id => oms.Packages[id])
            : oms.Packages.Descending();
    }
}
