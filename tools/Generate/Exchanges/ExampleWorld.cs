using OmsSimulator.Domain;

namespace OmsSimulator.Generate;

/// <summary>The world that the examples of the documents happen in, and what they send.</summary>
internal static class ExampleWorld
{
    /// <summary>The world with one package in a state: package 1 at ST01, with the items 1 (two mugs) and 2 (one cup) of the order items 1 and 2.</summary>
    public static string With(string state, string? blockedIn) => $$"""
        {
          "stock_locations": [
            { "erp_code": "ST01", "name": "Kadikoy", "stock_location_type": "store", "priority": 1, "stock": [{ "sku": "MUG", "quantity": 10 }, { "sku": "CUP", "quantity": 10 }] },
            { "erp_code": "WH01", "name": "Gebze", "priority": 2, "stock": [{ "sku": "MUG", "quantity": 10 }, { "sku": "CUP", "quantity": 10 }] },
            { "erp_code": "ST02", "name": "Besiktas", "stock_location_type": "store", "priority": 3 }
          ],
          "products": [{ "sku": "MUG", "name": "Mug", "barcode": "8690000000011" }, { "sku": "CUP", "name": "Cup", "barcode": "8690000000028" }],
          "cargo_companies": [{ "name": "Yurtiçi Kargo", "erp_code": "YK" }],
          "denial_reasons": [{ "title": "No staff" }],
          "scenarios": [{ "name": "Everything", "default_stock_location": "WH01" }],
          "packages": [{
            "stock_location": "ST01", "state": "{{state}}"{{(blockedIn is null ? "" : $", \"blocked_in\": \"{blockedIn}\"")}},
            "items": [{ "sku": "MUG", "quantity": 2 }, { "sku": "CUP", "quantity": 1 }]
          }]
        }
        """;

    /// <summary>
    /// The world with one transfer: package 1 at ST01 waits for the cup of the order, which transfer 1 (its item 1 is the cup) brings from WH01; WH02 has one too.
    /// </summary>
    public const string WithTransfer = """
        {
          "stock_locations": [
            { "erp_code": "ST01", "name": "Kadikoy", "stock_location_type": "store", "priority": 1, "stock": [{ "sku": "MUG", "quantity": 10 }] },
            { "erp_code": "WH01", "name": "Gebze", "priority": 2, "stock": [{ "sku": "CUP", "quantity": 10 }] },
            { "erp_code": "WH02", "name": "Tuzla", "priority": 3, "stock": [{ "sku": "CUP", "quantity": 10 }] }
          ],
          "products": [{ "sku": "MUG", "name": "Mug", "barcode": "8690000000011" }, { "sku": "CUP", "name": "Cup", "barcode": "8690000000028" }],
          "cargo_companies": [{ "name": "Yurtiçi Kargo", "erp_code": "YK" }],
          "scenarios": [{ "name": "Transfers", "default_stock_location": "WH01", "rules": [{ "transferable": true }] }],
          "orders": [{ "number": "1000000136", "items": [{ "sku": "MUG", "quantity": 2 }, { "sku": "CUP", "quantity": 1 }] }]
        }
        """;

    /// <summary>The bodies of the commands that bring the transfer from Waiting to a state.</summary>
    public static IReadOnlyList<string> WayTo(TransferState state) =>
        state == TransferState.ReadyForShipment ? [Body(TransferReadyForDispatch.Definition)]
        : state == TransferState.InTransit ? [Body(TransferDispatch.Definition)]
        : state == TransferState.TransferComplete ? [Body(TransferDispatch.Definition), Body(TransferDelivered.Definition)]
        : state == TransferState.Cancelled ? [Body(TransferProductNotFound.Definition)]
        : state == TransferState.OutOfStock ? [Body(TransferOutOfStock.Definition)]
        : [];

    /// <summary>Parameters that are good for the package or the transfer, as the command's page writes them where it does.</summary>
    public static string Parameters(string code) => code switch
    {
        "COMPLETE_PACKAGING" => """{"barcodes":{"order_item":1,"barcode":"8690000000011"}}""",
        "COMPLETE_PACKAGING_WITHOUT_SHIPMENT" => """{"package_items":[1,2],"barcodes":[{"order_item":1,"barcode":"8690000000011"}]}""",
        "REFUSE_THE_PACKAGE" => """{"denial_reason":1}""",
        "DETECTED_OUT_OF_STOCK_ITEM" or "DETECTED_OUT_OF_STOCK_ITEM_ADVANCED" => """{"package_items":[1]}""",
        "BLOCK_THE_PACKAGE" => """{"user":"ayse","token":"t-1"}""",
        "UPDATE_INVOICE_OF_THE_PACKAGE" => """{"invoice_number":"GIB2026000000001","invoice_date":"2026-01-05"}""",
        "ASSIGN_PACKAGE_ITEMS_MANUALLY" => """{"assignment_groups":[{"package_items":[1,2],"erp_code":"WH01"}]}""",
        "PREPARE_PACKAGE_COMMAND" => """{"select_items_by_omnitron_id":false}""",
        "SHIP_THE_PACKAGE" => """{"package_items":[1,2]}""",
        "SHIP_THE_PACKAGE_ADVANCED" => """{"tracking_number":"TR123456789","cargo_company":1}""",
        "UPDATE_PACKAGE_SHIPMENT_STATUS" => """{"delivered_status":true}""",
        "UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE" => """{"cargo_company":1,"tracking_number":"TR123456789"}""",
        "UPDATE_SHIPMENT_LABEL" => """{"package_items":[{"id":1},{"id":2}]}""",
        "TRANSFER_ORDER_ADVANCED" => """{"cargo_company":1,"tracking_number":"TR123456789"}""",
        "TRANSFER_PRODUCT_NOT_FOUND" or "TRANSFER_OUT_OF_STOCK" => """{"transfer_items":[1]}""",
        _ => "{}",
    };

    private static string Body(Command command) =>
        $$"""{"transition":{{Installation.Default.Transitions.First(way => way.Command.Definition == command).Id}},"input_parameters":{{Parameters(command.Code)}}}""";
}
