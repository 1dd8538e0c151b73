// Derived from src/OmsSimulator.Domain/Commands: dotnet run --project tools/Generate
using System.Text.Json.Nodes;

namespace OmsSimulator.Client.Commands;

/// <summary>Prepare Package, sent to a package.</summary>
public sealed record PreparePackageCommand : OmsCommand
{
    /// <inheritdoc/>
    public override string Code => CommandCodes.PreparePackageCommand;

    /// <summary>Whether missing_items names order items by their omnitron_id.</summary>
    public required bool SelectItemsByOmnitronId { get; init; }

    /// <summary>The items that were not found; not all of them.</summary>
    public IReadOnlyList<int>? MissingItems { get; init; }

    /// <summary>The barcodes that were read, stored on the package items of their order item.</summary>
    public IReadOnlyList<BarcodeEntry>? Barcodes { get; init; }

    private protected override void Write(JsonObject parameters)
    {
        parameters["select_items_by_omnitron_id"] = SelectItemsByOmnitronId;
        if (MissingItems is not null)
            parameters["missing_items"] = ArrayOf(MissingItems, static element => element);
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
