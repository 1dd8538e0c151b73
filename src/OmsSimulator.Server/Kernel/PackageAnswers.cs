using OmsSimulator.Contract;
using OmsSimulator.Domain;

namespace OmsSimulator.Kernel;

/// <summary>What a command answers about its package, where its transition answers something.</summary>
internal static class PackageAnswers
{
    /// <summary>Documented: the keys and types. Assumed: it is the first by id of the packages that carry the items now.</summary>
    /// <param name="oms">The world after the command.</param>
    /// <param name="before">The package as it was before.</param>
    public static PackageAnswer Of(OmsState oms, Package before)
    {
        var id = before.ItemIds.Count == 0 ? before.Id : before.ItemIds.Min(item => oms.PackageItems[item].PackageId);
        var package = oms.Packages[id];
        return new PackageAnswer
        {
            PackageId = package.Id,
            PackageNumber = package.Number,
            PackageStockLocationId = package.StockLocationId,
            PackageStockLocationName = oms.StockLocations[package.StockLocationId].Name,
            IsSameLocation = package.StockLocationId == before.StockLocationId,
        };
    }
}
