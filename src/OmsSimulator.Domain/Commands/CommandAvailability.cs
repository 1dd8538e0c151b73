namespace OmsSimulator.Domain;

/// <summary>A command of an installation, for a package as it is: what it could run through, or why it cannot.</summary>
/// <param name="Command">The command.</param>
/// <param name="Transitions">The transitions that can run.</param>
/// <param name="WhyNot">Why none can; none: some can.</param>
public sealed record CommandAvailability(InstalledCommand Command, IReadOnlyList<Transition> Transitions, string? WhyNot)
{
    /// <summary>Every command for packages.</summary>
    public static IEnumerable<CommandAvailability> Of(Installation installation, Package package) =>
        installation
            .Commands.Where(command => command.Definition.Subject == CommandSubject.Package)
            .Select(command => Of(installation, command, package));

    private static CommandAvailability Of(Installation installation, InstalledCommand command, Package package)
    {
        var all = installation.Transitions.Where(transition => transition.Command == command).ToArray();
        var now = all.Where(transition => PackageCommand.CanRun(transition, package)).ToArray();
        return new(command, now, now.Length == 0 ? Reason(command, all, package) : null);
    }

    private static string Reason(InstalledCommand command, Transition[] all, Package package)
    {
        if (all.Length == 0)
            return "This installation has no transition of the command.";
        var sources = string.Join(", ", all.Select(transition => transition.Source.Key).Distinct());
        return $"The package is in {package.State}; {command.Code} runs from {sources}.";
    }
}
