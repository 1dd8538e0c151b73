using OmsSimulator.Api.Calls;
using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Api;

/// <summary>Stock locations with their quota, and carrier companies.</summary>
internal static class StockLocationsApi
{
    private static readonly string[] ReadOnly = ["quota", "available_quota"];

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
        IReadOnlyList<StockLocationSimpleResource> all = sandbox.Read(static oms => oms.StockLocations.Ascending().Select(location => Resources.StockLocationSimple(oms, location)).ToArray());
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
            return Slice<StockLocation>.Cut(request, Rows<StockLocation>.Of(oms.StockLocations), filters.Combined, field => SortKey(oms, field)).As(location => Resources.StockLocation(oms, location));
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
            ? sandbox.Read(id, static (oms, wanted) => oms.StockLocations.Find(wanted, out var location) ? Resources.StockLocation(oms, location) : null)
            : null;
        return context.Found(found, WireJson.Wire.StockLocationResource, "stock location");
    }

    // Assumed: path and method, and that only these three can be changed.
    private static async Task Change(HttpContext context, Sandbox sandbox, User? user)
    {
        if (!context.TryId(out var id) || !sandbox.Read(id, static (oms, wanted) => oms.StockLocations.Find(wanted, out _)))
        {
            await context.NotFound("stock location");
            return;
        }

        using var body = await RequestBody.Read(context, sandbox.BodyLimit);
        if (body.Refusal is { } unread)
        {
            await context.Refuse(unread);
            return;
        }

        var (refusal, changed) = sandbox.Write(user?.Id, (oms, now, apply) => Save(oms, apply, new BodyFields(body.Json), id, now), out var facts);
        context.Happened(facts);
        await (refusal is not null ? context.Refuse(refusal) : context.Answer(changed!, WireJson.Wire.StockLocationResource));
    }

    private static (Refusal? Refusal, StockLocationResource? Changed) Save(OmsState oms, Action<OmsFact> apply, BodyFields body, long id, DateTime now)
    {
        if (!oms.StockLocations.Find(id, out var location))
            return (Refusals.OfDetail(Refusals.NotFound), null);
        foreach (var field in ReadOnly.Where(body.Has))
            body.Wrong(field, Sentences.ReadOnly);
        var saved = location with
        {
            MaxQuota = body.Has("max_quota") ? body.Integer("max_quota", 0, mayBeNull: true) : location.MaxQuota,
            Priority = body.Integer("priority", int.MinValue, mayBeNull: false) ?? location.Priority,
            IsActive = body.Boolean("is_active") ?? location.IsActive,
            ModifiedDate = now,
        };
        if (body.Refusal is { } refusal)
            return (refusal, null);
        apply(new StockLocationSaved(saved));
        return (null, Resources.StockLocation(oms, saved));
    }

    private static Task CargoCompanies(HttpContext context, Sandbox sandbox, User? user)
    {
        var request = new ListRequest(context.Request);
        return context.AnswerList(
            request,
            sandbox,
            oms => Slice<CargoCompany>.Cut(request, Rows<CargoCompany>.Of(oms.CargoCompanies), null, SortKey).As(Resources.CargoCompany),
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
            ? sandbox.Read(id, static (oms, wanted) => oms.CargoCompanies.Find(wanted, out var company) ? Resources.CargoCompany(company) : null)
            : null;
        return context.Found(found, WireJson.Wire.CargoCompanyResource, "cargo company");
    }
}
