// Derived from src/OmsSimulator.Domain/Commands: dotnet run --project tools/Generate
using System.Text.Json.Nodes;

namespace OmsSimulator.Client.Commands;

/// <summary>Update Shipment Label of Package, sent to a package.</summary>
public sealed record UpdateShipmentLabel : OmsCommand
{
    /// <inheritdoc/>
    public override string Code => CommandCodes.UpdateShipmentLabel;

    /// <summary>Items of the package; it may be empty.</summary>
    public required IReadOnlyList<PackageItemEntry> PackageItems { get; init; }

    private protected override void Write(JsonObject parameters) =>
        parameters["package_items"] = ArrayOf(PackageItems, static element => element.ToJson());

    /// <summary>An element of it.</summary>
    /// <param name="Id"><c>id</c>.</param>
    public sealed record PackageItemEntry(int Id)
    {
        internal JsonObject ToJson() => new() { ["id"] = Id };
    }
}
