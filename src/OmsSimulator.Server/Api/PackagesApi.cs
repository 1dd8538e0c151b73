using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Resources;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Api;

/// <summary>Packages and their items: lists and details.</summary>
internal static class PackagesApi
{
    /// <summary>Maps them.</summary>
    public static void MapPackages(this VendorEndpoints vendor)
    {
        vendor.List(PackageLists.Packages, PackageResources.Package, WireJson.Wire.ListPagePackageResource);
        vendor.List(PackageLists.Short, PackageResources.PackageShort, WireJson.Wire.ListPagePackageShortResource);
        vendor.Get("/packages/{id}/", Detail);
        vendor.List(PackageItemList.Definition, PackageResources.PackageItem, WireJson.Wire.ListPagePackageItemResource);
        vendor.Get("/packages/package-items/{id}/", Item);
    }

    private static Task Detail(HttpContext context, Sandbox sandbox, User? user)
    {
        var found = context.TryId(out var id)
            ? sandbox.Read(
                id,
                static (oms, wanted) => oms.Packages.Find(wanted, out var package) ? PackageResources.Package(oms, package) : null
            )
            : null;
        return context.Found(found, WireJson.Wire.PackageResource, "package");
    }

    private static Task Item(HttpContext context, Sandbox sandbox, User? user)
    {
        var found = context.TryId(out var id)
            ? sandbox.Read(
                id,
                static (oms, wanted) => oms.PackageItems.Find(wanted, out var item) ? PackageResources.PackageItem(oms, item) : null
            )
            : null;
        return context.Found(found, WireJson.Wire.PackageItemResource, "package item");
    }
}
