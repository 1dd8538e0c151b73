// Derived from src/OmsSimulator.Domain/Commands: dotnet run --project tools/Generate
using System.Text.Json.Nodes;

namespace OmsSimulator.Client.Commands;

/// <summary>Package Refuse with Denial Reason, sent to a package.</summary>
public sealed record RefuseThePackage : OmsCommand
{
    /// <inheritdoc/>
    public override string Code => CommandCodes.RefuseThePackage;

    /// <summary>Why the location refuses.</summary>
    public required int DenialReason { get; init; }

    private protected override void Write(JsonObject parameters) =>
        parameters["denial_reason"] = DenialReason;
}
