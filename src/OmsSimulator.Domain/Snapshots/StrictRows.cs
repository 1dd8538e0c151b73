using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OmsSimulator.Domain;

/// <summary>
/// Rows of a snapshot are read by the rules by which they are written: what is always written must be there, and nothing is null, in lists
/// neither.
/// </summary>
internal static class StrictRows
{
    private const int MostCounted = 1_000_000_000;
    private const int MostDenialReasons = 1_000_000;
    private const decimal MostMoney = 1_000_000_000;

    /// <summary>How a line is read.</summary>
    public static JsonTypeInfo<StateLine> Reading { get; } =
        (JsonTypeInfo<StateLine>)
            new JsonSerializerOptions(SnapshotJson.Default.Options)
            {
                TypeInfoResolver = SnapshotJson.Default.WithAddedModifier(Require),
            }.GetTypeInfo(typeof(StateLine));

    /// <summary>Whether there is a null somewhere: none is ever written.</summary>
    public static bool HasNull(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Null => true,
            JsonValueKind.Array => json.EnumerateArray().Any(HasNull),
            JsonValueKind.Object => json.EnumerateObject().Any(static member => HasNull(member.Value)),
            _ => false,
        };

    /// <summary>What is wrong with the figures and addresses of a row; nothing: it could have been written.</summary>
    public static string? Wrong(StateLine line) =>
        line switch
        {
            StateLine.Counters counters
                when AnyOver(
                    MostCounted,
                    counters.LastDiscrepancyId,
                    counters.LastExecutionPlanItemId,
                    counters.TokensIssued,
                    counters.FoldedFacts,
                    counters.FoldedLogRows
                ) || AnyOver(MostDenialReasons, counters.LastDenialReasonId) =>
                "A counter is below zero, or larger than any life makes it.",
            StateLine.HookRow(var hook) => HookFields.WrongRow(hook),
            StateLine.OrderItemRow(var item) when item.Price is < 0 or > MostMoney || item.Quantity is < 1 or > MostCounted =>
                $"Order item {item.Id} has an impossible price or quantity.",
            StateLine.PackageItemRow(var item) when item.Quantity is < 1 or > MostCounted =>
                $"Package item {item.Id} has an impossible quantity.",
            StateLine.TransferItemRow(var item) when item.Quantity is < 1 or > MostCounted =>
                $"Transfer item {item.Id} has an impossible quantity.",
            StateLine.StockRow row when row.OnHand is < 0 or > (long)MostCounted * MostCounted =>
                "Stock is below zero, or larger than any life makes it.",
            StateLine.StockLocationRow(var location) when location.MaxQuota < 0 => $"Stock location {location.Id} has a quota below zero.",
            _ => null,
        };

    private static bool AnyOver(int most, params ReadOnlySpan<int> counts)
    {
        foreach (var count in counts)
        {
            if (count < 0 || count > most)
                return true;
        }

        return false;
    }

    private static void Require(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;
        foreach (var property in type.Properties)
        {
            var isRead = property.Set is not null || property.AssociatedParameter is not null;
            if (
                isRead
                && !property.IsSetNullable
                && Nullable.GetUnderlyingType(property.PropertyType) is null
                && property.AssociatedParameter is not { HasDefaultValue: true }
            )
            {
                property.IsRequired = true;
            }
        }
    }
}
