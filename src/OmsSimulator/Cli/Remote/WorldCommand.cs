using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using OmsSimulator.Documents;

namespace OmsSimulator.Cli.Remote;

/// <summary><c>oms-simulator world</c>: adds to the world of a sandbox.</summary>
internal static class WorldCommand
{
    public static System.CommandLine.Command Create()
    {
        var group = new System.CommandLine.Command("world", "Add stock locations, orders, packages and more to the world of a sandbox.");
        var remote = new RemoteOptions(group);
        group.Add(
            "add",
            "Add a world document, all of it or nothing.",
            new Argument<string>("file") { Description = "The document: JSON or YAML." },
            remote,
            Add
        );
        return group;
    }

    private static async Task<int> Add(RemoteRun run, string file)
    {
        var made = await run.Send(HttpMethod.Post, "world", JsonNode.Parse(DocumentFile.ReadJson("FILE", file).GetRawText()));
        if (run.Screen.Json)
        {
            run.Screen.Document(made);
            return ExitCode.Done;
        }

        foreach (
            var kind in made.EnumerateObject().Where(kind => kind.Value.ValueKind == JsonValueKind.Array && kind.Value.GetArrayLength() > 0)
        )
        {
            run.Screen.Line(
                $"{kind.Value.GetArrayLength()} {kind.Name.Replace('_', ' ')}: {string.Join(", ", kind.Value.EnumerateArray().Select(Name))}"
            );
        }

        return ExitCode.Done;
    }

    private static string Name(JsonElement made)
    {
        foreach (var member in (ReadOnlySpan<string>)["erp_code", "sku", "number", "title", "name", "username", "id"])
        {
            if (made.Text(member) is { Length: > 0 } name)
                return member == "number" ? $"{name} (id {made.Text("id")})" : name;
        }

        return "?";
    }
}
