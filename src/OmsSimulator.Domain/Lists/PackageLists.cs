using static OmsSimulator.Domain.Filters<OmsSimulator.Domain.Package>;

namespace OmsSimulator.Domain;

/// <summary>
/// The lists of packages (http.md: meanings documented, names derived). Ids, order, location and states are looked up; the other filters
/// look at every row.
/// </summary>
public static class PackageLists
{
    private static readonly Provenance Names = Provenance.Derived(Pages.ApiReference);

    private static readonly ListFilter<Package, long> State = Integer(
        "state",
        "The id of its state.",
        Names,
        "33",
        static (oms, package) => oms.Installation.StateOf(package.State).Id
    );

    private static readonly ListFilter<Package, IReadOnlyList<string>> EnumValue = Texts(
        "state__enum_value",
        "The numbers of states, separated by commas.",
        Names,
        "100,200",
        StateNumber
    );

    private static readonly ListFilter<Package, long> Order = Integer(
        "order",
        "The id of its order.",
        Names,
        "1",
        static (_, package) => package.OrderId
    );

    private static readonly ListFilter<Package, long> Location = Integer(
        "stock_location",
        "The id of its stock location.",
        Names,
        "1",
        static (_, package) => package.StockLocationId
    );

    private static readonly ListFilter<Package, string> ErpCode = Text(
        "stock_location__erp_code",
        "The code of its stock location.",
        Names,
        "WH01",
        static (oms, package) => LocationOf(oms, package).ErpCode
    );

    private static readonly ListFilter<Package, IReadOnlyList<long>> Ids = Integers(
        "pk__in",
        "Ids, separated by commas.",
        Names,
        "1,2,3",
        static (_, package) => package.Id
    );

    private static readonly ListFilter<Package>[] Filters =
    [
        State,
        EnumValue,
        NoneOfTexts("state__enum_value__ne", "The numbers of states that it is not in, separated by commas.", Names, "700", StateNumber),
        Order,
        Part(
            "order__number",
            "What the number of its order starts with.",
            Names,
            "10000",
            static (oms, package, wanted) => OrderOf(oms, package).Number.StartsWith(wanted, StringComparison.Ordinal)
        ),
        Integer("order__omnitron_id", "Its order's `omnitron_id`.", Names, "1", static (oms, package) => OrderOf(oms, package).OmnitronId),
        Location,
        ErpCode,
        Texts(
            "stock_location__erp_code__in",
            "The codes of stock locations, separated by commas.",
            Names,
            "WH01,ST01",
            static (oms, package) => LocationOf(oms, package).ErpCode
        ),
        Text(
            "stock_location__stock_location_type",
            "store or warehouse.",
            Names,
            "store",
            static (oms, package) => LocationOf(oms, package).StockLocationType
        ),
        .. Between("created_date", Names, static (_, package) => package.CreatedDate),
        .. Between("modified_date", Names, static (_, package) => package.ModifiedDate),
        Text(
            "product_sku",
            "The `sku` of one of its products.",
            Names,
            "ELB130-01",
            static (oms, package, wanted) => Products(oms, package).Any(product => product.Sku == wanted)
        ),
        Text(
            "product_barcode",
            "The barcode of one of its products.",
            Names,
            "2991693976315",
            static (oms, package, wanted) => Products(oms, package).Any(product => product.Barcode == wanted)
        ),
        Integer("order__channel", "The id of its order's channel.", Names, "1", static (oms, package) => OrderOf(oms, package).Channel.Id),
        Text(
            "order__customer__first_name",
            "The first name of the customer.",
            Names,
            "Demir",
            static (oms, package) => OrderOf(oms, package).Customer.FirstName
        ),
        Text(
            "order__customer__last_name",
            "The last name of the customer.",
            Names,
            "Yılmaz",
            static (oms, package) => OrderOf(oms, package).Customer.LastName
        ),
        Integer(
            "shipment__cargo_company",
            "The id of its shipment's carrier company.",
            Names,
            "1",
            static (oms, package) => oms.CargoCompanyOf(package)
        ),
        .. Range("id", Names, "1", static (_, package) => package.Id),
        Ids,
    ];

    private static readonly ListSort<Package>[] Sorts =
    [
        new("number", static (_, package) => package.Number),
        new("created_date", static (_, package) => package.CreatedDate),
        new("modified_date", static (_, package) => package.ModifiedDate),
        new("shipment_date", static (_, package) => package.ShipmentDate),
        new("state", static (oms, package) => oms.Installation.StateOf(package.State).Id),
        new("state__enum_value", StateNumber),
        new("order", static (_, package) => package.OrderId),
        new("order__number", static (oms, package) => OrderOf(oms, package).Number),
        new("stock_location", static (_, package) => package.StockLocationId),
        new("stock_location__erp_code", static (oms, package) => LocationOf(oms, package).ErpCode),
    ];

    /// <summary>The packages.</summary>
    public static ListDefinition<Package> Packages { get; } = Of("/api/v1/oms/packages/");

    /// <summary>The packages in short.</summary>
    public static ListDefinition<Package> Short { get; } = Of("/api/v1/oms/packages/short/");

    /// <summary>The carrier company of a package's shipment.</summary>
    internal static int? CargoCompanyOf(this OmsState oms, Package package) =>
        package.ShipmentId is { } id ? oms.Shipments[id].CargoCompanyId : null;

    private static ListDefinition<Package> Of(string path) =>
        new()
        {
            Path = path,
            Provenance = Provenance.Documented(Pages.ApiReference),
            FilteredBy = Filters,
            SortedBy = Sorts,
            All = static oms => Rows<Package>.Of(oms.Packages),
            Found = static (oms, query) => ByIds(oms, query) ?? ByOrder(oms, query) ?? ByLocationOrState(oms, query),
        };

    private static (Rows<Package>, ListFilter[])? ByIds(OmsState oms, ListQuery query) =>
        query.TryGet(Ids, out var ids) ? (Rows<Package>.Of([.. Known(oms, ids)]), [Ids]) : null;

    private static IEnumerable<Package> Known(OmsState oms, IEnumerable<long> ids) =>
        ids.Distinct().Order().Where(id => oms.Packages.TryGet(id, out _)).Select(id => oms.Packages[(int)id]);

    private static (Rows<Package>, ListFilter[])? ByOrder(OmsState oms, ListQuery query)
    {
        if (!query.TryGet(Order, out var order))
            return null;
        var packages = order is > 0 and <= int.MaxValue ? oms.PackagesOf((int)order).OrderBy(package => package.Id).ToArray() : [];
        return (Rows<Package>.Of(packages), [Order]);
    }

    private static (Rows<Package>, ListFilter[])? ByLocationOrState(OmsState oms, ListQuery query)
    {
        var states = StatesOf(oms, query);
        if (
            LocationIn(oms, query) is var (location, settled)
            && oms.IdsAt(location) is var ids
            && (states is null || ids.Count < states.Sum(oms.CountIn))
        )
        {
            return (new((descending, skip) => Walk(ids, descending, skip).Select(id => oms.Packages[id]), ids.Count), [settled]);
        }

        return states is null ? null : (PackagesIn.States(oms, states), [State, EnumValue]);
    }

    private static (int Id, ListFilter Settled)? LocationIn(OmsState oms, ListQuery query)
    {
        const int Nowhere = 0;
        if (query.TryGet(ErpCode, out var code))
            return (oms.TryGetStockLocation(code, out var found) ? found.Id : Nowhere, ErpCode);
        return query.TryGet(Location, out var id) ? (id is > 0 and <= int.MaxValue ? (int)id : Nowhere, Location) : null;
    }

    private static IReadOnlyList<PackageState>? StatesOf(OmsState oms, ListQuery query)
    {
        var byId = query.TryGet(State, out var id);
        var byNumber = query.TryGet(EnumValue, out var numbers);
        if (!byId && !byNumber)
            return null;
        return
        [
            .. oms.StatesInUse.Where(state =>
                oms.Installation.StateOf(state) is var row && (!byId || row.Id == id) && (!byNumber || numbers.Contains(row.EnumValue))
            ),
        ];
    }

    private static IEnumerable<int> Walk(IReadOnlyList<int> ids, bool descending, int skip)
    {
        for (var index = skip; index < ids.Count; index++)
            yield return ids[descending ? ids.Count - 1 - index : index];
    }

    private static string StateNumber(OmsState oms, Package package) => oms.Installation.StateOf(package.State).EnumValue;

    private static Order OrderOf(OmsState oms, Package package) => oms.Orders[package.OrderId];

    private static StockLocation LocationOf(OmsState oms, Package package) => oms.StockLocations[package.StockLocationId];

    private static IEnumerable<Product> Products(OmsState oms, Package package) =>
        package.ItemIds.Select(item => oms.Products[oms.OrderItems[oms.PackageItems[item].OrderItemId].ProductId]);
}
