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
        vendor.List(StockLocationList.Definition, StockLocationResources.StockLocation, WireJson.Wire.ListPageStockLocationResource);
        vendor.Get("/stock-locations/{id}/", Detail);
        vendor.Map("/stock-locations/{id}/", Change, "PATCH");
        vendor.List(
            CargoCompanyList.Definition,
            static (_, company) => ShipmentResources.CargoCompany(company),
            WireJson.Wire.ListPageCargoCompanyResource
        );
        vendor.Get("/cargo-company/{id}/", CargoCompany);
    }

    private static Task Simple(HttpContext context, Sandbox sandbox, User? user)
    {
        IReadOnlyList<StockLocationSimpleResource> all = sandbox.Read(static oms =>
            oms.StockLocations.Ascending().Select(location => StockLocationResources.StockLocationSimple(oms, location)).ToArray()
        );
        return context.Answer(all, WireJson.Wire.IReadOnlyListStockLocationSimpleResource);
    }

    private static Task Detail(HttpContext context, Sandbox sandbox, User? user)
    {
        var found = context.TryId(out var id)
            ? sandbox.Read(
                id,
                static (oms, wanted) =>
                    oms.StockLocations.Find(wanted, out var location) ? StockLocationResources.StockLocation(oms, location) : null
            )
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
            new RecordAnswer<StockLocation, StockLocationResource>(
                StockLocationResources.StockLocation,
                WireJson.Wire.StockLocationResource
            )
        );
    }

    private static Task CargoCompany(HttpContext context, Sandbox sandbox, User? user)
    {
        var found = context.TryId(out var id)
            ? sandbox.Read(
                id,
                static (oms, wanted) => oms.CargoCompanies.Find(wanted, out var company) ? ShipmentResources.CargoCompany(company) : null
            )
            : null;
        return context.Found(found, WireJson.Wire.CargoCompanyResource, "cargo company");
    }
}
