namespace OmsSimulator.Domain.Tests;

/// <summary>Where parameters are read from, and what is said when one is wrong (commands.md, Request; http.md, field sentences).</summary>
public sealed class ParameterTests
{
    private static readonly Dictionary<string, (string State, string To)> Ways = new()
    {
        ["BLOCK_THE_PACKAGE"] = ("Waiting", "Blocked"),
        ["REFUSE_THE_PACKAGE"] = ("Waiting", "NeedsRescheduling"),
        ["DETECTED_OUT_OF_STOCK_ITEM"] = ("Waiting", "OutOfStock"),
        ["COMPLETE_PACKAGING"] = ("Waiting", "Packed"),
        ["CHANNEL_BASED_COMPLETE_PACKAGING"] = ("Waiting", "Packed"),
        ["COMPLETE_PACKAGING_WITHOUT_SHIPMENT"] = ("Waiting", "Packed"),
        ["PREPARE_PACKAGE_COMMAND"] = ("Waiting", "Preparing"),
        ["ASSIGN_PACKAGE_ITEMS_MANUALLY"] = ("Waiting", "PackagingCanceled"),
        ["UPDATE_INVOICE_OF_THE_PACKAGE"] = ("Packed", "Packed"),
        ["SHIP_THE_PACKAGE"] = ("Packed", "Shipped"),
        ["SHIP_THE_PACKAGE_ADVANCED"] = ("Packed", "Shipped"),
        ["UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE"] = ("Packed", "Packed"),
        ["UPDATE_SHIPMENT_LABEL"] = ("Packed", "Packed"),
        ["UPDATE_PACKAGE_SHIPMENT_STATUS"] = ("Shipped", "Delivered"),
    };

    [Theory]
    // Strings.
    [InlineData(
        "BLOCK_THE_PACKAGE",
        """{"user":null,"token":""}""",
        """{"user":["This field may not be null."],"token":["This field may not be blank."]}"""
    )]
    [InlineData(
        "BLOCK_THE_PACKAGE",
        """{"user":"  ","token":5}""",
        """{"user":["This field may not be blank."],"token":["Not a valid string."]}"""
    )]
    [InlineData(
        "BLOCK_THE_PACKAGE",
        """{"user":"a\u0000b","token":{}}""",
        """{"user":["Null characters are not allowed."],"token":["Not a valid string."]}"""
    )]
    [InlineData("BLOCK_THE_PACKAGE", "{}", """{"user":["This field is required."],"token":["This field is required."]}""")]
    // Integers that are ids.
    [InlineData("REFUSE_THE_PACKAGE", "{}", """{"denial_reason":["This field is required."]}""")]
    [InlineData("REFUSE_THE_PACKAGE", """{"denial_reason":"1"}""", """{"denial_reason":["A valid integer is required."]}""")]
    [InlineData("REFUSE_THE_PACKAGE", """{"denial_reason":1.5}""", """{"denial_reason":["A valid integer is required."]}""")]
    [InlineData("REFUSE_THE_PACKAGE", """{"denial_reason":true}""", """{"denial_reason":["A valid integer is required."]}""")]
    [InlineData(
        "REFUSE_THE_PACKAGE",
        """{"denial_reason":99999999999999999999}""",
        """{"denial_reason":["A valid integer is required."]}"""
    )]
    [InlineData("REFUSE_THE_PACKAGE", """{"denial_reason":9}""", """{"denial_reason":["Invalid pk \"9\" - object does not exist."]}""")]
    [InlineData(
        "REFUSE_THE_PACKAGE",
        """{"denial_reason":4294967297}""",
        """{"denial_reason":["Invalid pk \"4294967297\" - object does not exist."]}"""
    )]
    [InlineData("REFUSE_THE_PACKAGE", """{"denial_reason":2}""", """{"denial_reason":["Invalid pk \"2\" - object does not exist."]}""")]
    // Lists of ids.
    [InlineData("DETECTED_OUT_OF_STOCK_ITEM", "{}", """{"package_items":["This field is required."]}""")]
    [InlineData("DETECTED_OUT_OF_STOCK_ITEM", """{"package_items":null}""", """{"package_items":["This field may not be null."]}""")]
    [InlineData("DETECTED_OUT_OF_STOCK_ITEM", """{"package_items":[]}""", """{"package_items":["This list may not be empty."]}""")]
    [InlineData(
        "DETECTED_OUT_OF_STOCK_ITEM",
        """{"package_items":"1"}""",
        """{"package_items":["Expected a list of items but got type \"str\"."]}"""
    )]
    [InlineData(
        "DETECTED_OUT_OF_STOCK_ITEM",
        """{"package_items":{"0":1}}""",
        """{"package_items":["Expected a list of items but got type \"dict\"."]}"""
    )]
    [InlineData(
        "DETECTED_OUT_OF_STOCK_ITEM",
        """{"package_items":[1,9]}""",
        """{"package_items":["Invalid pk \"9\" - object does not exist."]}"""
    )]
    [InlineData(
        "DETECTED_OUT_OF_STOCK_ITEM",
        """{"package_items":[1,3]}""",
        """{"package_items":["Invalid pk \"3\" - object does not exist."]}"""
    )]
    [InlineData(
        "DETECTED_OUT_OF_STOCK_ITEM",
        """{"package_items":[4294967297]}""",
        """{"package_items":["Invalid pk \"4294967297\" - object does not exist."]}"""
    )]
    [InlineData(
        "DETECTED_OUT_OF_STOCK_ITEM",
        """{"package_items":[1,1]}""",
        """{"package_items":["This list may not contain \"1\" more than once."]}"""
    )]
    [InlineData("DETECTED_OUT_OF_STOCK_ITEM", """{"package_items":[1,"2"]}""", """{"package_items":["A valid integer is required."]}""")]
    [InlineData(
        "COMPLETE_PACKAGING_WITHOUT_SHIPMENT",
        """{"package_items":[2]}""",
        """{"package_items":["Every item of the package must be named once, missing: 1."]}"""
    )]
    [InlineData("SHIP_THE_PACKAGE", """{"package_items":[]}""", """{"package_items":["This list may not be empty."]}""")]
    [InlineData("SHIP_THE_PACKAGE", """{"package_items":[9]}""", """{"package_items":["Invalid pk \"9\" - object does not exist."]}""")]
    // Barcodes.
    [InlineData("COMPLETE_PACKAGING", """{"barcodes":"x"}""", """{"barcodes":["Expected a list of items but got type \"str\"."]}""")]
    [InlineData(
        "COMPLETE_PACKAGING",
        """{"barcodes":[{"order_item":1,"barcode":"x"},{"barcode":"y"}]}""",
        """{"barcodes":[{},{"order_item":["This field is required."]}]}"""
    )]
    [InlineData(
        "COMPLETE_PACKAGING",
        """{"barcodes":[{},7]}""",
        """{"barcodes":[{"order_item":["This field is required."],"barcode":["This field is required."]},{"non_field_errors":["Invalid data. Expected a dictionary, but got int."]}]}"""
    )]
    [InlineData(
        "COMPLETE_PACKAGING",
        """{"barcodes":{"order_item":9,"barcode":null}}""",
        """{"barcodes":{"order_item":["Invalid pk \"9\" - object does not exist."],"barcode":["This field may not be null."]}}"""
    )]
    [InlineData(
        "COMPLETE_PACKAGING",
        """{"barcodes":[{"order_item":3,"barcode":7}]}""",
        """{"barcodes":[{"order_item":["Invalid pk \"3\" - object does not exist."],"barcode":["Not a valid string."]}]}"""
    )]
    // Booleans.
    [InlineData(
        "PREPARE_PACKAGE_COMMAND",
        """{"select_items_by_omnitron_id":"true"}""",
        """{"select_items_by_omnitron_id":["Must be a valid boolean."]}"""
    )]
    [InlineData(
        "PREPARE_PACKAGE_COMMAND",
        """{"select_items_by_omnitron_id":1}""",
        """{"select_items_by_omnitron_id":["Must be a valid boolean."]}"""
    )]
    [InlineData(
        "PREPARE_PACKAGE_COMMAND",
        """{"select_items_by_omnitron_id":false,"missing_items":[1,2]}""",
        """{"missing_items":["Not every item of the package can be missing."]}"""
    )]
    [InlineData(
        "PREPARE_PACKAGE_COMMAND",
        """{"select_items_by_omnitron_id":true,"missing_items":[9]}""",
        """{"missing_items":["Invalid pk \"9\" - object does not exist."]}"""
    )]
    [InlineData(
        "UPDATE_PACKAGE_SHIPMENT_STATUS",
        """{"delivered_status":false}""",
        """{"delivered_status":["Must be true for this transition."]}"""
    )]
    [InlineData("UPDATE_PACKAGE_SHIPMENT_STATUS", "{}", """{"delivered_status":["This field is required."]}""")]
    // Dates and documents.
    [InlineData(
        "UPDATE_INVOICE_OF_THE_PACKAGE",
        """{"invoice_number":"F1","invoice_date":"2026-02-30"}""",
        """{"invoice_date":["Date has wrong format. Use one of these formats instead: YYYY-MM-DD."]}"""
    )]
    [InlineData(
        "UPDATE_INVOICE_OF_THE_PACKAGE",
        """{"invoice_number":"F1","invoice_date":20260105}""",
        """{"invoice_date":["Date has wrong format. Use one of these formats instead: YYYY-MM-DD."]}"""
    )]
    [InlineData(
        "UPDATE_INVOICE_OF_THE_PACKAGE",
        """{"invoice_number":7,"invoice_date":"2026-01-05T00:00:00Z","document_content":"ş"}""",
        """{"invoice_number":["Not a valid string."],"invoice_date":["Date has wrong format. Use one of these formats instead: YYYY-MM-DD."],"document_content":["Not a valid base64 string."]}"""
    )]
    // Carriers.
    [InlineData(
        "CHANNEL_BASED_COMPLETE_PACKAGING",
        """{"barcodes":[{"order_item":1,"barcode":"8690000000011"},{"order_item":2,"barcode":"x"}]}""",
        """{"barcodes":[{"barcode":["This is not the barcode of the product of order item 1."]},{"barcode":["This is not the barcode of the product of order item 2."]}]}"""
    )]
    [InlineData(
        "CHANNEL_BASED_COMPLETE_PACKAGING",
        """{"barcodes":{"order_item":9,"barcode":"x"}}""",
        """{"barcodes":{"order_item":["Invalid pk \"9\" - object does not exist."]}}"""
    )]
    [InlineData(
        "SHIP_THE_PACKAGE_ADVANCED",
        """{"tracking_number":"T","cargo_company":9}""",
        """{"cargo_company":["Invalid pk \"9\" - object does not exist."]}"""
    )]
    [InlineData(
        "SHIP_THE_PACKAGE_ADVANCED",
        """{"tracking_number":"T","cargo_company":1.5}""",
        """{"cargo_company":["A valid integer is required."]}"""
    )]
    [InlineData(
        "SHIP_THE_PACKAGE_ADVANCED",
        """{"cargo_company":"PTT"}""",
        """{"tracking_number":["This field is required."],"cargo_company":["Invalid pk \"PTT\" - object does not exist."]}"""
    )]
    [InlineData(
        "SHIP_THE_PACKAGE_ADVANCED",
        """{"tracking_number":"T","cargo_company":[1]}""",
        """{"cargo_company":["A valid integer is required."]}"""
    )]
    [InlineData(
        "SHIP_THE_PACKAGE_ADVANCED",
        """{"tracking_number":"T","cargo_company":99999999999999999999}""",
        """{"cargo_company":["A valid integer is required."]}"""
    )]
    [InlineData(
        "UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE",
        "{}",
        """{"non_field_errors":["At least one of cargo_company, tracking_number, query_number is required."]}"""
    )]
    [InlineData("UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE", """{"query_number":""}""", """{"query_number":["This field may not be blank."]}""")]
    [InlineData(
        "UPDATE_SHIPMENT_LABEL",
        """{"package_items":[1]}""",
        """{"package_items":[{"non_field_errors":["Invalid data. Expected a dictionary, but got int."]}]}"""
    )]
    [InlineData(
        "UPDATE_SHIPMENT_LABEL",
        """{"package_items":[{"id":1},{"id":9}]}""",
        """{"package_items":[{},{"id":["Invalid pk \"9\" - object does not exist."]}]}"""
    )]
    [InlineData(
        "UPDATE_SHIPMENT_LABEL",
        """{"package_items":[{"id":"1"},{"id":2}]}""",
        """{"package_items":[{"id":["A valid integer is required."]},{}]}"""
    )]
    [InlineData(
        "UPDATE_SHIPMENT_LABEL",
        """{"package_items":[{"id":2},{"id":1},{"id":2}]}""",
        """{"package_items":["This list may not contain \"2\" more than once."]}"""
    )]
    // Groups.
    [InlineData(
        "ASSIGN_PACKAGE_ITEMS_MANUALLY",
        """{"assignment_groups":[]}""",
        """{"assignment_groups":["This list may not be empty."]}"""
    )]
    [InlineData(
        "ASSIGN_PACKAGE_ITEMS_MANUALLY",
        """{"assignment_groups":[{"package_items":[1],"erp_code":"L2"}]}""",
        """{"assignment_groups":["Every item of the package must be named once, missing: 2."]}"""
    )]
    [InlineData(
        "ASSIGN_PACKAGE_ITEMS_MANUALLY",
        """{"assignment_groups":[{"package_items":[1,2],"erp_code":"L2"},{"package_items":[2],"erp_code":"L1"}]}""",
        """{"assignment_groups":["This list may not contain \"2\" more than once."]}"""
    )]
    [InlineData(
        "ASSIGN_PACKAGE_ITEMS_MANUALLY",
        """{"assignment_groups":[{"package_items":[],"erp_code":"L9"},{"package_items":[9]}]}""",
        """{"assignment_groups":[{"package_items":["This list may not be empty."],"erp_code":["Object with erp_code=L9 does not exist."]},{"package_items":["Invalid pk \"9\" - object does not exist."],"erp_code":["This field is required."]}]}"""
    )]
    public void AWrongParameterIsNamedInDrfsWords(string code, string parameters, string errors)
    {
        var oms = Sandbox.WithPackageIn(Ways[code].State);
        oms.World("""{"packages":[{"stock_location":"L1","state":"Waiting","items":[{"sku":"A","quantity":1}]}]}""");
        oms.Refused(1, code, Ways[code].To, parameters).Text().Should().Be($"400 {errors}");
    }

    [Fact]
    public void AFailedDeliveryIsNotDelivered() =>
        Sandbox
            .WithPackageIn("Shipped")
            .Refused(1, "UPDATE_PACKAGE_SHIPMENT_STATUS", "DeliveryFailed", """{"delivered_status":true}""")
            .Text()
            .Should()
            .Be("""400 {"delivered_status":["Must be false for this transition."]}""");
}
