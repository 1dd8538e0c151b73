// Derived from src/OmsSimulator.Domain/Commands: dotnet run --project tools/Generate
using System.Text.Json.Nodes;

namespace OmsSimulator.Client.Commands;

/// <summary>Product for Transfer Not Found &amp; Wrong Product, sent to a transfer order.</summary>
public sealed record TransferProductNotFound : OmsCommand
{
    /// <inheritdoc/>
    public override string Code => CommandCodes.TransferProductNotFound;

    /// <summary>The transfer items that were not found.</summary>
    public required IReadOnlyList<int> TransferItems { get; init; }

    private protected override void Write(JsonObject parameters) =>
        parameters["transfer_items"] = ArrayOf(TransferItems, static element => element);
}
