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
        vendor.Get("/packages/", List);
        vendor.Get("/packages/short/", Short);
        vendor.Get("/packages/{id}/", Detail);
        vendor.Get("/packages/package-items/", Items);
        vendor.Get("/packages/package-items/{id}/", Item);
    }

    private static Task List(HttpContext context, Sandbox sandbox, User? user)
    {
        var query = new PackageQuery(new ListRequest(context.Request));
        return context.AnswerList(
            query.Request, sandbox, oms => query.Cut(oms).As(package => PackageResources.Package(oms, package)), WireJson.Wire.ListPagePackageResource);
    }

    private static Task Short(HttpContext context, Sandbox sandbox, User? user)
    {
        var query = new PackageQuery(new ListRequest(context.Request));
        return context.AnswerList(
            query.Request, sandbox, oms => query.Cut(oms).As(package => PackageResources.PackageShort(oms, package)), WireJson.Wire.ListPagePackageShortResource);
    }

    private static Task Detail(HttpContext context, Sandbox sandbox, User? user)
    {
        var found = context.TryId(out var id)
            ? sandbox.Read(id, static (oms, wanted) => oms.Packages.Find(wanted, out var package) ? PackageResources.Package(oms, package) : null)
            : null;
        return context.Found(found, WireJson.Wire.PackageResource, "package");
    }

    private static Task Items(HttpContext context, Sandbox sandbox, User? user)
    {
        var request = new ListRequest(context.Request);
        var package = request.Integer("package");
        var number = request.Text("package__number");
        var state = request.Integer("state");
        var enumValues = request.Texts("state__enum_value");
        return context.AnswerList(request, sandbox, Cut, WireJson.Wire.ListPagePackageItemResource);

        (int Count, IReadOnlyList<PackageItemResource> Results) Cut(OmsState oms)
        {
            var filters = new Filters<PackageItem>();
            var rows = Rows<PackageItem>.Of(oms.PackageItems);
            if (package is { } id)
                rows = Rows<PackageItem>.Of(oms.Packages.Find(id, out var found) ? [.. found.ItemIds.Select(item => oms.PackageItems[item])] : []);
            filters.Add(number, (item, wanted) => oms.Packages[item.PackageId].Number == wanted);
            filters.Add(state, (item, wanted) => oms.Installation.ItemStateOf(item.State).Id == wanted);
            filters.Add(enumValues, (item, wanted) => wanted.Contains(oms.Installation.ItemStateOf(item.State).EnumValue));
            return Slice<PackageItem>.Cut(request, rows, filters.Combined, SortKey).As(item => PackageResources.PackageItem(oms, item));
        }

        static Func<PackageItem, IComparable?>? SortKey(string field) => field switch
        {
            "package" => item => item.PackageId,
            "quantity" => item => item.Quantity,
            "created_date" => item => item.CreatedDate,
            "modified_date" => item => item.ModifiedDate,
            _ => null,
        };
    }

    private static Task Item(HttpContext context, Sandbox sandbox, User? user)
    {
        var found = context.TryId(out var id)
            ? sandbox.Read(id, static (oms, wanted) => oms.PackageItems.Find(wanted, out var item) ? PackageResources.PackageItem(oms, item) : null)
            : null;
        return context.Found(found, WireJson.Wire.PackageItemResource, "package item");
    }
}
