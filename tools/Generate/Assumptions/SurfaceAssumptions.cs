namespace OmsSimulator.Generate;

/// <summary>What is assumed about paths, lists, resources and the rows of states.</summary>
internal static class SurfaceAssumptions
{
    private const string Paths = "Rules: paths, lists, login";
    private const string Resources = "Rules: resources";
    private const string Rows = "Rules: rows of states";

    /// <summary>The assumptions.</summary>
    public static IReadOnlyList<Assumption> All { get; } =
    [
        new(
            Paths,
            "paths.slash",
            "a POST without the final slash is served, with a contract warning",
            "A Django server would redirect it and lose the body."
        ),
        new(
            Paths,
            "paths.stock_locations",
            "GET and PATCH of /stock-locations/, where max_quota, priority and is_active can be changed",
            "No page shows how max_quota is set over HTTP."
        ),
        new(
            Paths,
            "paths.documents",
            "/packages/{id}/document/ and /packages/{id}/label/",
            "The pages say that they can be viewed, not where."
        ),
        new(
            Paths,
            "paths.transfer_items",
            "/transfer_orders/items/, and a transfer command's path",
            "API names the filters, not where the items are; the path of commands follows that of packages."
        ),
        new(Paths, "lists.values", "a filter value of the wrong kind is a 400 on its name", "The pages list filters, not their errors."),
        new(Paths, "lists.unknown", "unknown filters and sort fields are ignored, with a contract warning", "The pages do not say."),
        new(
            Paths,
            "errors.envelope",
            "401, 404, 405, 409, 413, 415 and 422 have the envelope of the 400s, with detail",
            "Known are the sentences, and the envelope of field errors."
        ),
        new(Paths, "login.lifetime", "tokens do not expire", "LOGIN does not say.", "settings: { token_lifetime: PT8H }"),
        new(Paths, "stock_query.all", "a stock query without codes and tags asks every active location", "The page does not say."),
        new(Resources, "shipment", "the keys of a shipment and the words of its status", "Only some of its values appear in samples."),
        new(
            Resources,
            "transfer_order.items",
            "a transfer order shows what it brings as transferitem_set, and its shipment; an item's state is its transfer's",
            "The sample of the webhook has neither."
        ),
        new(
            Resources,
            "shipment.carrier",
            "a new shipment is the first carrier's; its awb_number is made of its id",
            "The carrier is the customer's; the simulator has a stand-in."
        ),
        new(
            Resources,
            "order_item.money",
            "currency try, retail price, tax rate, discount and net amount follow from the price",
            "The pages give names, not how they are calculated."
        ),
        new(Resources, "package_item.unit_weight", "every piece weighs 1.00", "Weights are not part of a world."),
        new(Resources, "address.country", "every address is in Türkiye", "Countries are not part of a world."),
        new(
            Resources,
            "state_transition_logs.attributes",
            "the keys of attributes are flat and dotted: command.transition_id, remote_user_pk, remote_user_mail",
            "A sample shows command.slug only."
        ),
        new(
            Rows,
            "package_items.class",
            "the states of package items are of the class PackageItemStatus, content type 28",
            "No sample shows one."
        ),
        new(
            Rows,
            "package_items.rows",
            "a package item's states have the package's names and numbers, and ids of their own",
            "No sample shows one.",
            "states: [{ key: Waiting, enum_class: PackageItemStatus, id: 233, name: Waiting, enum_value: \"100\" }]"
        ),
        new(
            Rows,
            "transfers.rows",
            "the ids of the states of transfer orders",
            "Ids differ between installations.",
            "states: [{ key: InTransit, enum_class: TransferStatus, id: 783 }]"
        ),
        new(
            Rows,
            "orders.rows",
            "the ids of the statuses of orders and of order items",
            "Ids differ between installations.",
            "states: [{ key: Approved, enum_class: OrderStatus, content_type: 2, id: 306 }, { key: Approved, enum_class: OrderStatus, content_type: 3, id: 356 }]"
        ),
    ];
}
