using OmsSimulator.Domain;

namespace OmsSimulator.Api;

/// <summary>The filters of the package list (http.md: meanings documented, names derived). State, location and order are looked up, the others look at every row.</summary>
internal sealed class PackageQuery
{
    private readonly long? state;
    private readonly IReadOnlyList<string>? enumValues;
    private readonly IReadOnlyList<string>? otherEnumValues;
    private readonly long? order;
    private readonly string? orderNumber;
    private readonly long? omnitronId;
    private readonly long? location;
    private readonly string? erpCode;
    private readonly IReadOnlyList<string>? erpCodes;
    private readonly string? locationType;
    private readonly string? sku;
    private readonly string? barcode;
    private readonly long? channel;
    private readonly string? firstName;
    private readonly string? lastName;
    private readonly long? cargoCompany;
    private readonly IReadOnlyList<long>? ids;
    private readonly Filters<Package> own = new();

    /// <summary>Reads the filters.</summary>
    public PackageQuery(ListRequest request)
    {
        Request = request;
        state = request.Integer("state");
        enumValues = request.Texts("state__enum_value");
        otherEnumValues = request.Texts("state__enum_value__ne");
        order = request.Integer("order");
        orderNumber = request.Text("order__number");
        omnitronId = request.Integer("order__omnitron_id");
        location = request.Integer("stock_location");
        erpCode = request.Text("stock_location__erp_code");
        erpCodes = request.Texts("stock_location__erp_code__in");
        locationType = request.Text("stock_location__stock_location_type");
        sku = request.Text("product_sku");
        barcode = request.Text("product_barcode");
        channel = request.Integer("order__channel");
        firstName = request.Text("order__customer__first_name");
        lastName = request.Text("order__customer__last_name");
        cargoCompany = request.Integer("shipment__cargo_company");
        ids = request.Integers("pk__in");
        own.AddRange(request, "created_date", package => package.CreatedDate);
        own.AddRange(request, "modified_date", package => package.ModifiedDate);
        own.AddRange(request, "id", package => package.Id);
    }

    /// <summary>What was asked.</summary>
    public ListRequest Request { get; }

    /// <summary>Cuts the page.</summary>
    public Slice<Package> Cut(OmsState oms)
    {
        var filters = new Filters<Package>();
        var rows = Source(oms, filters);
        filters.Add(own.Combined, (package, passes) => passes(package));
        filters.Add(otherEnumValues, (package, wanted) => !wanted.Contains(oms.Installation.StateOf(package.State).EnumValue));
        filters.Add(orderNumber, (package, wanted) => oms.Orders[package.OrderId].Number.StartsWith(wanted, StringComparison.Ordinal));
        filters.Add(omnitronId, (package, wanted) => oms.Orders[package.OrderId].OmnitronId == wanted);
        filters.Add(erpCodes, (package, wanted) => wanted.Contains(oms.StockLocations[package.StockLocationId].ErpCode));
        filters.Add(locationType, (package, wanted) => oms.StockLocations[package.StockLocationId].StockLocationType == wanted);
        filters.Add(sku, (package, wanted) => Products(oms, package).Any(product => product.Sku == wanted));
        filters.Add(barcode, (package, wanted) => Products(oms, package).Any(product => product.Barcode == wanted));
        filters.Add(channel, (package, wanted) => oms.Orders[package.OrderId].Channel.Id == wanted);
        filters.Add(firstName, (package, wanted) => oms.Orders[package.OrderId].Customer.FirstName == wanted);
        filters.Add(lastName, (package, wanted) => oms.Orders[package.OrderId].Customer.LastName == wanted);
        filters.Add(cargoCompany, (package, wanted) => package.ShipmentId is { } id && oms.Shipments[id].CargoCompanyId == wanted);
        return Slice<Package>.Cut(Request, rows, filters.Combined, field => SortKey(oms, field));
    }

    private static IEnumerable<Product> Products(OmsState oms, Package package) =>
        package.ItemIds.Select(item => oms.Products[oms.OrderItems[oms.PackageItems[item].OrderItemId].ProductId]);

    private static Func<Package, IComparable?>? SortKey(OmsState oms, string field) => field switch
    {
        "number" => package => package.Number,
        "created_date" => package => package.CreatedDate,
        "modified_date" => package => package.ModifiedDate,
        "shipment_date" => package => package.ShipmentDate,
        "state" => package => oms.Installation.StateOf(package.State).Id,
        "state__enum_value" => package => oms.Installation.StateOf(package.State).EnumValue,
        "order" => package => package.OrderId,
        "order__number" => package => oms.Orders[package.OrderId].Number,
        "stock_location" => package => package.StockLocationId,
        "stock_location__erp_code" => package => oms.StockLocations[package.StockLocationId].ErpCode,
        _ => null,
    };

    // The first lookup that the request allows; what it did not settle becomes a filter.
    private Rows<Package> Source(OmsState oms, Filters<Package> filters)
    {
        var states = States(oms);
        var locationId = LocationId(oms, filters);
        if (ids is not null)
        {
            Settle(states, locationId, order);
            return Rows<Package>.Of([.. ids.Distinct().Order().Where(id => oms.Packages.Find(id, out _)).Select(id => oms.Packages[(int)id])]);
        }

        if (order is { } orderId)
        {
            Settle(states, locationId, null);
            return Rows<Package>.Of(orderId is > 0 and <= int.MaxValue ? [.. oms.PackagesOf((int)orderId).OrderBy(package => package.Id)] : []);
        }

        if (locationId is { } at && (states is null || oms.IdsAt(at).Count < states.Sum(oms.CountIn)))
        {
            Settle(states, null, null);
            var idsAt = oms.IdsAt(at);
            return new Rows<Package>((descending, skip) => Walk(idsAt, descending, skip).Select(id => oms.Packages[id]), idsAt.Count);
        }

        Settle(null, locationId, null);
        return states is null ? Rows<Package>.Of(oms.Packages) : InStates(oms, states);

        void Settle(IReadOnlyList<PackageState>? left, int? leftLocation, long? leftOrder)
        {
            filters.Add(left, (package, wanted) => wanted.Contains(package.State));
            filters.Add(leftLocation, (package, wanted) => package.StockLocationId == wanted);
            filters.Add(leftOrder, (package, wanted) => package.OrderId == wanted);
        }
    }

    private static IEnumerable<int> Walk(IReadOnlyList<int> ids, bool descending, int skip)
    {
        for (var index = skip; index < ids.Count; index++)
            yield return ids[descending ? ids.Count - 1 - index : index];
    }

    private static Rows<Package> InStates(OmsState oms, IReadOnlyList<PackageState> states)
    {
        if (states.Count == 1)
            return new((descending, skip) => oms.IdsIn(states[0], descending, skip).Select(id => oms.Packages[id]), oms.CountIn(states[0]));
        return new((descending, skip) => Merged(oms, states, descending).Skip(skip), states.Sum(oms.CountIn));
    }

    private static IEnumerable<Package> Merged(OmsState oms, IReadOnlyList<PackageState> states, bool descending)
    {
        var heads = new PriorityQueue<IEnumerator<int>, int>();
        foreach (var state in states)
            Push(oms.IdsIn(state, descending).GetEnumerator());
        while (heads.TryDequeue(out var head, out _))
        {
            yield return oms.Packages[head.Current];
            Push(head);
        }

        void Push(IEnumerator<int> ids)
        {
            if (ids.MoveNext())
                heads.Enqueue(ids, descending ? -ids.Current : ids.Current);
        }
    }

    private IReadOnlyList<PackageState>? States(OmsState oms)
    {
        if (state is null && enumValues is null)
            return null;
        return
        [
            .. oms.StatesInUse.Where(known => oms.Installation.StateOf(known) is var row
                && (state is null || row.Id == state) && (enumValues is null || enumValues.Contains(row.EnumValue))),
        ];
    }

    private int? LocationId(OmsState oms, Filters<Package> filters)
    {
        const int Nowhere = 0;
        if (location is null && erpCode is null)
            return null;
        int? byCode = erpCode is null ? null : oms.FindStockLocation(erpCode, out var found) ? found.Id : Nowhere;
        int? byId = location is null ? null : location is > 0 and <= int.MaxValue ? (int)location : Nowhere;
        if (byCode is not null && byId is not null && byCode != byId)
            filters.Add<int>(Nowhere, (_, _) => false);
        return byCode ?? byId;
    }
}
