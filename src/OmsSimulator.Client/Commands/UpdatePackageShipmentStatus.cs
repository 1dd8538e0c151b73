// Derived from src/OmsSimulator.Domain/Commands: dotnet run --project tools/Generate
using System.Text.Json.Nodes;

namespace OmsSimulator.Client.Commands;

/// <summary>Update The Package's Shipment Status, sent to a package.</summary>
public sealed record UpdatePackageShipmentStatus : OmsCommand
{
    /// <inheritdoc/>
    public override string Code => CommandCodes.UpdatePackageShipmentStatus;

    /// <summary>True goes with Delivered, false with Delivery Failed.</summary>
    public required bool DeliveredStatus { get; init; }

    private protected override void Write(JsonObject parameters) =>
        parameters["delivered_status"] = DeliveredStatus;
}
