using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Resources;

namespace OmsSimulator.Api;

/// <summary>Packages and their items: lists and details.</summary>
internal static class PackagesApi
{
    public static void MapPackages(this VendorEndpoints vendor)
    {
        vendor.List(
            PackageLists.Packages,
            static (oms, package) => CapturedPackage.Of(oms, package),
            static captured => PackageResources.Package(captured),
            ServedJson.Wire.ListPagePackageResource
        );
        vendor.List(PackageLists.Short, PackageResources.PackageShort, ServedJson.Wire.ListPagePackageShortResource);
        vendor.Detail<CapturedPackage, PackageResource>(
            "/packages/{id}/",
            "package",
            static (oms, id) => oms.Packages.TryGet(id, out var package) ? CapturedPackage.Of(oms, package) : null,
            static captured => PackageResources.Package(captured),
            ServedJson.Wire.PackageResource
        );
        vendor.List(PackageItemList.Definition, PackageResources.PackageItem, ServedJson.Wire.ListPagePackageItemResource);
        vendor.Detail(
            "/packages/package-items/{id}/",
            "package item",
            static (oms, id) => oms.PackageItems.TryGet(id, out var item) ? PackageResources.PackageItem(oms, item) : null,
            ServedJson.Wire.PackageItemResource
        );
    }
}
