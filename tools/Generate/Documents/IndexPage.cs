using System.Text;
using OmsSimulator.Domain;
using static OmsSimulator.Generate.Markdown;

namespace OmsSimulator.Generate;

/// <summary>The index of the contract: every command, every state, every error, every page behind them.</summary>
internal static class IndexPage
{
    /// <summary>Its path below the contract's folder.</summary>
    public const string Path = "README.md";

    /// <summary>Writes it.</summary>
    public static string Write(Installation installation)
    {
        var page = new StringBuilder(Generated);
        page.Append($"# The contract\n\nWhat the simulator does, written from its catalogue of commands. {Legend}\n\n");
        page.Append(
            $"- {Link("Lifecycle", LifecyclePage.Path)}: states × commands\n- {Link("Diagram", DiagramPage.Path)}: the same as a picture\n"
        );
        page.Append(
            $"- {Link("Assumptions", AssumptionsPage.Path)}: every one, and how to replace it\n- {Link("Marks", MarksPage.Path)}: every documented fact, and the scenarios that state it\n- As JSON, for the installation at hand: `GET /__admin/contract`\n\n"
        );
        page.Append(
            $"## Commands\n\n`POST /api/v1/oms/packages/{{package_id}}/command/`, with one of the package's transitions.\n\n{Commands(installation, CommandSubject.Package)}\n"
        );
        page.Append(
            $"## Commands of transfer orders\n\n`POST /api/v1/oms/transfer_orders/{{transfer_order_id}}/command/`, with one of the transfer's transitions.\n\n{Commands(installation, CommandSubject.Transfer)}\n"
        );
        page.Append($"## States\n\n{States(installation)}\n");
        page.Append(
            $"## States of transfer orders\n\n`enum_class` is `{State.TransferClass}`, `enum_value` a word.\n\n{TransferStates(installation)}\n"
        );
        page.Append(
            $"## Statuses of orders and order items\n\n{Table(["number", "name", "mark"], OrderStatusCatalogue.All.Select(status => new[] { $"{(int)status.Status}", status.Name, Mark(status.Provenance) }))}\n"
        );
        page.Append(
            $"## Errors\n\n`…` stands for what varies. Field errors hold the sentences of Django REST Framework; each command's page shows its own.\n\n{Errors()}\n"
        );
        page.Append($"## Pages\n\nThe public pages behind the marks D and R.\n\n{Sources()}\n");
        page.Append(
            "## Examples\n\nThe requests and answers on the commands' pages were exchanged with the simulator while the pages were written: each in a sandbox of its own with a frozen clock and the\nsame world, so that the same simulator writes the same pages. Paths are those below a sandbox's address.\n"
        );
        return page.ToString();
    }

    private static string Commands(Installation installation, CommandSubject subject) =>
        Table(
            ["#", "command", "code", "from", "to", "answer"],
            installation
                .Commands.Where(command => command.Definition.Subject == subject)
                .Select(command =>
                {
                    var ways = installation.Transitions.Where(way => way.Command == command).ToArray();
                    var stays = ways.All(way => way.Source == way.Destination);
                    return new[]
                    {
                        CommandPaths.RowOf(command.Definition),
                        Link(command.Definition.Title, CommandPage.PathOf(command.Definition)),
                        $"{Code(command.Code)} {Letter(command.Definition.CodeProvenance)}",
                        Names(ways.Select(way => way.Source)),
                        stays ? "stays" : Names(ways.Select(way => way.Destination)),
                        command.Definition.Success == Success.Package ? "200 package" : "204",
                    };
                })
        );

    private static string Names(IEnumerable<State> states) => string.Join(", ", states.Distinct().Select(state => state.Name));

    private static string States(Installation installation) =>
        Table(
            ["key", "id", "name", "enum_value"],
            PackageStateCatalogue
                .All.Append(PackageStateCatalogue.ItemNotFound)
                .Select(definition =>
                {
                    var ofItems = definition == PackageStateCatalogue.ItemNotFound;
                    var row = ofItems ? installation.ItemStateOf(definition.State) : installation.StateOf(definition.State);
                    return new[]
                    {
                        Code(definition.State.Key) + (ofItems ? ", items only" : ""),
                        $"{row.Id} ({Mark(definition.IdProvenance)})",
                        $"{row.Name} ({Mark(definition.NameProvenance)})",
                        $"{Code(row.EnumValue)} ({Mark(definition.NumberProvenance)})",
                    };
                })
        );

    private static string TransferStates(Installation installation) =>
        Table(
            ["key", "id", "name", "enum_value"],
            TransferStateCatalogue.All.Select(definition =>
            {
                var row = installation.StateOf(definition.State);
                return new[]
                {
                    Code(definition.State.Key),
                    $"{row.Id} (A)",
                    row.Name,
                    $"{Code(row.EnumValue)} ({Mark(definition.Provenance)})",
                };
            })
        );

    private static string Errors() =>
        Table(
            ["status", "error_code", "sentence", "mark"],
            Refusals.All.Select(error =>
                new[] { $"{error.Status}", error.Code is null ? "" : Code(error.Code), Code(error.Sentence), Mark(error.Provenance) }
            )
        );

    private static string Sources() =>
        Table(
            ["id", "page", "addresses"],
            Pages.All.Select(page =>
                new[]
                {
                    page.Id,
                    page.Title,
                    string.Join(
                        "\n",
                        page.Addresses.Select(address =>
                            address.Contains('/', StringComparison.Ordinal) ? Link(address, $"https://{address}") : address
                        )
                    ),
                }
            )
        );
}
