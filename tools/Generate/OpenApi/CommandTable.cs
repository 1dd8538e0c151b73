using System.Text.Json.Nodes;
using OmsSimulator.Domain;

namespace OmsSimulator.Generate.OpenApi;

/// <summary>What the documents say of commands, out of the catalogue.</summary>
internal static class CommandTable
{
    /// <summary>The schemas of commands' bodies.</summary>
    public static IReadOnlyList<string> Schemas(IReadOnlyList<Command> commands) => [.. commands.Select(SchemaOf)];

    /// <summary>The body of a call that runs one of some commands: what all have, and one of their own schemas.</summary>
    public static JsonObject Body(string description, IReadOnlyList<JsonObject> commands) =>
        new()
        {
            ["title"] = "Command",
            ["description"] = description,
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["transition"] = TransitionId(),
                ["slug"] = new JsonObject { ["description"] = "The transition's slug.", ["type"] = new JsonArray("string", "null") },
                ["input_parameters"] = new JsonObject
                {
                    ["description"] = "The command's parameters.",
                    ["type"] = new JsonArray("object", "null"),
                    ["additionalProperties"] = true,
                },
            },
            ["additionalProperties"] = true,
            ["anyOf"] = new JsonArray([.. commands]),
        };

    /// <summary>A transition's id as clients send it; that an empty text counts as absent too is of no use to them.</summary>
    public static JsonObject TransitionId() =>
        new() { ["description"] = "The transition's id.", ["type"] = new JsonArray("integer", "null") };

    /// <summary>Commands as a table, in Markdown.</summary>
    public static string Markdown(IReadOnlyList<Command> commands)
    {
        var rows = commands.Select(command =>
            $"| {CommandPaths.RowOf(command)} | {command.Title} | `{command.Code}` | {Ways(command)} | {Parameters(command)} | {StatusOf(command)} |"
        );
        return $"| # | command | code | source → destination | parameters | success |\n| --- | --- | --- | --- | --- | --- |\n{string.Join('\n', rows)}";
    }

    /// <summary>One command in a few lines of Markdown.</summary>
    public static string Describe(Command command)
    {
        var lines = new List<string>
        {
            $"{Ways(command)}. {Marks.Described($"Page: {command.Page.Title}; the code is", command.CodeProvenance)}",
        };
        lines.AddRange(
            command.Fields.Select(field =>
                Marks.Described(
                    $"- `{field.Name}` ({field.Type}{(field.Required ? ", required" : "")}): {field.Description}",
                    field.Provenance
                )
            )
        );
        lines.AddRange(
            command.Prerequisites.Select(prerequisite => Marks.Described($"- Prerequisite: {prerequisite.Text}.", prerequisite.Provenance))
        );
        lines.AddRange(command.Does.Select(effect => Marks.Described($"- {effect.Subject}: {effect.Text}.", effect.Provenance)));
        return string.Join('\n', lines);
    }

    /// <summary>One command as data.</summary>
    public static JsonObject Facts(Command command)
    {
        var facts = new JsonObject
        {
            ["number"] = command.Number,
            ["title"] = command.Title,
            ["page"] = command.Page.Id,
        };
        facts["code"] = Marked("value", command.Code, command.CodeProvenance);
        if (command is { Class: { } vendorClass, ClassProvenance: { } known })
            facts["class"] = Marked("value", vendorClass, known);
        facts["success"] = Marked("status", StatusOf(command), command.SuccessProvenance);
        facts["pairs"] = new JsonArray([
            .. command.Pairs.Select(pair =>
            {
                var row = new JsonObject { ["from"] = pair.From, ["to"] = pair.To };
                if (
                    Installation.Default.Transitions.FirstOrDefault(known =>
                        known.Command.Definition == command && known.Source.Key == pair.From && known.Destination.Key == pair.To
                    ) is
                    { } transition
                )
                {
                    (row["transition"], row["slug"]) = (transition.Id, transition.Slug);
                }
                Marks.Add(row, pair.Provenance);
                return row;
            }),
        ]);
        return facts;
    }

    /// <summary>The schema of a command's body.</summary>
    public static string SchemaOf(Command command) => $"commands/{command.Code.ToLowerInvariant()}";

    private static JsonObject Marked(string key, JsonNode value, Provenance provenance)
    {
        var marked = new JsonObject { [key] = value };
        Marks.Add(marked, provenance);
        return marked;
    }

    private static int StatusOf(Command command) => command.Success == Success.Package ? 200 : 204;

    private static string Parameters(Command command) =>
        command.Fields.Length == 0
            ? "none"
            : string.Join(", ", command.Fields.Select(field => field.Required ? $"`{field.Name}`" : $"`{field.Name}` (optional)"));

    private static string Ways(Command command) =>
        string.Join(
            "; ",
            command
                .Pairs.GroupBy(pair => pair.From == pair.To ? "the same" : StateNames.Of(command, pair.To))
                .Select(group => $"{string.Join(", ", group.Select(pair => StateNames.Of(command, pair.From)))} → {group.Key}")
        );
}
