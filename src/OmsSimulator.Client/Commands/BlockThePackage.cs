// Derived from src/OmsSimulator.Domain/Commands: dotnet run --project tools/Generate
using System.Text.Json.Nodes;

namespace OmsSimulator.Client.Commands;

/// <summary>Block The Package For Action, sent to a package.</summary>
public sealed record BlockThePackage : OmsCommand
{
    /// <inheritdoc/>
    public override string Code => CommandCodes.BlockThePackage;

    /// <summary>Who blocks it.</summary>
    public required string User { get; init; }

    /// <summary>The token of the one who blocks it; not kept.</summary>
    public required string Token { get; init; }

    private protected override void Write(JsonObject parameters)
    {
        parameters["user"] = User;
        parameters["token"] = Token;
    }
}
