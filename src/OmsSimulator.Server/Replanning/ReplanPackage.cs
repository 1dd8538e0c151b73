using System.Text.Json;
using OmsSimulator.Domain;

namespace OmsSimulator.Replanning;

/// <summary>An Out of Stock package is planned again, and again after the same time while it stays so. Documented: SCN.</summary>
/// <param name="Replanning">The part whose work it is.</param>
/// <param name="PackageId">The package.</param>
/// <param name="Entered">The fact, counted from 1, with which it entered the state: one that left and came back has another.</param>
internal sealed record ReplanPackage(PackageReplanning Replanning, int PackageId, int Entered) : Work
{
    /// <inheritdoc/>
    public override async ValueTask<WorkDone?> Do(CancellationToken cancellationToken) => await Replanning.Replan(this);
}

/// <summary>A package was planned again.</summary>
/// <param name="At">When.</param>
/// <param name="PackageId">The package.</param>
/// <param name="State">The state it is in now: Waiting where a location was found.</param>
internal sealed record PackageReplanned(DateTime At, int PackageId, PackageState State) : WorkDone(At, "package_replanned")
{
    /// <inheritdoc/>
    public override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.WriteNumber("package", PackageId);
        writer.WriteString("state", State.Key);
    }
}
