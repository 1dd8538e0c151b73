using System.Text;
using OmsSimulator.Domain;
using static OmsSimulator.Generate.Markdown;

namespace OmsSimulator.Generate;

/// <summary>The matrices of states and commands, of packages and of transfer orders, and what can be done in each state.</summary>
internal static class LifecyclePage
{
    /// <summary>Its path below the contract's folder.</summary>
    public const string Path = "lifecycle.md";

    /// <summary>Writes it for an installation.</summary>
    public static string Write(Installation installation)
    {
        var states = PackageStateCatalogue.All.Select(definition => installation.StateOf(definition.State)).ToArray();
        var ofTransfers = TransferStateCatalogue.All.Select(definition => installation.StateOf(definition.State)).ToArray();
        var page = new StringBuilder(Generated);
        page.Append($"# The life of a package\n\n{Legend} The picture of it is in [diagram](diagram.md).\n\n");
        page.Append(
            "## States × commands\n\nA row is the state a package is in, a column a command; the cell says by `enum_value` where the command takes the package. Empty: refused with 406 `commands_100_1`.\n\n"
        );
        Matrix(page, installation, CommandSubject.Package, states);
        foreach (var command in installation.Commands.Where(command => command.Definition.RestoresState))
        {
            page.Append(
                $"\n{command.Definition.Title} ({command.Definition.Number}) runs only back to the state that the package was blocked in.\n"
            );
        }

        page.Append("\n## Transfer orders: states × commands\n\nThe same for a transfer order.\n\n");
        Matrix(page, installation, CommandSubject.Transfer, ofTransfers);
        page.Append("\n## From each state\n");
        foreach (var state in states)
            page.Append($"\n### {state.Name}\n\n{From(state, installation.From(state.Package))}");
        page.Append("\n## From each state of a transfer order\n");
        foreach (var state in ofTransfers)
            page.Append($"\n### Transfer: {state.Name}\n\n{From(state, installation.From(state.Transfer))}");
        return page.ToString();
    }

    private static void Matrix(StringBuilder page, Installation installation, CommandSubject subject, IReadOnlyList<State> states)
    {
        var commands = installation.Commands.Where(command => command.Definition.Subject == subject).ToArray();
        page.Append(
            Table(
                [
                    "state",
                    .. commands.Select(command => Link(CommandPaths.RowOf(command.Definition), CommandPage.PathOf(command.Definition))),
                ],
                states.Select(state =>
                    (string[])[$"{Code(state.EnumValue)} {state.Name}", .. commands.Select(command => Cell(installation, state, command))]
                )
            )
        );
        page.Append("\nColumns:\n\n");
        foreach (var command in commands)
        {
            page.Append(
                $"{(subject == CommandSubject.Transfer ? $"- {CommandPaths.RowOf(command.Definition)}" : $"{command.Definition.Number}.")} {Link(command.Definition.Title, CommandPage.PathOf(command.Definition))}\n"
            );
        }
    }

    private static string Cell(Installation installation, State state, InstalledCommand command) =>
        string.Join(
            "\n",
            installation
                .Transitions.Where(way => way.Source == state)
                .Where(way => way.Command == command)
                .Select(way =>
                    way.Destination == state ? $"stays {Letter(way.Provenance)}" : $"{way.Destination.EnumValue} {Letter(way.Provenance)}"
                )
        );

    private static string From(State state, IReadOnlyList<Transition> ways) =>
        ways.Count == 0
            ? "No command runs from here.\n"
            : Table(
                ["command", "to", "transition", "mark"],
                ways.Select(way =>
                    new[]
                    {
                        Link(way.Command.Definition.Title, CommandPage.PathOf(way.Command.Definition)),
                        way.Destination == state ? "stays" : way.Destination.Name,
                        $"{way.Id}",
                        Mark(way.Provenance),
                    }
                )
            );
}
