namespace OmsSimulator.WebConsole.Commands;

/// <summary>Which kind a type of the contract is.</summary>
internal static class FieldKinds
{
    /// <summary>The kind of a type, in the contract's words; none: the path says it already.</summary>
    public static FieldKind? Of(string type) =>
        type switch
        {
            _ when type.EndsWith(" of the path", StringComparison.Ordinal) => null,
            "string" => FieldKind.Text,
            "boolean" => FieldKind.Boolean,
            "date YYYY-MM-DD" => FieldKind.Date,
            "base64 string" => FieldKind.Base64,
            "list of {id}" => FieldKind.ItemObjects,
            "id of an active denial reason" => FieldKind.DenialReason,
            _ when type.StartsWith("id of a cargo company", StringComparison.Ordinal) => FieldKind.CargoCompany,
            _ when type.StartsWith("list of {order_item, barcode}", StringComparison.Ordinal) => FieldKind.Barcodes,
            _ when type.StartsWith("list of {package_items", StringComparison.Ordinal) => FieldKind.Assignment,
            _ when type.StartsWith("list of package item ids", StringComparison.Ordinal) => FieldKind.Items,
            "list of transfer item ids" => FieldKind.Items,
            _ => FieldKind.Json,
        };
}
