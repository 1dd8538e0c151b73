using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>Decides commands that are sent to transfer orders: <see cref="CommandDecision"/> for a transfer.</summary>
public static class TransferCommand
{
    /// <summary>Decides. Pure: the same state, transfer, body and time come to the same decision.</summary>
    public static Decision Decide(OmsState oms, TransferOrder transfer, JsonElement body, DateTime at) =>
        CommandDecision.Decide(oms, Target(oms, transfer), body, at);

    /// <summary>The transitions that can run now.</summary>
    public static IEnumerable<Transition> Allowed(OmsState oms, TransferOrder transfer) =>
        CommandDecision.Allowed(oms, Target(oms, transfer));

    private static CommandTarget Target(OmsState oms, TransferOrder transfer) => new(oms.Packages[transfer.PackageId], transfer);
}
