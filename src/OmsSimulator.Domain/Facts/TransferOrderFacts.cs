using System.Text.Json.Serialization;

namespace OmsSimulator.Domain;

/// <summary>A transfer order was made: what it brings is reserved at its source.</summary>
/// <param name="Transfer">The transfer.</param>
/// <param name="Items">Its items.</param>
public sealed record TransferCreated(TransferOrder Transfer, IReadOnlyList<TransferItem> Items) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => Transfer.PackageId;
}

/// <summary>A transfer order entered a state; its log row follows.</summary>
/// <param name="TransferOrderId">Which transfer.</param>
/// <param name="PackageId">The package that waits for it.</param>
/// <param name="From">The state it left.</param>
/// <param name="To">The state it entered.</param>
/// <param name="CommandCode">The command's code in this installation.</param>
/// <param name="TransitionId">The transition.</param>
public sealed record TransferStateChanged(
    int TransferOrderId,
    int PackageId,
    TransferState From,
    TransferState To,
    string? CommandCode,
    int? TransitionId
) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>What a transfer brings left its source: no more on hand there, nor reserved.</summary>
/// <param name="TransferOrderId">Which transfer.</param>
/// <param name="PackageId">The package that waits for it.</param>
public sealed record TransferDispatched(int TransferOrderId, int PackageId) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>What a transfer brought is on hand at its destination.</summary>
/// <param name="TransferOrderId">Which transfer.</param>
/// <param name="PackageId">The package that waited for it.</param>
public sealed record TransferArrived(int TransferOrderId, int PackageId) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>A transfer gave back what it held: a reservation at its source, or stock on its way, which is on hand there again.</summary>
/// <param name="TransferOrderId">Which transfer.</param>
/// <param name="PackageId">The package that waited for it.</param>
public sealed record TransferReservationsReleased(int TransferOrderId, int PackageId) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>A source did not have what a transfer should bring: these products are not planned there until stock is set again.</summary>
/// <param name="TransferOrderId">Which transfer.</param>
/// <param name="PackageId">The package that waited for it.</param>
/// <param name="StockLocationId">The source.</param>
/// <param name="TransferItemIds">The transfer items that were missing.</param>
public sealed record TransferDiscrepanciesFound(int TransferOrderId, int PackageId, int StockLocationId, IReadOnlyList<int> TransferItemIds)
    : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}
