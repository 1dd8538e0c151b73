using System.Text.Json.Serialization;

namespace OmsSimulator.Domain;

/// <summary>Items were reserved at their package's location.</summary>
/// <param name="PackageId">Their package.</param>
/// <param name="ItemIds">The items.</param>
public sealed record ReservationsMade(int PackageId, IReadOnlyList<int> ItemIds) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>Reservations were deleted; what had been consumed came back on hand first.</summary>
/// <param name="PackageId">Their package.</param>
/// <param name="ItemIds">The items.</param>
public sealed record ReservationsReleased(int PackageId, IReadOnlyList<int> ItemIds) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>Reservations were consumed: deleted, and on hand went down, once.</summary>
/// <param name="PackageId">Their package.</param>
/// <param name="ItemIds">The items.</param>
public sealed record ReservationsConsumed(int PackageId, IReadOnlyList<int> ItemIds) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>Items were not where they should be: their products are not planned at this location until stock is set again.</summary>
/// <param name="PackageId">Their package.</param>
/// <param name="StockLocationId">The location.</param>
/// <param name="ItemIds">The items.</param>
/// <param name="FirstId">The id of the first item's discrepancy; the others count up.</param>
public sealed record DiscrepanciesFound(int PackageId, int StockLocationId, IReadOnlyList<int> ItemIds, int FirstId) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>The discrepancy marks of these items' products were deleted at their package's location.</summary>
/// <param name="PackageId">Their package.</param>
/// <param name="ItemIds">The items.</param>
public sealed record DiscrepanciesDeleted(int PackageId, IReadOnlyList<int> ItemIds) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}
