using System.Globalization;
using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>The parameters of transfer commands.</summary>
internal static class TransferFields
{
    /// <summary>The parameter <c>transfer_items</c>: ids from the transfer's <c>transferitem_set</c>, each at most once.</summary>
    public static Field<IReadOnlyList<int>> TransferItems(bool mayBeEmpty, string description) =>
        new()
        {
            Name = "transfer_items",
            Type = "list of transfer item ids",
            Description = description,
            Provenance = Provenance.Assumed,
            Required = true,
            Reader = (JsonElement value, FieldScope scope, out IReadOnlyList<int>? result) => Read(value, scope, mayBeEmpty, out result),
            Shape = Fields.IntegersShape(mayBeEmpty),
            Example = static scope => scope.Target.Transfer is { ItemIds: [var first, ..] } ? ExampleScope.Ids([first]) : null,
        };

    private static FieldError? Read(JsonElement value, FieldScope scope, bool mayBeEmpty, out IReadOnlyList<int>? result)
    {
        result = null;
        if (Fields.Integers(value, scope, out var ids) is { } error)
            return error;
        if (ids!.Count == 0 && !mayBeEmpty)
            return Fields.Wrong(Sentences.EmptyList);
        foreach (var id in ids)
        {
            if (!scope.Oms.TransferItems.TryGet(id, out var item) || item.TransferOrderId != scope.Transfer?.Id)
                return Fields.Wrong(Sentences.NoObject(id.ToString(CultureInfo.InvariantCulture)));
        }

        result = [.. ids.Select(id => (int)id)];
        return null;
    }
}
