// Derived from src/OmsSimulator.Domain/Commands: dotnet run --project tools/Generate
using System.Text.Json.Nodes;

namespace OmsSimulator.Client.Commands;

/// <summary>Ship The Package, sent to a package.</summary>
public sealed record ShipThePackage : OmsCommand
{
    /// <inheritdoc/>
    public override string Code => CommandCodes.ShipThePackage;

    /// <summary>Items of the package; no effect.</summary>
    public IReadOnlyList<int>? PackageItems { get; init; }

    private protected override void Write(JsonObject parameters)
    {
        if (PackageItems is not null)
            parameters["package_items"] = ArrayOf(PackageItems, static element => element);
    }
}
