using System.Text.Json;
using OmsSimulator.Domain;

namespace OmsSimulator.Sandboxes;

/// <summary>An Out of Stock package is planned again, and again after the same time while it stays so. Documented: SCN.</summary>
/// <param name="PackageId">The package.</param>
/// <param name="Entered">The fact, counted from 1, with which it entered the state: one that left and came back has another.</param>
public sealed record ReplanPackage(int PackageId, int Entered) : Work
{
    /// <inheritdoc/>
    public override ValueTask<WorkDone?> Do(Sandbox sandbox, CancellationToken stop) => ValueTask.FromResult<WorkDone?>(sandbox.Replan(this, stop));
}

/// <summary>A package was planned again.</summary>
/// <param name="At">When.</param>
/// <param name="PackageId">The package.</param>
/// <param name="State">The state it is in now: Waiting where a location was found.</param>
public sealed record PackageReplanned(DateTime At, int PackageId, PackageState State) : WorkDone(At, "package_replanned")
{
    /// <inheritdoc/>
    public override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.WriteNumber("package", PackageId);
        writer.WriteString("state", State.Key);
    }
}
