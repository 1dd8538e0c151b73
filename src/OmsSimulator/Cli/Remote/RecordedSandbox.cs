using System.Text.Json;
using System.Text.Json.Nodes;

namespace OmsSimulator.Cli.Remote;

/// <summary>
/// What a journal was recorded in, so that one like it can be made for a replay. Stands in an exported journal beside WireMock's members.
/// </summary>
internal static class RecordedSandbox
{
    /// <summary>The member of an exported journal.</summary>
    public const string Member = "simulator";

    /// <summary>What the sandbox of a run started with; nothing where its journal is empty.</summary>
    public static async Task<JsonObject> Of(RemoteRun run)
    {
        // An address can name a sandbox in more than one way; each request of the journal says which.
        var last = (await run.Send(HttpMethod.Get, "requests?limit=1&simulator=true")).List("requests").FirstOrDefault();
        var name = last.Text("simulator", "sandbox");
        var sandbox = (await run.Send(HttpMethod.Get, "sandboxes")).List("sandboxes").FirstOrDefault(one => one.Text("name") == name);
        return sandbox.ValueKind == JsonValueKind.Undefined
            ? []
            : new JsonObject
            {
                ["sandbox"] = name,
                ["seed"] = sandbox.Text("seed"),
                ["random_seed"] = sandbox.Number("random_seed"),
                ["installation"] = sandbox.Text("installation"),
            };
    }

    /// <summary>Completes the document of a sandbox to be made with what the journal was recorded in.</summary>
    /// <exception cref="SettingException">It was recorded in a world that only its author has.</exception>
    public static void Complete(JsonObject sandbox, JsonElement recorded)
    {
        if (!sandbox.ContainsKey("seed"))
        {
            sandbox["seed"] = recorded.Text("seed") switch
            {
                "" or "demo" => "demo",
                "empty" => "empty",
                _ => throw new SettingException("--seed", "the journal was recorded in a world of your own; give its document"),
            };
        }

        if (!sandbox.ContainsKey("random_seed") && recorded.At("random_seed").ValueKind == JsonValueKind.Number)
            sandbox["random_seed"] = recorded.Number("random_seed");
    }
}
