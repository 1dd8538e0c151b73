using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Resources;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Api;

/// <summary>Stock locations with their quota, and carrier companies.</summary>
internal static class StockLocationsApi
{
    /// <summary>Maps them.</summary>
    public static void MapStockLocations(this VendorEndpoints vendor)
    {
        vendor.Get("/stocklocations/list-simple/", Simple);
        vendor.Get("/stock-locations/", List);
        vendor.Get("/stock-locations/{id}/", Detail);
        vendor.Map("/stock-locations/{id}/", Change, "PATCH");
        vendor.Get("/cargo-company/", CargoCompanies);
        vendor.Get("/cargo-company/{id}/", CargoCompany);
    }

    private static Task Simple(HttpContext context, Sandbox sandbox, User? user)
    {
        IReadOnlyList<StockLocationSimpleResource> all = sandbox.Read(static oms => oms.StockLocations.Ascending().Select(location => StockLocationResources.StockLocationSimple(oms, location)).ToArray());
        return context.Answer(all, WireJson.Wire.IReadOnlyListStockLocationSimpleResource);
    }

    private static Task List(HttpContext context, Sandbox sandbox, User? user)
    {
        var request = new ListRequest(context.Request);
        var erpCode = request.Text("erp_code");
        var type = request.Text("stock_location_type");
        return context.AnswerList(request, sandbox, Cut, WireJson.Wire.ListPageStockLocationResource);

        (int Count, IReadOnlyList<StockLocationResource> Results) Cut(OmsState oms)
        {
            var filters = new Filters<StockLocation>();
            filters.Add(erpCode, (location, wanted) => location.ErpCode == wanted);
            filters.Add(type, (location, wanted) => location.StockLocationType == wanted);
            return Slice<StockLocation>.Cut(request, Rows<StockLocation>.Of(oms.StockLocations), filters.Combined, field => SortKey(oms, field)).As(location => StockLocationResources.StockLocation(oms, location));
        }

        static Func<StockLocation, IComparable?>? SortKey(OmsState oms, string field) => field switch
        {
            "name" => location => location.Name,
            "erp_code" => location => location.ErpCode,
            "priority" => location => location.Priority,
            "quota" => location => oms.QuotaOf(location.Id),
            "max_quota" => location => location.MaxQuota,
            "available_quota" => location => oms.AvailableQuota(location),
            "created_date" => location => location.CreatedDate,
            "modified_date" => location => location.ModifiedDate,
            _ => null,
        };
    }

    private static Task Detail(HttpContext context, Sandbox sandbox, User? user)
    {
        var found = context.TryId(out var id)
            ? sandbox.Read(id, static (oms, wanted) => oms.StockLocations.Find(wanted, out var location) ? StockLocationResources.StockLocation(oms, location) : null)
            : null;
        return context.Found(found, WireJson.Wire.StockLocationResource, "stock location");
    }

    private static Task Change(HttpContext context, Sandbox sandbox, User? user)
    {
        if (!context.TryId(out var id) || !sandbox.Read(id, static (oms, wanted) => oms.StockLocations.Find(wanted, out _)))
            return context.NotFound("stock location");
        return context.Write(
            sandbox,
            user,
            (oms, body, now) => StockLocationDecision.Change(oms, id, body, now),
            new RecordAnswer<StockLocation, StockLocationResource>(StockLocationResources.StockLocation, WireJson.Wire.StockLocationResource));
    }

    private static Task CargoCompanies(HttpContext context, Sandbox sandbox, User? user)
    {
        var request = new ListRequest(context.Request);
        return context.AnswerList(
            request,
            sandbox,
            oms => Slice<CargoCompany>.Cut(request, Rows<CargoCompany>.Of(oms.CargoCompanies), null, SortKey).As(ShipmentResources.CargoCompany),
            WireJson.Wire.ListPageCargoCompanyResource);

        static Func<CargoCompany, IComparable?>? SortKey(string field) => field switch
        {
            "name" => company => company.Name,
            "erp_code" => company => company.ErpCode,
            _ => null,
        };
    }

    private static Task CargoCompany(HttpContext context, Sandbox sandbox, User? user)
    {
        var found = context.TryId(out var id)
            ? sandbox.Read(id, static (oms, wanted) => oms.CargoCompanies.Find(wanted, out var company) ? ShipmentResources.CargoCompany(company) : null)
            : null;
        return context.Found(found, WireJson.Wire.CargoCompanyResource, "cargo company");
    }
}
