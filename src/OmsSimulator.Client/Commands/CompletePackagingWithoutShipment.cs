// Derived from src/OmsSimulator.Domain/Commands: dotnet run --project tools/Generate
using System.Text.Json.Nodes;

namespace OmsSimulator.Client.Commands;

/// <summary>Complete Packaging without Shipment, sent to a package.</summary>
public sealed record CompletePackagingWithoutShipment : OmsCommand
{
    /// <inheritdoc/>
    public override string Code => CommandCodes.CompletePackagingWithoutShipment;

    /// <summary>Every item of the package, once.</summary>
    public required IReadOnlyList<int> PackageItems { get; init; }

    /// <summary>The barcodes that were read, stored on the package items of their order item.</summary>
    public IReadOnlyList<BarcodeEntry>? Barcodes { get; init; }

    private protected override void Write(JsonObject parameters)
    {
        parameters["package_items"] = ArrayOf(PackageItems, static element => element);
        if (Barcodes is not null)
            parameters["barcodes"] = ArrayOf(Barcodes, static element => element.ToJson());
    }

    /// <summary>An element of it.</summary>
    /// <param name="OrderItem"><c>order_item</c>.</param>
    /// <param name="Barcode"><c>barcode</c>.</param>
    public sealed record BarcodeEntry(int OrderItem, string Barcode)
    {
        internal JsonObject ToJson() => new() { ["order_item"] = OrderItem, ["barcode"] = Barcode };
    }
}
