using System.Globalization;

namespace OmsSimulator.Domain;

/// <summary>
/// Finds by a number, an id, a SKU, an air waybill number or a customer. What is named exactly is found by an index, whatever the size of the
/// world; what only contains the text is looked for among the latest rows, and no more of them than <see cref="MostLooked"/>.
/// </summary>
public sealed class Search
{
    /// <summary>How many rows of each kind are looked at for a part of a text.</summary>
    public const int MostLooked = 20_000;

    private readonly OmsState oms;
    private readonly string text;
    private readonly int most;
    private readonly List<SearchHit> hits = [];
    private readonly HashSet<(SearchKind, int)> known = [];

    private Search(OmsState oms, string text, int most) => (this.oms, this.text, this.most) = (oms, text, most);

    private bool IsFull => hits.Count >= most;

    /// <summary>What is found, the exact hits first, and whether that is all.</summary>
    public static (IReadOnlyList<SearchHit> Hits, bool IsComplete) Of(OmsState oms, string text, int most)
    {
        var search = new Search(oms, text, most);
        search.ByIndex();
        var isComplete = search.ByLooking();
        return ([.. search.hits.Take(most)], isComplete && search.hits.Count <= most);
    }

    private void ByIndex()
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            if (oms.Packages.TryGet(id, out var package))
                Add(SearchKind.Package, package.Id, SearchField.Id);
            if (oms.Orders.TryGet(id, out _))
                Add(SearchKind.Order, id, SearchField.Id);
            if (oms.Transfers.TryGet(id, out _))
                Add(SearchKind.Transfer, id, SearchField.Id);
        }

        if (oms.TryGetOrder(text, out var order))
        {
            AddOrder(order, SearchField.Number);
        }
        else if (OrderOfPackage() is { } of)
        {
            foreach (var package in oms.PackagesOf(of.Id).Where(package => package.Number == text))
                Add(SearchKind.Package, package.Id, SearchField.Number);
        }

        if (oms.TryGetShipment(text, out var shipment))
            Add(SearchKind.Package, shipment.PackageId, SearchField.Awb);
        if (oms.TryGetProduct(text, out var product))
            Add(SearchKind.Product, product.Id, SearchField.Sku);
        if (oms.TryGetStockLocation(text, out var location))
            Add(SearchKind.StockLocation, location.Id, SearchField.Number);
    }

    // A package's number is its order's with P and a count.
    private Order? OrderOfPackage()
    {
        var mark = text.LastIndexOf('P');
        return mark > 0 && oms.TryGetOrder(text[..mark], out var order) ? order : null;
    }

    private bool ByLooking()
    {
        foreach (var order in oms.Orders.Descending().Take(MostLooked))
        {
            if (IsFull)
                return false;
            if (Has(order.Number))
                AddOrder(order, SearchField.Number);
            else if (Has($"{order.Customer.FirstName} {order.Customer.LastName}") || Has(order.Customer.Email) || Has(order.Customer.Phone))
                AddOrder(order, SearchField.Customer);
        }

        foreach (var shipment in oms.Shipments.Descending().Take(MostLooked))
        {
            if (IsFull)
                return false;
            if (shipment.TransferOrderId is null && (Has(shipment.AwbNumber) || Has(shipment.TrackingNumber)))
                Add(SearchKind.Package, shipment.PackageId, SearchField.Awb);
        }

        foreach (var product in oms.Products.Descending().Take(MostLooked))
        {
            if (IsFull)
                return false;
            if (Has(product.Sku) || Has(product.Name) || product.Barcode == text)
                Add(SearchKind.Product, product.Id, SearchField.Sku);
        }

        return oms.Orders.LastId <= MostLooked && oms.Shipments.LastId <= MostLooked && oms.Products.LastId <= MostLooked;
    }

    private bool Has(string? part) => part?.Contains(text, StringComparison.OrdinalIgnoreCase) == true;

    private void AddOrder(Order order, SearchField by)
    {
        Add(SearchKind.Order, order.Id, by);
        foreach (var package in oms.PackagesOf(order.Id).OrderBy(static package => package.Id))
            Add(SearchKind.Package, package.Id, by);
    }

    private void Add(SearchKind kind, int id, SearchField by)
    {
        if (hits.Count <= most && known.Add((kind, id)))
            hits.Add(new SearchHit(kind, id, by));
    }
}

/// <summary>What kinds of records are found.</summary>
public enum SearchKind
{
    /// <summary>A package.</summary>
    Package,

    /// <summary>An order.</summary>
    Order,

    /// <summary>A transfer order.</summary>
    Transfer,

    /// <summary>A product.</summary>
    Product,

    /// <summary>A stock location.</summary>
    StockLocation,
}

/// <summary>By what a record is found.</summary>
public enum SearchField
{
    /// <summary>Its id.</summary>
    Id,

    /// <summary>Its number, or that of its order.</summary>
    Number,

    /// <summary>The number of its shipment.</summary>
    Awb,

    /// <summary>What the product is called.</summary>
    Sku,

    /// <summary>Who ordered.</summary>
    Customer,
}

/// <summary>A record that is found.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Id">Its id.</param>
/// <param name="By">By what.</param>
public readonly record struct SearchHit(SearchKind Kind, int Id, SearchField By);
