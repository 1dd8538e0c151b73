// Derived from src/OmsSimulator.Domain/Commands: dotnet run --project tools/Generate
using System.Text.Json.Nodes;

namespace OmsSimulator.Client.Commands;

/// <summary>Transfer Out Of Stock, sent to a transfer order.</summary>
public sealed record TransferOutOfStock : OmsCommand
{
    /// <inheritdoc/>
    public override string Code => CommandCodes.TransferOutOfStock;

    /// <summary>The transfer items that are out of stock; none: all of them.</summary>
    public required IReadOnlyList<int> TransferItems { get; init; }

    private protected override void Write(JsonObject parameters) =>
        parameters["transfer_items"] = ArrayOf(TransferItems, static element => element);
}
