namespace OmsSimulator.Contract;

/// <summary>A package. Documented: the webhook sample and the models, joined; derived.</summary>
public sealed record PackageResource
{
    /// <summary>Its id.</summary>
    public required int Id { get; init; }

    /// <summary><c>&lt;order number&gt;P1</c>, …</summary>
    public required string Number { get; init; }

    /// <summary>Where it is in its life.</summary>
    public required StateResource State { get; init; }

    /// <summary>The order, as the models have it. Documented: API.</summary>
    public required NumberedResource Order { get; init; }

    /// <summary>The order, as the webhook sample has it. Documented: WEB.</summary>
    public required int OrderId { get; init; }

    /// <summary>The order's number.</summary>
    public required string OrderNumber { get; init; }

    /// <summary>When the order was placed.</summary>
    public required DateTime DatePlaced { get; init; }

    /// <summary>Where the order was placed.</summary>
    public required string ChannelName { get; init; }

    /// <summary>How the order was paid.</summary>
    public required string PaymentType { get; init; }

    /// <summary>Where it goes.</summary>
    public required string City { get; init; }

    /// <summary>What the customer wrote.</summary>
    public required string OrderNotes { get; init; }

    /// <summary>Always null here.</summary>
    public string? RemoteId { get; init; }

    /// <summary>Always null here.</summary>
    public string? DeliveryRange { get; init; }

    /// <summary>Its shipment.</summary>
    public required ShipmentResource? Shipment { get; init; }

    /// <summary>The path of the label.</summary>
    public required string? ShippingLabel { get; init; }

    /// <summary>When it was shipped.</summary>
    public required DateTime? ShipmentDate { get; init; }

    /// <summary>Its invoice's number.</summary>
    public required string? InvoiceNumber { get; init; }

    /// <summary>Where it is packed.</summary>
    public required StockLocationResource StockLocation { get; init; }

    /// <summary>Its items.</summary>
    public required IReadOnlyList<PackageItemResource> PackageitemSet { get; init; }

    /// <summary>The transitions that can run now.</summary>
    public required IReadOnlyList<CommandResource> Commands { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime CreatedDate { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime ModifiedDate { get; init; }
}

/// <summary>A row of <c>/packages/short/</c>. Derived.</summary>
public sealed record PackageShortResource
{
    /// <summary>Its id.</summary>
    public required int Id { get; init; }

    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>The state's enum value.</summary>
    public required string State { get; init; }

    /// <summary>The location's code.</summary>
    public required string StockLocationErpCode { get; init; }

    /// <summary>How many items.</summary>
    public required int PackageitemCount { get; init; }
}

/// <summary>An item of a package.</summary>
public sealed record PackageItemResource
{
    /// <summary>Its id.</summary>
    public required int Id { get; init; }

    /// <summary>The package that carries it.</summary>
    public required int Package { get; init; }

    /// <summary>The order item.</summary>
    public required OrderItemResource OrderItem { get; init; }

    /// <summary>Its state.</summary>
    public required StateResource State { get; init; }

    /// <summary>How many.</summary>
    public required int Quantity { get; init; }

    /// <summary>The weight of one. Assumed: 1.00.</summary>
    public required string UnitWeight { get; init; }

    /// <summary>The barcode that was read.</summary>
    public required string? Barcode { get; init; }

    /// <summary>Why its location refused it.</summary>
    public required DenialReasonResource? DenialReason { get; init; }

    /// <summary>That it was not found.</summary>
    public required DiscrepancyResource? Discrepancy { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime CreatedDate { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime ModifiedDate { get; init; }
}

/// <summary>That an item was not found.</summary>
/// <param name="Id">Its id.</param>
/// <param name="CreatedDate">When.</param>
public sealed record DiscrepancyResource(int Id, DateTime CreatedDate);

/// <summary>Why a location may refuse a package. Documented: API.</summary>
public sealed record DenialReasonResource
{
    /// <summary>Its id.</summary>
    public required int Id { get; init; }

    /// <summary>Unique.</summary>
    public required string Title { get; init; }

    /// <summary>A remote system's name for it.</summary>
    public required string? RemoteId { get; init; }

    /// <summary>For sorting.</summary>
    public required int? Priority { get; init; }

    /// <summary>Whether a refusal may name it.</summary>
    public required bool IsActive { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime CreatedDate { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime ModifiedDate { get; init; }
}

/// <summary>A shipment. Assumed.</summary>
public sealed record ShipmentResource
{
    /// <summary>Its id.</summary>
    public required int Id { get; init; }

    /// <summary>The package that it carries; null where it carries a transfer.</summary>
    public required NumberedResource? Package { get; init; }

    /// <summary>The transfer that it carries; null where it carries a package.</summary>
    public required NumberedResource? TransferOrder { get; init; }

    /// <summary>The carrier.</summary>
    public required CargoCompanyResource? CargoCompany { get; init; }

    /// <summary>The air waybill number.</summary>
    public required string? AwbNumber { get; init; }

    /// <summary>The tracking number.</summary>
    public required string? TrackingNumber { get; init; }

    /// <summary>The query number.</summary>
    public required string? QueryNumber { get; init; }

    /// <summary>
    /// <c>created</c>, <c>shipped</c>, <c>delivered</c>, <c>delivery_failed</c>, <c>attempted_delivery</c>, <c>cancelled</c>.
    /// </summary>
    public required string Status { get; init; }

    /// <summary>The path of the label.</summary>
    public required string? LabelUrl { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime CreatedDate { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime ModifiedDate { get; init; }
}

/// <summary>Something by its id and number.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">Its number.</param>
public sealed record NumberedResource(int Id, string Number);

/// <summary>A carrier company. Derived.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="ErpCode">The ERP's code.</param>
/// <param name="ShippingCompany">The name of its integration.</param>
public sealed record CargoCompanyResource(int Id, string Name, string? ErpCode, string? ShippingCompany);

/// <summary>What a command answers that has something to say. Documented: S003.</summary>
public sealed record PackageAnswer
{
    /// <summary>The package that now carries the items.</summary>
    public required int PackageId { get; init; }

    /// <summary>Its number.</summary>
    public required string PackageNumber { get; init; }

    /// <summary>Where it is.</summary>
    public required int PackageStockLocationId { get; init; }

    /// <summary>What that location is called.</summary>
    public required string PackageStockLocationName { get; init; }

    /// <summary>Whether it is where the command was run. Assumed.</summary>
    public required bool IsSameLocation { get; init; }
}

/// <summary>A denial reason as the older path shows it. Documented: API.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Unique.</param>
/// <param name="RemoteId">A remote system's name for it.</param>
/// <param name="Priority">For sorting.</param>
/// <param name="IsActive">Whether a refusal may name it.</param>
public sealed record DenialReasonShortResource(int Id, string Title, string? RemoteId, int? Priority, bool IsActive);
