using System.Globalization;
using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>Items that go to one location by hand.</summary>
/// <param name="PackageItems">The items.</param>
/// <param name="StockLocationId">Where they go.</param>
public sealed record AssignmentGroup(IReadOnlyList<int> PackageItems, int StockLocationId);

/// <summary>How the types of parameters that are about a package are read.</summary>
public static class PackageFields
{
    /// <summary>The shape that <see cref="ReadPackageItems"/> reads.</summary>
    public static Shape PackageItemsShape { get; } = Fields.IntegersShape(mayBeEmpty: false);

    private static Shape BarcodeShape { get; } = new Shape.ObjectOf(("order_item", Fields.IntegerShape), ("barcode", Fields.TextShape));

    private static Shape BarcodesShape { get; } = new Shape.AnyOf(new Shape.ListOf(BarcodeShape), BarcodeShape);

    private static Shape CargoCompanyShape { get; } = new Shape.AnyOf(Fields.IntegerShape, Fields.TextShape);

    /// <summary>The parameter <c>package_items</c>: ids from the package's <c>packageitem_set</c>, each once, at least one.</summary>
    public static Field<IReadOnlyList<int>> PackageItems(Provenance? required, Provenance? key = null, string description = "The package items.") => new()
    {
        Name = "package_items",
        Type = "list of package item ids",
        Description = description,
        Provenance = key ?? Provenance.Documented(Pages.Commands),
        Required = required is not null,
        RequiredProvenance = required ?? Provenance.Documented(Pages.Commands),
        Reader = ReadPackageItems,
        Shape = PackageItemsShape,
    };

    /// <summary>The parameter <c>barcodes</c>: a list (Documented: S002) or one object (Documented: S004) of <c>order_item</c> and <c>barcode</c>.</summary>
    public static Field<IReadOnlyList<ReadBarcode>> Barcodes(Provenance provenance) => new()
    {
        Name = "barcodes",
        Type = "list of {order_item, barcode}, or one of them",
        Description = "The barcodes that were read, stored on the package items of their order item.",
        Provenance = provenance,
        RequiredProvenance = provenance,
        Reader = ReadBarcodes,
        Shape = BarcodesShape,
    };

    /// <summary>The parameter <c>cargo_company</c>: an id as integer or digit string, or an <c>erp_code</c>.</summary>
    public static Field<int> CargoCompany(Provenance? required, Provenance key) => new()
    {
        Name = "cargo_company",
        Type = "id of a cargo company as integer or digit string, or its erp_code",
        Description = "The carrier.",
        Provenance = key,
        Required = required is not null,
        RequiredProvenance = required ?? Provenance.Assumed,
        Reader = ReadCargoCompany,
        Shape = CargoCompanyShape,
    };

    /// <summary>The ids of items of the package.</summary>
    public static FieldError? ReadPackageItems(JsonElement value, FieldScope scope, out IReadOnlyList<int>? result)
    {
        result = null;
        if (Fields.Integers(value, scope, out var ids) is { } error)
            return error;
        if (ids!.Count == 0)
            return Fields.Wrong(Sentences.EmptyList);
        foreach (var id in ids)
        {
            if (!IsItemOf(scope, id))
                return Fields.Wrong(Sentences.NoObject(id.ToString(CultureInfo.InvariantCulture)));
        }

        result = [.. ids.Select(id => (int)id)];
        return null;
    }

    /// <summary>The id of one item of the package.</summary>
    public static FieldError? ReadPackageItem(JsonElement value, FieldScope scope, out int result)
    {
        var error = Fields.Integer(value, scope, out var id);
        result = (int)id;
        return error ?? (IsItemOf(scope, id) ? null : Fields.Wrong(Sentences.NoObject(id.ToString(CultureInfo.InvariantCulture))));
    }

    /// <summary>The <c>erp_code</c> of an active location.</summary>
    public static FieldError? ReadStockLocation(JsonElement value, FieldScope scope, out int result)
    {
        result = 0;
        if (Fields.Text(value, scope, out var code) is { } error)
            return error;
        if (scope.Oms.FindStockLocation(code!, out var location) && location.IsActive)
        {
            result = location.Id;
            return null;
        }

        return Fields.Wrong(Sentences.NoObject("erp_code", code!));
    }

    /// <summary>The id of an active denial reason.</summary>
    public static FieldError? ReadDenialReason(JsonElement value, FieldScope scope, out int result)
    {
        var error = Fields.Integer(value, scope, out var id);
        result = (int)id;
        if (error is not null)
            return error;
        return scope.Oms.DenialReasons.Find(id, out var reason) && reason.IsActive ? null : Fields.Wrong(Sentences.NoObject(id.ToString(CultureInfo.InvariantCulture)));
    }

    private static FieldError? ReadBarcodes(JsonElement value, FieldScope scope, out IReadOnlyList<ReadBarcode>? result)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return Fields.Objects(value, (element, errors) => ReadBarcode(element, scope, errors), out result);
        var wrong = new FieldErrors();
        result = [ReadBarcode(value, scope, wrong)];
        return wrong.None ? null : new FieldError.Members(wrong);
    }

    private static ReadBarcode ReadBarcode(JsonElement element, FieldScope scope, FieldErrors errors)
    {
        Fields.Member<int>(element, "order_item", ReadOrderItem, scope, errors, out var orderItem);
        Fields.Member<string>(element, "barcode", Fields.Text, scope, errors, out var barcode);
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

    private static FieldError? ReadCargoCompany(JsonElement value, FieldScope scope, out int result)
    {
        result = 0;
        if (value.ValueKind is not (JsonValueKind.Number or JsonValueKind.String))
            return Fields.Wrong(Sentences.Integer);
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : value.GetRawText();
        if (text.Length == 0)
            return Fields.Wrong(Sentences.Blank);
        if (value.ValueKind == JsonValueKind.Number && !value.TryGetInt64(out _))
            return Fields.Wrong(Sentences.Integer);
        var byId = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && scope.Oms.CargoCompanies.Find(id, out _);
        if (byId)
        {
            result = (int)id;
            return null;
        }

        var byCode = value.ValueKind == JsonValueKind.String ? scope.Oms.CargoCompanies.Ascending().FirstOrDefault(company => company.ErpCode == text) : null;
        result = byCode?.Id ?? 0;
        return byCode is null ? Fields.Wrong(Sentences.NoObject(text)) : null;
    }

    private static bool IsItemOf(FieldScope scope, long id) => scope.Oms.PackageItems.Find(id, out var item) && item.PackageId == scope.Package.Id;
}
