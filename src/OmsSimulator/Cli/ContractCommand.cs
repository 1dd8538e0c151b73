using System.CommandLine;
using System.Text;
using OmsSimulator.Control;
using OmsSimulator.Documents;
using OmsSimulator.Domain;

namespace OmsSimulator.Cli;

/// <summary><c>oms-simulator contract</c>: prints the table of commands and the state diagram.</summary>
internal static class ContractCommand
{
    /// <summary>Makes the command.</summary>
    public static System.CommandLine.Command Create()
    {
        var file = new Option<string?>("--installation") { Description = "The path of your installation document (YAML or JSON). [default: the default installation]" };
        var command = new System.CommandLine.Command("contract", "Print the table of commands and the state diagram (Mermaid).") { file };
        command.SetAction(parsed =>
        {
            try
            {
                var installation = parsed.GetValue(file) is { } path ? Installation.Load(DocumentFile.ReadInstallation("--installation", path)) : Installation.Default;
                Console.Write(Table(installation));
                Console.WriteLine();
                Console.Write(Mermaid.Diagram(installation));
                return 0;
            }
            catch (SettingException wrong)
            {
                Console.Error.WriteLine(wrong.Message);
                return 1;
            }
        });
        return command;
    }

    /// <summary>The table, in Markdown: one row per command.</summary>
    internal static string Table(Installation installation)
    {
        var table = new StringBuilder("| # | command | code | transitions | parameters | success |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var command in installation.Commands)
        {
            var pairs = installation.Transitions.Where(transition => transition.Command == command)
                .Select(transition => $"{transition.Source.Name} → {transition.Destination.Name} ({transition.Id}, {transition.Provenance})");
            var fields = command.Definition.DeclaredFields.Select(field => $"`{command.NameOf(field.Name)}`{(field.Required ? " required" : "")}").DefaultIfEmpty("none");
            var success = command.Definition.Success == Success.Package ? "200 package" : "204";
            table.Append($"| {command.Definition.Number} | {command.Definition.Title} | `{command.Code}` | {string.Join("<br>", pairs)} | {string.Join(", ", fields)} | {success} |\n");
        }

        return table.ToString();
    }
}
