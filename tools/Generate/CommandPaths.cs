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

    /// <summary>Its row: 1 to 24 for packages, T1 to T6 for transfers.</summary>
    public static string RowOf(Command command) =>
        command.Subject == CommandSubject.Transfer ? $"T{command.Number - CommandCatalogue.Packages.Count}" : $"{command.Number}";
}
