// Derived from src/OmsSimulator.Domain/Commands: dotnet run --project tools/Generate
using System.Text.Json.Nodes;

namespace OmsSimulator.Client.Commands;

/// <summary>Package Advanced Shipment, sent to a package.</summary>
public sealed record ShipThePackageAdvanced : OmsCommand
{
    /// <inheritdoc/>
    public override string Code => CommandCodes.ShipThePackageAdvanced;

    /// <summary>The carrier's number for what it carries.</summary>
    public required string TrackingNumber { get; init; }

    /// <summary>The carrier.</summary>
    public required int CargoCompany { get; init; }

    private protected override void Write(JsonObject parameters)
    {
        parameters["tracking_number"] = TrackingNumber;
        parameters["cargo_company"] = CargoCompany;
    }
}
