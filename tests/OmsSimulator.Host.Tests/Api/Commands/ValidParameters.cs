using OmsSimulator.Domain;

namespace OmsSimulator.Host.Tests.Api.Commands;

/// <summary>
/// Parameters that are good for the package 1 of <see cref="Worlds.With"/>, whose items are 1 and 2, written by hand from commands.md.
/// </summary>
internal static class ValidParameters
{
    public static string Of(Transition way) =>
        way.Command.Code switch
        {
            "COMPLETE_PACKAGING_WITHOUT_SHIPMENT" => """{"package_items":[1,2]}""",
            "REFUSE_THE_PACKAGE" => """{"denial_reason":1}""",
            "DETECTED_OUT_OF_STOCK_ITEM" or "DETECTED_OUT_OF_STOCK_ITEM_ADVANCED" => """{"package_items":[1]}""",
            "BLOCK_THE_PACKAGE" => """{"user":"ayşe","token":"t"}""",
            "UPDATE_INVOICE_OF_THE_PACKAGE" => """{"invoice_number":"F1","invoice_date":"2026-01-05"}""",
            "ASSIGN_PACKAGE_ITEMS_MANUALLY" => """{"assignment_groups":[{"package_items":[1,2],"erp_code":"L2"}]}""",
            "PREPARE_PACKAGE_COMMAND" => """{"select_items_by_omnitron_id":false}""",
            "SHIP_THE_PACKAGE_ADVANCED" => """{"tracking_number":"T1","cargo_company":"1"}""",
            "UPDATE_PACKAGE_SHIPMENT_STATUS" => way.Destination.Key == "Delivered"
                ? """{"delivered_status":true}"""
                : """{"delivered_status":false}""",
            "UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE" => """{"tracking_number":"T1"}""",
            "UPDATE_SHIPMENT_LABEL" => """{"package_items":[]}""",
            _ => "{}",
        };
}
