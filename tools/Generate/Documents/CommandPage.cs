using System.Text;
using OmsSimulator.Domain;
using static OmsSimulator.Generate.Markdown;

namespace OmsSimulator.Generate;

/// <summary>The page of one command: everything the catalogue says of it, and what was really exchanged.</summary>
internal sealed class CommandPage(InstalledCommand installed, CommandExchanges exchanges, IEnumerable<string> features)
{
    /// <summary>Where the pages stand, below the contract's folder.</summary>
    public const string Folder = "commands";

    private readonly Command command = installed.Definition;

    /// <summary>The page's path below the contract's folder.</summary>
    public static string PathOf(Command command) => $"{Folder}/{command.Code.ToLowerInvariant()}.md";

    /// <summary>Writes it.</summary>
    public string Write()
    {
        var page = new StringBuilder(Generated);
        page.Append(
            $"# {command.Title}\n\n`POST {CommandPaths.Of(command)}`\n\n{Head()}\n{Legend}\nEvery A is explained in [assumptions](../assumptions.md#{Anchor(command.Title)}), every D is proved in [marks](../marks.md#{Anchor(command.Title)}).\n\n"
        );
        page.Append($"## States\n\n{States()}\n");
        page.Append($"## Parameters\n\n{Parameters()}\n");
        page.Append($"## Prerequisites\n\n{List(command.Prerequisites.Select(one => $"{Sentence(one.Text)} ({Mark(one.Provenance)})"))}\n");
        page.Append($"## What it does\n\n{Does()}\n");
        page.Append(
            $"## Flags of its transitions\n\n{List(command.Honours.Select(flag => $"{Code(flag.Flag)} ({Mark(flag.Provenance)})"))}\n"
        );
        page.Append($"## Example\n\n{new ExampleText(exchanges).Write()}\n");
        page.Append($"## Errors\n\n{Errors()}\n");
        page.Append($"## More\n\n{More()}");
        return page.ToString();
    }

    private string Head()
    {
        var rows = new List<string[]> { new[] { "code", Code(command.Code), Mark(command.CodeProvenance) } };
        if (command.Class is { } known)
            rows.Add(["class", Code(known), command.ClassProvenance is { } provenance ? Mark(provenance) : ""]);
        rows.Add([
            "page",
            string.Join("<br>", command.Page.Addresses.Select(address => Link(address, $"https://{address}"))),
            command.Page.Id,
        ]);
        if (command.GeneralPageName is { } name)
            rows.Add([$"in {Pages.Commands.Id}", $"“{name}”", Mark(Provenance.Derived(Pages.Commands))]);
        var body = command.SuccessBodyProvenance is { } said
            ? $"{Mark(command.SuccessProvenance)}, its body {Mark(said)}"
            : Mark(command.SuccessProvenance);
        rows.Add(["answer", command.Success == Success.Package ? "200 with the package that carries the items now" : "204, empty", body]);
        return Table(["", "", ""], rows);
    }

    private string States()
    {
        var rows = Installation
            .Default.Transitions.Where(way => way.Command == installed)
            .Select(way => new[] { $"{way.Source.Name} → {way.Destination.Name}", $"{way.Id}", Code(way.Slug), Mark(way.Provenance) });
        var note = command.RestoresState ? "\nOnly the transition back to the state it was blocked in can run.\n" : "";
        return Table(["source → destination", "transition", "slug", "mark"], rows) + note;
    }

    private string Parameters()
    {
        var place =
            command.ParameterPlace == ParameterPlace.TopLevel
                ? "The page shows parameters beside `transition`; inside `input_parameters` they are read too."
                : "The page shows parameters inside `input_parameters`; beside `transition` they are read too, with a contract warning.";
        var member = CommandPaths.MemberOf(command);
        var subject = command.SubjectPlace is null
            ? ""
            : $" Every body that the page prints has `{member}`; without it there is a contract warning.";
        var rows = command.DeclaredFields.Select(field =>
            new[]
            {
                Code(field.Name),
                field.Type,
                field.Description,
                Mark(field.Provenance),
                $"{(field.Required ? "required" : "optional")} ({Mark(field.RequiredProvenance)})",
            }
        );
        return $"{place} `{member}` may stand at either place.{subject}\n\n{Table(["key", "type", "", "key's mark", "required?"], rows)}";
    }

    private string Does() =>
        command.Does.Count == 0
            ? "The change of state, and what follows from it.\n"
            : Table(
                ["to", "what", "mark"],
                command.Does.Select(effect => new[] { effect.Subject, Sentence(effect.Text), Mark(effect.Provenance) })
            );

    private string Errors() =>
        "All of these were sent to the simulator; the bodies are the exact bytes. Nothing changes. The mark is that of the sentence.\n\n"
        + Table(
            ["when", "status", "body", "mark"],
            exchanges.Refusals.Select(refusal =>
                new[] { Sentence(refusal.When), $"{refusal.Exchange.Status}", Code(refusal.Exchange.Answer), Mark(refusal.Said) }
            )
        )
        + "\nWhat every call can answer (401, 404, 413, 415, …) is in the [index](../README.md#errors).\n";

    private string More() =>
        List([
            .. features.Select(file => $"Scenarios: {Link(file, $"../../../{file}")}"),
            $"Schema of the body: {Link($"schemas/commands/{command.Code.ToLowerInvariant()}.schema.json", $"../../../schemas/commands/{command.Code.ToLowerInvariant()}.schema.json")}",
            $"{Link("All commands", "../README.md")}, {Link("the lifecycle", "../lifecycle.md")}",
        ]);

    private static string List(IEnumerable<string> lines) =>
        string.Concat(lines.DefaultIfEmpty("None.").Select(line => line == "None." ? "None.\n" : $"- {line}\n"));
}
