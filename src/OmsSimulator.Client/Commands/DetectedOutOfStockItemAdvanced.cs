// Derived from src/OmsSimulator.Domain/Commands: dotnet run --project tools/Generate
using System.Text.Json.Nodes;

namespace OmsSimulator.Client.Commands;

/// <summary>Product Not Found &amp; Wrong Product Advanced, sent to a package.</summary>
public sealed record DetectedOutOfStockItemAdvanced : OmsCommand
{
    /// <inheritdoc/>
    public override string Code => CommandCodes.DetectedOutOfStockItemAdvanced;

    /// <summary>The items that were not found.</summary>
    public required IReadOnlyList<int> PackageItems { get; init; }

    private protected override void Write(JsonObject parameters) =>
        parameters["package_items"] = ArrayOf(PackageItems, static element => element);
}
