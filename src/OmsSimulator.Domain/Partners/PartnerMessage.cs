namespace OmsSimulator.Domain;

/// <summary>
/// Something that is said to a partner about a package. It holds the records as they were, so that it can be written down at any later
/// time.
/// </summary>
/// <param name="To">Who hears it.</param>
/// <param name="Package">The package.</param>
/// <param name="OrderNumber">The package's order.</param>
public abstract record PartnerMessage(Partner To, NamedPackage Package, string OrderNumber);

/// <summary>A package as partners know it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">Its number.</param>
public readonly record struct NamedPackage(int Id, string Number)
{
    /// <summary>A package as partners know it.</summary>
    public static NamedPackage Of(in Package package) => new(package.Id, package.Number);
}

/// <summary>A message that a command cannot be decided without the answer to.</summary>
/// <param name="To">Who is asked.</param>
/// <param name="Package">The package.</param>
/// <param name="OrderNumber">The package's order.</param>
/// <param name="Items">What is in the package.</param>
public abstract record PartnerQuestion(Partner To, NamedPackage Package, string OrderNumber, IReadOnlyList<AskedItem> Items)
    : PartnerMessage(To, Package, OrderNumber);

/// <summary>An item of the package that a question is about.</summary>
/// <param name="OrderItem">The order item.</param>
/// <param name="Sku">Its product.</param>
public readonly record struct AskedItem(OrderItem OrderItem, string Sku);

/// <summary>The invoice service is asked for the package's invoice.</summary>
/// <param name="Package">The package.</param>
/// <param name="OrderNumber">The package's order.</param>
/// <param name="Items">What is in the package.</param>
/// <param name="Call">How it is asked.</param>
/// <param name="Given">The invoice that the command brought.</param>
/// <param name="On">The day.</param>
public sealed record InvoiceQuestion(
    NamedPackage Package,
    string OrderNumber,
    IReadOnlyList<AskedItem> Items,
    RemoteInvoiceCall Call,
    Invoice? Given,
    DateOnly On
) : PartnerQuestion(Partner.Invoice, Package, OrderNumber, Items);

/// <summary>The order source's service gets the invoice update, and is asked for bill data.</summary>
/// <param name="Package">The package.</param>
/// <param name="OrderNumber">The package's order.</param>
/// <param name="Items">What is in the package.</param>
/// <param name="Call">Where it is.</param>
/// <param name="Invoice">The package's invoice, the one that the same command brought included; none: it has none.</param>
public sealed record BillQuestion(
    NamedPackage Package,
    string OrderNumber,
    IReadOnlyList<AskedItem> Items,
    RemoteBillFulfillmentCall Call,
    Invoice? Invoice
) : PartnerQuestion(Partner.Bill, Package, OrderNumber, Items);

/// <summary>The carrier is asked for a label, and for an air waybill number where there is none.</summary>
/// <param name="Package">The package.</param>
/// <param name="OrderNumber">The package's order.</param>
/// <param name="Items">What is in the package.</param>
/// <param name="Shipment">The shipment; none: it is only being made.</param>
/// <param name="CargoCompany">The carrier's <c>erp_code</c>, or its name.</param>
public sealed record LabelQuestion(
    NamedPackage Package,
    string OrderNumber,
    IReadOnlyList<AskedItem> Items,
    Shipment? Shipment,
    string? CargoCompany
) : PartnerQuestion(Partner.Carrier, Package, OrderNumber, Items);

/// <summary>Omnitron is asked which statuses it has for the package's order items.</summary>
/// <param name="Package">The package.</param>
/// <param name="OrderNumber">The package's order.</param>
/// <param name="Items">What is in the package.</param>
public sealed record StatusesQuestion(NamedPackage Package, string OrderNumber, IReadOnlyList<AskedItem> Items)
    : PartnerQuestion(Partner.Omnitron, Package, OrderNumber, Items);

/// <summary>Omnitron is told that order items have another status. Nothing waits for its answer.</summary>
/// <param name="Package">The package.</param>
/// <param name="OrderNumber">The package's order.</param>
/// <param name="OrderItems">The order items.</param>
/// <param name="Status">Their status.</param>
public sealed record StatusesTold(NamedPackage Package, string OrderNumber, IReadOnlyList<ToldItem> OrderItems, OrderStatus Status)
    : PartnerMessage(Partner.Omnitron, Package, OrderNumber);

/// <summary>An order item that Omnitron is told of.</summary>
/// <param name="Id">Its id.</param>
/// <param name="OmnitronId">Omnitron's id.</param>
public readonly record struct ToldItem(int Id, int OmnitronId);
