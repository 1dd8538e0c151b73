// Derived from src/OmsSimulator.Domain/Commands: dotnet run --project tools/Generate
using System.Text.Json.Nodes;

namespace OmsSimulator.Client.Commands;

/// <summary>Transfer Order Advanced, sent to a transfer order.</summary>
public sealed record TransferOrderAdvanced : OmsCommand
{
    /// <inheritdoc/>
    public override string Code => CommandCodes.TransferOrderAdvanced;

    /// <summary>The carrier.</summary>
    public required int CargoCompany { get; init; }

    /// <summary>The carrier's number for what it carries.</summary>
    public required string TrackingNumber { get; init; }

    private protected override void Write(JsonObject parameters)
    {
        parameters["cargo_company"] = CargoCompany;
        parameters["tracking_number"] = TrackingNumber;
    }
}
