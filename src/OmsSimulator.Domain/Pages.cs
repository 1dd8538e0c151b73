namespace OmsSimulator.Domain;

/// <summary>A public page that facts of the contract come from.</summary>
/// <param name="Id">The short name that marks and tags use, such as <c>S002</c>.</param>
/// <param name="Title">The page's title.</param>
/// <param name="Addresses">Where it stands, without the scheme.</param>
public sealed record Page(string Id, string Title, params string[] Addresses);

/// <summary>Every page behind the contract.</summary>
public static class Pages
{
    private const string Guides = "docs.akinon.com/technical-guides/oms/commands/";
    private const string Old = "developers.akinon.com/docs/guide/oms/commands/";
    private const string Api = "apidocs.akinon.com/oms/";
    private const string OpenApi = "apidocs.akinon.com/oms-openapis/";
    private const string Oms = "docs.akinon.com/technical-guides/oms/";
    private const string Tutorials = "docs.akinon.com/tutorials/oms/";

    /// <summary>The general Commands page.</summary>
    public static readonly Page Commands = new("S003", "Commands", "docs.akinon.com/technical-guides/oms/commands");

    /// <summary>Complete Packaging with Shipment.</summary>
    public static readonly Page CompletePackaging = new(
        "S004",
        "Complete Packaging with Shipment",
        Guides + "packages/complete-packaging-with-shipment-command"
    );

    /// <summary>Complete Packaging without Shipment.</summary>
    public static readonly Page CompletePackagingWithoutShipment = new(
        "S002",
        "Complete Packaging without Shipment",
        Guides + "packages/complete-packaging-without-shipment-command"
    );

    /// <summary>Update The Package's Shipment Status.</summary>
    public static readonly Page ShipmentStatus = new(
        "S000",
        "Update The Package's Shipment Status",
        Guides + "shipment/update-the-packages-shipment-status-command",
        Old + "shipment/update-the-packages-shipment-status-command"
    );

    /// <summary>Ship The Package without Shipment Integration.</summary>
    public static readonly Page ShipWithoutIntegration = new(
        "SWI",
        "Ship The Package without Shipment Integration",
        Old + "shipment/ship-the-package-without-shipment-command"
    );

    /// <summary>Package Command Parameters: the flags of a transition.</summary>
    public static readonly Page CommandParameters = new("PAR", "Package Command Parameters", Old + "package/package-command-parameters");

    /// <summary>DeAllocate Package Reservations.</summary>
    public static readonly Page Deallocate = new(
        "DEA",
        "DeAllocate Package Reservations",
        Old + "package/deallocate-package-reservations-command"
    );

    /// <summary>Package Refuse with Denial Reason.</summary>
    public static readonly Page Refuse = new(
        "REF",
        "Package Refuse with Denial Reason",
        Old + "package/package-refuse-with-denial-reason-command"
    );

    /// <summary>Product Not Found and Wrong Product.</summary>
    public static readonly Page NotFound = new("NF", "Product Not Found & Wrong Product", Old + "package/product-not-found-command");

    /// <summary>Product Not Found and Wrong Product Advanced.</summary>
    public static readonly Page NotFoundAdvanced = new(
        "NFA",
        "Product Not Found & Wrong Product Advanced",
        Old + "package/product-not-found-command-advanced"
    );

    /// <summary>Package Packed for Refund.</summary>
    public static readonly Page PackedForRefund = new(
        "PFR",
        "Package Packed for Refund",
        Old + "package/package-packed-for-refund-command"
    );

    /// <summary>Block and Unblock the Package for Action.</summary>
    public static readonly Page Block = new(
        "BLK",
        "Block / Unblock the Package For Action",
        Old + "package/block-the-package-action-command",
        Old + "package/unblock-package-for-action-command"
    );

    /// <summary>Update The Package's Invoice.</summary>
    public static readonly Page Invoice = new("INV", "Update The Package's Invoice", Old + "package/update-invoice-of-the-package-command");

    /// <summary>Manual Planning.</summary>
    public static readonly Page ManualPlanning = new("PLAN", "Manual Planning", Old + "package/manual-planning-command");

    /// <summary>Prepare Package.</summary>
    public static readonly Page Prepare = new("PREP", "Prepare Package", Guides + "packages/prepare-package-command");

    /// <summary>Shipment Order, Package Advanced Shipment, Ship The Package.</summary>
    public static readonly Page Ship = new(
        "SHIP",
        "Shipment Order, Package Advanced Shipment, Ship The Package",
        Old + "shipment/shipment-order-command",
        Old + "shipment/package-advanced-shipment-command",
        Old + "shipment/ship-the-package-command"
    );

    /// <summary>Update Shipment Info of Package.</summary>
    public static readonly Page ShipmentInfo = new(
        "INFO",
        "Update Shipment Info of Package",
        Guides + "shipment/update-shipment-info-of-package-command"
    );

    /// <summary>Update Shipment Label of Package.</summary>
    public static readonly Page Label = new(
        "LABEL",
        "Update Shipment Label of Package",
        Guides + "shipment/update-shipment-label-of-package-command/package-commands",
        Guides + "shipment/update-shipment-label-of-package-command/models"
    );

    /// <summary>The transfer commands.</summary>
    public static readonly Page Transfers = new(
        "TRF",
        "Transfer commands",
        Old + "transfer/transfer-order-advanced-command",
        Old + "transfer/transfer-dispatch-command",
        Old + "transfer/transfer-ready-for-dispatch-command",
        Old + "transfer/transfer-out-of-stock",
        Guides + "transfer/transfer-delivered-command",
        Guides + "transfer/product-for-transfer-not-found-and-wrong-product-command"
    );

    /// <summary>State transitions: their definitions.</summary>
    public static readonly Page StateTransitions = new(
        "SE",
        "State transitions",
        Tutorials + "state-transitions",
        Tutorials + "how-to-add-or-edit-a-state-transition-in-oms"
    );

    /// <summary>States as the screens show them.</summary>
    public static readonly Page States = new("STA", "States", Oms + "package-management/states");

    /// <summary>The capacity feature: quota.</summary>
    public static readonly Page Capacity = new("CAP", "Capacity", Oms + "capacity-feature");

    /// <summary>Scenarios and how they work.</summary>
    public static readonly Page Scenarios = new(
        "SCN",
        "Scenarios",
        Oms + "scenarios",
        Tutorials + "transfer-scenarios",
        Tutorials + "working-logic-of-scenarios"
    );

    /// <summary>Webhooks and their examples.</summary>
    public static readonly Page Webhooks = new("WEB", "Webhooks", Oms + "webhooks");

    /// <summary>The API reference of packages, states, transfers, denial reasons and the stock query.</summary>
    public static readonly Page ApiReference = new(
        "API",
        "API reference",
        Api + "package-services",
        OpenApi + "packages/models",
        OpenApi + "packages/package-items",
        OpenApi + "packages/package-denial-reasons",
        OpenApi + "state/models",
        OpenApi + "state/state-transition-logs",
        OpenApi + "transfer/transfer-orders",
        OpenApi + "products/stock-query"
    );

    /// <summary>Orders and order items.</summary>
    public static readonly Page Orders = new("ORD", "Order services", Api + "order-services", Api + "order-item-services");

    /// <summary>Omnitron's order statuses.</summary>
    public static readonly Page OrderStatuses = new(
        "OST",
        "Omnitron order statuses",
        "developers.akinon.com/docs/guide/integration/order/order-status"
    );

    /// <summary>Login, errors, content type.</summary>
    public static readonly Page Login = new(
        "LOGIN",
        "Login, errors, content type",
        "developers.akinon.com/docs/guide/integration/int-getting-started",
        Api + "package-services"
    );

    /// <summary>Execution plans, the simple list of locations, sender addresses.</summary>
    public static readonly Page Plans = new("PLANS", "Execution plans, list-simple, sender addresses", "apidocs.akinon.com/oms/");

    /// <summary>The shipments guide and the flow of carriers.</summary>
    public static readonly Page Flow = new(
        "FLOW",
        "Shipments",
        Oms + "fulfillment/shipments",
        "developers.akinon.com/docs/guide/flows/flows-shipment-flows"
    );

    /// <summary>The open-source libraries behind the API: Django REST Framework, dj-whisperer, omnisdk, channel_app.</summary>
    public static readonly Page Libraries = new("LIBS", "Open-source libraries behind the API", "their sources");

    /// <summary>Channel Based Complete Packaging without Shipment.</summary>
    public static readonly Page ChannelBasedPackaging = new(
        "CHAN",
        "Channel Based Complete Packaging without Shipment",
        Old + "package/channel-based-complete-packaging-without-shipment-command"
    );

    /// <summary>Invoice Integration.</summary>
    public static readonly Page InvoiceIntegration = new("INVI", "Invoice Integration", Oms + "fulfillment/invoice-integration");

    /// <summary>Every page, in the contract's order.</summary>
    public static IReadOnlyList<Page> All { get; } =
    [
        Commands,
        CompletePackaging,
        CompletePackagingWithoutShipment,
        ShipmentStatus,
        ShipWithoutIntegration,
        CommandParameters,
        Deallocate,
        Refuse,
        NotFound,
        NotFoundAdvanced,
        PackedForRefund,
        Block,
        Invoice,
        ManualPlanning,
        Prepare,
        Ship,
        ShipmentInfo,
        Label,
        Transfers,
        StateTransitions,
        States,
        Capacity,
        Scenarios,
        Webhooks,
        ApiReference,
        Orders,
        OrderStatuses,
        Login,
        Plans,
        Flow,
        Libraries,
        ChannelBasedPackaging,
        InvoiceIntegration,
    ];
}
