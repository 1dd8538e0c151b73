using System.Text.Json.Nodes;
using OmsSimulator.Domain;

namespace OmsSimulator.Generate;

/// <summary>Something that is wrong with a request in a way of the command's own.</summary>
/// <param name="When">When it is refused.</param>
/// <param name="Parameters">The parameters that are sent.</param>
/// <param name="Said">Who says the answer's sentence.</param>
internal sealed record RefusalCase(string When, string Parameters, Provenance Said)
{
    /// <summary>A command that is sent before, to bring the package there: its code, and the state it comes from.</summary>
    public (string Code, PackageState From)? After { get; init; }
}

/// <summary>What each command refuses by itself, beside what all commands refuse.</summary>
internal static class RefusalCases
{
    private static readonly Provenance Libraries = Provenance.Derived(Pages.Libraries);

    /// <summary>The cases of a command.</summary>
    public static IReadOnlyList<RefusalCase> Of(string code) =>
        code switch
        {
            "COMPLETE_PACKAGING" =>
            [
                new("a barcode of somebody else's order item", """{"barcodes":[{"order_item":9,"barcode":"1"}]}""", Libraries),
            ],
            "COMPLETE_PACKAGING_WITHOUT_SHIPMENT" =>
            [
                new("an item that is not the package's", """{"package_items":[1,2,9]}""", Libraries),
                new("an item is not named", """{"package_items":[1]}""", Provenance.Assumed),
                new("an item is named twice", """{"package_items":[1,1,2]}""", Provenance.Assumed),
            ],
            "REFUSE_THE_PACKAGE" => [new("a denial reason that does not exist or is not active", """{"denial_reason":9}""", Libraries)],
            "DETECTED_OUT_OF_STOCK_ITEM" or "DETECTED_OUT_OF_STOCK_ITEM_ADVANCED" or "SHIP_THE_PACKAGE" =>
            [
                new("an item that is not the package's", """{"package_items":[9]}""", Libraries),
                new("no items", """{"package_items":[]}""", Libraries),
            ],
            "BLOCK_THE_PACKAGE" => [new("nothing but spaces", """{"user":" ","token":""}""", Libraries)],
            "UPDATE_INVOICE_OF_THE_PACKAGE" =>
            [
                new("a day that does not exist", """{"invoice_number":"1","invoice_date":"2026-02-30"}""", Libraries),
                new(
                    "a document that is not base64",
                    """{"invoice_number":"1","invoice_date":"2026-01-05","document_content":"%PDF"}""",
                    Provenance.Assumed
                ),
            ],
            "ASSIGN_PACKAGE_ITEMS_MANUALLY" =>
            [
                new(
                    "a location that does not exist or is not active",
                    """{"assignment_groups":[{"package_items":[1,2],"erp_code":"NOWHERE"}]}""",
                    Libraries
                ),
                new(
                    "a location that cannot supply its group",
                    """{"assignment_groups":[{"package_items":[1,2],"erp_code":"ST02"}]}""",
                    Provenance.Assumed
                ),
                new("an item is not named", """{"assignment_groups":[{"package_items":[1],"erp_code":"WH01"}]}""", Provenance.Assumed),
            ],
            "PREPARE_PACKAGE_COMMAND" =>
            [
                new("every item is missing", """{"select_items_by_omnitron_id":false,"missing_items":[1,2]}""", Provenance.Assumed),
            ],
            "SHIP_THE_PACKAGE_ADVANCED" =>
            [
                new("a carrier that does not exist", """{"tracking_number":"TR1","cargo_company":"9"}""", Libraries),
            ],
            "UPDATE_PACKAGE_SHIPMENT_STATUS" =>
            [
                new("`delivered_status` is not that of the transition's destination", """{"delivered_status":false}""", Provenance.Assumed),
            ],
            "UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE" =>
            [
                new("the package has no shipment", """{"tracking_number":"TR1"}""", Provenance.Assumed)
                {
                    After = ("CHANNEL_BASED_COMPLETE_PACKAGING", PackageState.Waiting),
                },
            ],
            "UPDATE_SHIPMENT_LABEL" =>
            [
                new("an item that is not the package's", """{"package_items":[{"id":9}]}""", Libraries),
                new("an item is named twice", """{"package_items":[{"id":1},{"id":1}]}""", Provenance.Assumed),
                new("the package has no shipment", """{"package_items":[]}""", Provenance.Assumed)
                {
                    After = ("CHANNEL_BASED_COMPLETE_PACKAGING", PackageState.Waiting),
                },
            ],
            "TRANSFER_ORDER_ADVANCED" =>
            [
                new("a carrier that does not exist", """{"tracking_number":"TR1","cargo_company":"9"}""", Libraries),
            ],
            "TRANSFER_PRODUCT_NOT_FOUND" =>
            [
                new("an item that is not the transfer's", """{"transfer_items":[9]}""", Libraries),
                new("no items", """{"transfer_items":[]}""", Libraries),
            ],
            "TRANSFER_OUT_OF_STOCK" => [new("an item that is not the transfer's", """{"transfer_items":[9]}""", Libraries)],
            _ => [],
        };

    /// <summary>A value that no reader of such a shape takes.</summary>
    public static JsonNode Wrong(Shape shape) =>
        shape switch
        {
            Shape.Integer => JsonValue.Create("abc"),
            Shape.Boolean => JsonValue.Create("yes"),
            Shape.Text => JsonValue.Create(7),
            Shape.ListOf => JsonValue.Create(7),
            Shape.ObjectOf => JsonValue.Create(7),
            _ => JsonValue.Create(true),
        };
}
