using System.Text.Json;
using OmsSimulator.Domain;
using OmsSimulator.Resources;

namespace OmsSimulator.Webhooks;

/// <summary>
/// What an event is about, as of one moment: only references are kept, and the resource is written when it is needed, the same each time. A
/// package, which most events are about, is here by value.
/// </summary>
internal readonly struct Subject
{
    private readonly CapturedPackage package;
    private readonly OtherSubject? other;

    /// <summary>A package.</summary>
    public Subject(in CapturedPackage package) => this.package = package;

    /// <summary>Something else.</summary>
    public Subject(OtherSubject other) => this.other = other;

    /// <summary>The kind of record.</summary>
    public int ContentType => other?.ContentType ?? State.PackageContentType;

    /// <summary>The record's id.</summary>
    public int ObjectId => other?.ObjectId ?? package.Package.Id;

    /// <summary>Writes the resource as the vendor's API shows it.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        if (other is null)
            JsonSerializer.Serialize(writer, PackageResources.Package(package), ServedJson.Wire.PackageResource);
        else
            other.WriteTo(writer);
    }
}

/// <summary>What is no package.</summary>
internal abstract record OtherSubject
{
    /// <summary>The kind of record.</summary>
    public abstract int ContentType { get; }

    /// <summary>The record's id.</summary>
    public abstract int ObjectId { get; }

    /// <summary>Writes the resource as the vendor's API shows it.</summary>
    public abstract void WriteTo(Utf8JsonWriter writer);
}

/// <summary>A shipment.</summary>
/// <param name="Captured">The shipment.</param>
internal sealed record ShipmentSubject(CapturedShipment Captured) : OtherSubject
{
    // Assumed: the number.
    private const int ShipmentContentType = 30;

    /// <inheritdoc/>
    public override int ContentType => ShipmentContentType;

    /// <inheritdoc/>
    public override int ObjectId => Captured.Shipment.Id;

    /// <inheritdoc/>
    public override void WriteTo(Utf8JsonWriter writer) =>
        JsonSerializer.Serialize(writer, ShipmentResources.Shipment(Captured), ServedJson.Wire.ShipmentResource);
}

/// <summary>A transfer order.</summary>
/// <param name="Captured">The transfer.</param>
internal sealed record TransferSubject(CapturedTransfer Captured) : OtherSubject
{
    /// <inheritdoc/>
    public override int ContentType => State.TransferContentType;

    /// <inheritdoc/>
    public override int ObjectId => Captured.Transfer.Id;

    /// <inheritdoc/>
    public override void WriteTo(Utf8JsonWriter writer) =>
        JsonSerializer.Serialize(writer, TransferResources.TransferOrder(Captured), ServedJson.Wire.TransferOrderResource);
}

/// <summary>A stock location.</summary>
/// <param name="Captured">The location.</param>
internal sealed record StockLocationSubject(CapturedStockLocation Captured) : OtherSubject
{
    // Assumed: the number.
    private const int StockLocationContentType = 10;

    /// <inheritdoc/>
    public override int ContentType => StockLocationContentType;

    /// <inheritdoc/>
    public override int ObjectId => Captured.StockLocation.Id;

    /// <inheritdoc/>
    public override void WriteTo(Utf8JsonWriter writer) =>
        JsonSerializer.Serialize(writer, StockLocationResources.StockLocation(Captured), ServedJson.Wire.StockLocationResource);
}
