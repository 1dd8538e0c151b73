using OmsSimulator.Domain;

namespace OmsSimulator.Generate;

/// <summary>
/// How the documents speak of what a command is sent to: its path, what it is called in a body, and the command's row in the contract's
/// table.
/// </summary>
internal static class CommandPaths
{
    /// <summary>Where a command is posted.</summary>
    public static string Of(Command command) =>
        command.Subject == CommandSubject.Transfer
            ? "/api/v1/oms/transfer_orders/{transfer_order_id}/command/"
            : "/api/v1/oms/packages/{package_id}/command/";

    /// <summary>What it is sent to, in a word.</summary>
    public static string MemberOf(Command command) => command.Subject == CommandSubject.Transfer ? "transfer" : "package";

    /// <summary>Its row: the number of a package's command, T1 and so on for those of transfers.</summary>
    public static string RowOf(Command command) =>
        command.Subject == CommandSubject.Transfer
            ? $"T{CommandCatalogue.Transfers.TakeWhile(other => other != command).Count() + 1}"
            : $"{command.Number}";
}
