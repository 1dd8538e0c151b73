using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OmsSimulator.Domain;

/// <summary>
/// The parameter <c>barcodes</c>: a list (Documented: S002) or one object (Documented: S004) of <c>order_item</c> and <c>barcode</c>.
/// </summary>
public static class BarcodeFields
{
    // What an example says was read of a product that has no barcode.
    private const string AnyBarcode = "8690000000011";

    private static Shape BarcodeShape { get; } = new Shape.ObjectOf(("order_item", Fields.IntegerShape), ("barcode", Fields.TextShape));

    private static Shape BarcodesShape { get; } = new Shape.AnyOf(new Shape.ListOf(BarcodeShape), BarcodeShape);

    /// <summary>Barcodes that are stored as they come.</summary>
    /// <param name="provenance">Who says the key, and that it is optional.</param>
    public static Field<IReadOnlyList<ReadBarcode>> Entered(Provenance provenance) =>
        Make(provenance, ReadEntered, "The barcodes that were read, stored on the package items of their order item.");

    /// <summary>Barcodes that have to be those of the products.</summary>
    /// <param name="provenance">Who says the key, and that it is optional.</param>
    public static Field<IReadOnlyList<ReadBarcode>> Validated(Provenance provenance) =>
        Make(
            provenance,
            ReadValidated,
            "The barcodes that were read; each has to be that of its order item's product, and is stored on its package items."
        );

    private static Field<IReadOnlyList<ReadBarcode>> Make(
        Provenance provenance,
        FieldReader<IReadOnlyList<ReadBarcode>> reader,
        string description
    ) =>
        new()
        {
            Name = "barcodes",
            Type = "list of {order_item, barcode}, or one of them",
            Description = description,
            Provenance = provenance,
            RequiredProvenance = provenance,
            Reader = reader,
            Shape = BarcodesShape,
            Example = Example,
        };

    private static JsonArray? Example(ExampleScope scope)
    {
        if (!scope.Items.Any())
            return null;
        var first = scope.Oms.OrderItems[scope.Items.First().OrderItemId];
        return new JsonArray(
            new JsonObject { ["order_item"] = first.Id, ["barcode"] = scope.Oms.Products[first.ProductId].Barcode ?? AnyBarcode }
        );
    }

    private static FieldError? ReadEntered(JsonElement value, FieldScope scope, out IReadOnlyList<ReadBarcode>? result) =>
        Read(value, scope, mustBeTheProducts: false, out result);

    private static FieldError? ReadValidated(JsonElement value, FieldScope scope, out IReadOnlyList<ReadBarcode>? result) =>
        Read(value, scope, mustBeTheProducts: true, out result);

    private static FieldError? Read(JsonElement value, FieldScope scope, bool mustBeTheProducts, out IReadOnlyList<ReadBarcode>? result)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return Fields.Objects(value, (element, errors) => ReadOne(element, scope, mustBeTheProducts, errors), out result);
        var wrong = new FieldErrors();
        result = [ReadOne(value, scope, mustBeTheProducts, wrong)];
        return wrong.None ? null : new FieldError.Members(wrong);
    }

    private static ReadBarcode ReadOne(JsonElement element, FieldScope scope, bool mustBeTheProducts, FieldErrors errors)
    {
        Fields.Member<int>(element, "order_item", ReadOrderItem, scope, errors, out var orderItem);
        Fields.Member<string>(element, "barcode", Fields.Text, scope, errors, out var barcode);
        if (mustBeTheProducts && errors.None && scope.Oms.Products[scope.Oms.OrderItems[orderItem].ProductId].Barcode != barcode)
            errors.Add("barcode", Sentences.OtherBarcode(orderItem));
        return new ReadBarcode(orderItem, barcode ?? "");
    }

    private static FieldError? ReadOrderItem(JsonElement value, FieldScope scope, out int result)
    {
        var error = Fields.Integer(value, scope, out var id);
        result = (int)id;
        if (error is not null)
            return error;
        foreach (var item in scope.Package.ItemIds)
        {
            if (scope.Oms.PackageItems[item].OrderItemId == id)
                return null;
        }

        return Fields.Wrong(Sentences.NoObject(id.ToString(CultureInfo.InvariantCulture)));
    }
}
