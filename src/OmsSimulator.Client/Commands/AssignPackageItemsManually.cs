// Derived from src/OmsSimulator.Domain/Commands: dotnet run --project tools/Generate
using System.Text.Json.Nodes;

namespace OmsSimulator.Client.Commands;

/// <summary>Manual Planning, sent to a package.</summary>
public sealed record AssignPackageItemsManually : OmsCommand
{
    /// <inheritdoc/>
    public override string Code => CommandCodes.AssignPackageItemsManually;

    /// <summary>Which items go where; together every item once.</summary>
    public required IReadOnlyList<AssignmentGroupEntry> AssignmentGroups { get; init; }

    private protected override void Write(JsonObject parameters) =>
        parameters["assignment_groups"] = ArrayOf(AssignmentGroups, static element => element.ToJson());

    /// <summary>An element of it.</summary>
    /// <param name="PackageItems"><c>package_items</c>.</param>
    /// <param name="ErpCode"><c>erp_code</c>.</param>
    public sealed record AssignmentGroupEntry(IReadOnlyList<int> PackageItems, string ErpCode)
    {
        internal JsonObject ToJson() => new() { ["package_items"] = ArrayOf(PackageItems, static element => element), ["erp_code"] = ErpCode };
    }
}
