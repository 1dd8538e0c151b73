using System.Text.Json.Nodes;

namespace OmsSimulator.Client;

/// <summary>Stock locations: lists, details, their settings, and where products are.</summary>
public sealed class StockLocationsApi : OmsRows<StockLocationResource, StockLocationFilter>
{
    internal StockLocationsApi(VendorConnection connection)
        : base(connection, "stock-locations/") { }

    /// <summary>All locations at once, addresses by their ids.</summary>
    public Task<IReadOnlyList<StockLocationSimpleResource>> SimpleAsync(CancellationToken cancellationToken = default) =>
        Connection.Read<IReadOnlyList<StockLocationSimpleResource>>(
            HttpMethod.Get,
            $"{VendorConnection.Oms}stocklocations/list-simple/",
            null,
            cancellationToken
        );

    /// <summary>Changes what is named of a location.</summary>
    public Task<StockLocationResource> ChangeAsync(int id, StockLocationChange change, CancellationToken cancellationToken = default)
    {
        var body = new JsonObject();
        if (change.MaxQuota is not null || change.NoMaxQuota)
            body["max_quota"] = change.NoMaxQuota ? null : change.MaxQuota;
        if (change.Priority is not null)
            body["priority"] = change.Priority;
        if (change.IsActive is not null)
            body["is_active"] = change.IsActive;
        return Connection.Read<StockLocationResource>(HttpMethod.Patch, Of(id), ClientJson.Body(body), cancellationToken);
    }

    /// <summary>Which locations, by their codes, have all of these products; a product that is named twice is wanted twice.</summary>
    public Task<IReadOnlyDictionary<string, bool>> AvailabilityAsync(
        IEnumerable<string> skus,
        IEnumerable<string>? erpCodes = null,
        IEnumerable<string>? tags = null,
        CancellationToken cancellationToken = default
    )
    {
        var query = string.Join('&', [.. Named("sku", skus), .. Named("erp_code", erpCodes), .. Named("tag", tags)]);
        return Connection.Read<IReadOnlyDictionary<string, bool>>(
            HttpMethod.Get,
            $"{VendorConnection.Oms}query-stock-availability?{query}",
            null,
            cancellationToken
        );
    }

    private static IEnumerable<string> Named(string name, IEnumerable<string>? values) =>
        (values ?? []).Select(value => $"{name}={Uri.EscapeDataString(value)}");
}

/// <summary>What can be changed of a location; null is not sent.</summary>
public sealed record StockLocationChange
{
    /// <summary>How many packages it can hold.</summary>
    public int? MaxQuota { get; init; }

    /// <summary>That it can hold any number of them.</summary>
    public bool NoMaxQuota { get; init; }

    /// <summary>Lower is asked first.</summary>
    public int? Priority { get; init; }

    /// <summary>Whether it takes part.</summary>
    public bool? IsActive { get; init; }
}
