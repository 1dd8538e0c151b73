using OmsSimulator.Domain;

namespace OmsSimulator.Generate;

/// <summary>The names that the default installation shows for the states of a command's pairs.</summary>
internal static class StateNames
{
    /// <summary>The name of a state of packages or of transfers, whichever the command is sent to.</summary>
    public static string Of(Command command, string key) =>
        command.Subject == CommandSubject.Transfer
            ? Installation.Default.StateOf(new TransferState(key)).Name
            : Installation.Default.StateOf(new PackageState(key)).Name;
}
