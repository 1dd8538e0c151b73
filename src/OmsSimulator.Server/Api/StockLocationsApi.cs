using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Resources;

namespace OmsSimulator.Api;

/// <summary>Stock locations with their quota, and carrier companies.</summary>
internal static class StockLocationsApi
{
    public static void MapStockLocations(this VendorEndpoints vendor)
    {
        vendor.Get("/stocklocations/list-simple/", Simple);
        vendor.List(StockLocationList.Definition, StockLocationResources.StockLocation, ServedJson.Wire.ListPageStockLocationResource);
        vendor.Detail(
            "/stock-locations/{id}/",
            "stock location",
            static (oms, id) =>
                oms.StockLocations.TryGet(id, out var location) ? StockLocationResources.StockLocation(oms, location) : null,
            ServedJson.Wire.StockLocationResource
        );
        vendor.Map("/stock-locations/{id}/", Change, "PATCH");
        vendor.List(
            CargoCompanyList.Definition,
            static (_, company) => ShipmentResources.CargoCompany(company),
            ServedJson.Wire.ListPageCargoCompanyResource
        );
        vendor.Detail(
            "/cargo-company/{id}/",
            "cargo company",
            static (oms, id) => oms.CargoCompanies.TryGet(id, out var company) ? ShipmentResources.CargoCompany(company) : null,
            ServedJson.Wire.CargoCompanyResource
        );
    }

    private static async Task Simple(HttpContext context, Sandbox sandbox, User? user)
    {
        IReadOnlyList<StockLocationSimpleResource> all = await sandbox.Ledger.Read(static oms =>
            oms.StockLocations.Ascending().Select(location => StockLocationResources.StockLocationSimple(oms, location)).ToArray()
        );
        await context.Answer(all, ServedJson.Wire.IReadOnlyListStockLocationSimpleResource);
    }

    private static async Task Change(HttpContext context, Sandbox sandbox, User? user)
    {
        if (!await context.HasRecord(sandbox, static (oms, id) => oms.StockLocations.TryGet(id, out _)))
        {
            await context.NotFound("stock location");
            return;
        }

        context.TryId(out var changed);
        await context.Write(
            sandbox,
            user,
            (oms, body, now) => StockLocationDecision.Change(oms, changed, body, now),
            new RecordAnswer<StockLocation, StockLocationResource>(
                StockLocationResources.StockLocation,
                ServedJson.Wire.StockLocationResource
            )
        );
    }
}
