namespace OmsSimulator.Domain;

/// <summary>
/// Where the items of a package are after a command, which is what a command that answers about its package tells (commands.md).
/// </summary>
/// <param name="Package">The package that carries them now. Assumed: the first by id, where several do.</param>
/// <param name="StockLocation">Where it is.</param>
/// <param name="IsSameLocation">Whether that is where the command was run. Assumed.</param>
public readonly record struct PackageCarrier(Package Package, StockLocation StockLocation, bool IsSameLocation)
{
    /// <summary>Finds it.</summary>
    /// <param name="oms">The world after the command.</param>
    /// <param name="before">The package as it was before.</param>
    public static PackageCarrier Of(OmsState oms, in Package before)
    {
        var id = before.Id;
        if (before.ItemIds.Count > 0)
        {
            id = int.MaxValue;
            foreach (var item in before.ItemIds)
                id = Math.Min(id, oms.PackageItems[item].PackageId);
        }

        var package = oms.Packages[id];
        return new(package, oms.StockLocations[package.StockLocationId], package.StockLocationId == before.StockLocationId);
    }
}
