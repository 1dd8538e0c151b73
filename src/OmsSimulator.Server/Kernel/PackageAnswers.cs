using OmsSimulator.Contract;
using OmsSimulator.Domain;

namespace OmsSimulator.Kernel;

/// <summary>What a command answers about its package, where its transition answers something.</summary>
internal static class PackageAnswers
{
    /// <summary>Documented: the keys and types.</summary>
    /// <param name="oms">The world after the command.</param>
    /// <param name="before">The package as it was before.</param>
    public static PackageAnswer Of(OmsState oms, Package before) => Of(PackageCarrier.Of(oms, before));

    /// <summary>The same of a carrier that is known.</summary>
    public static PackageAnswer Of(in PackageCarrier carrier) =>
        new()
        {
            PackageId = carrier.Package.Id,
            PackageNumber = carrier.Package.Number,
            PackageStockLocationId = carrier.Package.StockLocationId,
            PackageStockLocationName = carrier.StockLocation.Name,
            IsSameLocation = carrier.IsSameLocation,
        };
}
