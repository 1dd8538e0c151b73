using System.Text.Json.Serialization;

namespace OmsSimulator.Domain;

/// <summary>A package was made.</summary>
/// <param name="Package">The package.</param>
/// <param name="Items">Its items; empty where items move in from another package.</param>
/// <param name="BringsStock">The world put it there: its stock comes with it, and what is available stays what it was.</param>
/// <param name="Shipment">The shipment that the world put there with it.</param>
public sealed record PackageCreated(Package Package, IReadOnlyList<PackageItem> Items, bool BringsStock, Shipment? Shipment = null)
    : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => Package.Id;
}

/// <summary>A package entered a state; its items, its quota and its log row follow.</summary>
/// <param name="PackageId">Which package.</param>
/// <param name="From">The state it left.</param>
/// <param name="To">The state it entered.</param>
/// <param name="CommandCode">The command's code in this installation.</param>
/// <param name="TransitionId">The transition.</param>
public sealed record PackageStateChanged(int PackageId, PackageState From, PackageState To, string? CommandCode, int? TransitionId)
    : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>Items went from one package to another, with their ids, and take its state.</summary>
/// <param name="PackageId">The package they left.</param>
/// <param name="ToPackageId">The package that carries them now.</param>
/// <param name="ItemIds">The items.</param>
public sealed record PackageItemsMoved(int PackageId, int ToPackageId, IReadOnlyList<int> ItemIds) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;

    /// <inheritdoc/>
    [JsonIgnore]
    public override int AlsoAbout => ToPackageId;
}

/// <summary>Items got a state that is not their package's.</summary>
/// <param name="PackageId">Their package.</param>
/// <param name="ItemIds">The items.</param>
/// <param name="State">Their state.</param>
public sealed record PackageItemsMarked(int PackageId, IReadOnlyList<int> ItemIds, PackageState State) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>A package has another location, and its unit of quota with it.</summary>
/// <param name="PackageId">Which package.</param>
/// <param name="StockLocationId">Where it is now.</param>
public sealed record PackageRelocated(int PackageId, int StockLocationId) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>Somebody blocked a package. The token that was sent is not kept.</summary>
/// <param name="PackageId">Which package.</param>
/// <param name="User">Who, as the command said.</param>
public sealed record PackageBlocked(int PackageId, string User) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>A location refused a package.</summary>
/// <param name="PackageId">Which package.</param>
/// <param name="DenialReasonId">Why.</param>
public sealed record PackageRefused(int PackageId, int DenialReasonId) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>Barcodes were read at packing.</summary>
/// <param name="PackageId">Which package.</param>
/// <param name="Barcodes">What was read, per order item.</param>
public sealed record PackageBarcodesRead(int PackageId, IReadOnlyList<ReadBarcode> Barcodes) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>A barcode that was read for an order item.</summary>
/// <param name="OrderItem">The order item's id.</param>
/// <param name="Barcode">What was read.</param>
public sealed record ReadBarcode(int OrderItem, string Barcode);

/// <summary>A package has this invoice now.</summary>
/// <param name="PackageId">Which package.</param>
/// <param name="Invoice">The invoice.</param>
public sealed record PackageInvoiced(int PackageId, Invoice Invoice) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}
