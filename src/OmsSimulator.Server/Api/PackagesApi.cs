using OmsSimulator.Domain;
using OmsSimulator.Resources;

namespace OmsSimulator.Api;

/// <summary>Packages and their items: lists and details.</summary>
internal static class PackagesApi
{
    public static void MapPackages(this VendorEndpoints vendor)
    {
        vendor.List(PackageLists.Packages, PackageResources.Package, ServedJson.Wire.ListPagePackageResource);
        vendor.List(PackageLists.Short, PackageResources.PackageShort, ServedJson.Wire.ListPagePackageShortResource);
        vendor.Detail(
            "/packages/{id}/",
            "package",
            static (oms, id) => oms.Packages.TryGet(id, out var package) ? PackageResources.Package(oms, package) : null,
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
