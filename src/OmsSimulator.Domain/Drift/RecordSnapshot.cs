using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>What was read of a package or transfer: its state, its items in their order, its place.</summary>
internal sealed class RecordSnapshot
{
    private readonly List<string> places = [];

    /// <param name="subject">What it is.</param>
    /// <param name="resource">The resource as it was answered.</param>
    public RecordSnapshot(CommandSubject subject, JsonElement resource)
    {
        (Subject, Resource) = (subject, resource);
        Id = resource.NumberMember("id") ?? 0;
        Items = [.. resource.ListMember(subject == CommandSubject.Transfer ? "transferitem_set" : "packageitem_set")];
    }

    /// <summary>What it is.</summary>
    public CommandSubject Subject { get; }

    /// <summary>The resource.</summary>
    public JsonElement Resource { get; }

    /// <summary>Its id.</summary>
    public long Id { get; }

    /// <summary>Its items.</summary>
    public IReadOnlyList<JsonElement> Items { get; }

    /// <summary>The id of its state's row.</summary>
    public long StateId => Resource.Member("state")?.NumberMember("id") ?? 0;

    /// <summary>The <c>erp_code</c> of its place.</summary>
    public string? Location => Resource.Member("stock_location")?.TextMember("erp_code");

    /// <summary>Whether it has a shipment; none: it was not said.</summary>
    public bool? HasShipment => Resource.Member("shipment") is { } shipment ? shipment.ValueKind == JsonValueKind.Object : null;

    /// <summary>The barcodes of the items' products.</summary>
    public IReadOnlyList<string?> Barcodes =>
        [.. Items.Select(static item => item.Member("order_item")?.Member("product")?.TextMember("barcode"))];

    /// <summary>The place of an item, from 1; 0: it is none of this record.</summary>
    public int ItemOf(long id) => 1 + Find(item => item.NumberMember("id") == id);

    /// <summary>The place of an order item.</summary>
    public int OrderItemOf(long id) => 1 + Find(item => item.Member("order_item")?.NumberMember("id") == id);

    /// <summary>The place of an item that is named by its own id, or by what Omnitron calls its order item.</summary>
    public int MissingOf(long id) =>
        ItemOf(id) is > 0 and var own ? own : 1 + Find(item => item.Member("order_item")?.NumberMember("omnitron_id") == id);

    /// <summary>The place of another location among those that were named.</summary>
    public int PlaceOf(string code)
    {
        if (!places.Contains(code))
            places.Add(code);
        return places.IndexOf(code);
    }

    private int Find(Func<JsonElement, bool> isIt)
    {
        for (var index = 0; index < Items.Count; index++)
        {
            if (isIt(Items[index]))
                return index;
        }

        return -1;
    }
}
