using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OmsSimulator.Domain;

/// <summary>How the types of parameters that are about a package are read.</summary>
public static class PackageFields
{
    /// <summary>The shape that <see cref="ReadPackageItems"/> reads.</summary>
    public static Shape PackageItemsShape { get; } = Fields.IntegersShape(mayBeEmpty: false);

    /// <summary>The parameter <c>package_items</c>: ids from the package's <c>packageitem_set</c>, each once, at least one.</summary>
    /// <param name="required">Who says that it is required; none: it is optional. Assumed.</param>
    /// <param name="key">Who says its key.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="allInExample">Whether an example names every item; else the first.</param>
    public static Field<IReadOnlyList<int>> PackageItems(
        Provenance? required,
        Provenance? key = null,
        string description = "The package items.",
        bool allInExample = false
    )
    {
        return new()
        {
            Name = "package_items",
            Type = "list of package item ids",
            Description = description,
            Provenance = key ?? Provenance.Documented(Pages.Commands),
            Required = required is not null,
            RequiredProvenance = required ?? Provenance.Assumed,
            Reader = ReadPackageItems,
            Shape = PackageItemsShape,
            Example = scope => scope.Package.ItemIds is { Count: > 0 } all ? ExampleScope.Ids(allInExample ? all : all.Take(1)) : null,
        };
    }

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
        if (scope.Oms.TryGetStockLocation(code!, out var location) && location.IsActive)
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
        return scope.Oms.DenialReasons.TryGet(id, out var reason) && reason.IsActive
            ? null
            : Fields.Wrong(Sentences.NoObject(id.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>An active denial reason, where there is one.</summary>
    public static JsonNode? ExampleOfDenialReason(ExampleScope scope) =>
        scope.Oms.DenialReasons.Ascending().FirstOrDefault(reason => reason.IsActive)?.Id is { } id ? JsonValue.Create(id) : null;

    private static bool IsItemOf(FieldScope scope, long id) =>
        scope.Oms.PackageItems.TryGet(id, out var item) && item.PackageId == scope.Package.Id;
}
