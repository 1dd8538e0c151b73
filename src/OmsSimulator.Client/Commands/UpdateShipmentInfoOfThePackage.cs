// Derived from src/OmsSimulator.Domain/Commands: dotnet run --project tools/Generate
using System.Text.Json.Nodes;

namespace OmsSimulator.Client.Commands;

/// <summary>Update Shipment Info of Package, sent to a package.</summary>
public sealed record UpdateShipmentInfoOfThePackage : OmsCommand
{
    /// <inheritdoc/>
    public override string Code => CommandCodes.UpdateShipmentInfoOfThePackage;

    /// <summary>The carrier.</summary>
    public int? CargoCompany { get; init; }

    /// <summary>The carrier's number for what it carries.</summary>
    public string? TrackingNumber { get; init; }

    /// <summary>The number to ask the carrier by.</summary>
    public string? QueryNumber { get; init; }

    private protected override void Write(JsonObject parameters)
    {
        if (CargoCompany is not null)
            parameters["cargo_company"] = CargoCompany;
        if (TrackingNumber is not null)
            parameters["tracking_number"] = TrackingNumber;
        if (QueryNumber is not null)
            parameters["query_number"] = QueryNumber;
    }
}
