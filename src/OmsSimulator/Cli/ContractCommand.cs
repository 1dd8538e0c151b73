using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OmsSimulator.Contract;
using OmsSimulator.Control;
using OmsSimulator.Documents;
using OmsSimulator.Domain;

namespace OmsSimulator.Cli;

/// <summary><c>oms-simulator contract</c>: prints the table of commands and the state diagram.</summary>
internal static class ContractCommand
{
    public static System.CommandLine.Command Create()
    {
        var file = new Option<string?>("--installation")
        {
            Description = "The path of your installation document (YAML or JSON). [default: the default installation]",
        };
        var json = new Option<bool>("--json")
        {
            Description = "Print the whole contract as JSON: states, commands, parameters, errors, effects, with marks and pages.",
        };
        var command = new System.CommandLine.Command("contract", "Print the table of commands and the state diagram (Mermaid).")
        {
            file,
            json,
        };
        command.SetAction(parsed =>
        {
            try
            {
                var installation = parsed.GetValue(file) is { } path
                    ? Installation.Load(DocumentFile.ReadInstallation("--installation", path))
                    : Installation.Default;
                if (parsed.GetValue(json))
                    PrintJson(installation);
                else
                    Console.Write($"{Table(installation)}\n{Mermaid.Diagram(installation)}");
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

    private static void PrintJson(Installation installation)
    {
        using var output = Console.OpenStandardOutput();
        using (
            var writer = new Utf8JsonWriter(
                output,
                new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            )
        )
        {
            JsonSerializer.Serialize(writer, ContractDescriptions.Of(installation), ControlJson.Of<ContractDescription>());
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>The table, in Markdown: one row per command.</summary>
    internal static string Table(Installation installation)
    {
        var table = new StringBuilder(
            "| # | command | code | transitions | parameters | success |\n| --- | --- | --- | --- | --- | --- |\n"
        );
        foreach (var command in installation.Commands)
        {
            var pairs = installation
                .Transitions.Where(transition => transition.Command == command)
                .Select(transition =>
                    $"{transition.Source.Name} → {transition.Destination.Name} ({transition.Id}, {transition.Provenance})"
                );
            var fields = command
                .Definition.DeclaredFields.Select(field => $"`{command.NameOf(field.Name)}`{(field.Required ? " required" : "")}")
                .DefaultIfEmpty("none");
            var success = command.Definition.Success == Success.Package ? "200 package" : "204";
            table.Append(
                $"| {command.Definition.Number} | {command.Definition.Title} | `{command.Code}` | {string.Join("<br>", pairs)} | {string.Join(", ", fields)} | {success} |\n"
            );
        }

        return table.ToString();
    }
}
