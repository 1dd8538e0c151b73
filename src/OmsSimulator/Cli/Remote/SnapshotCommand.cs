using System.CommandLine;
using System.Text.Json.Nodes;

namespace OmsSimulator.Cli.Remote;

/// <summary><c>oms-simulator snapshot</c>: a whole sandbox into a file, and back.</summary>
internal static class SnapshotCommand
{
    public static System.CommandLine.Command Create()
    {
        var group = new System.CommandLine.Command("snapshot", "Save a whole sandbox of a running simulator to a file, and restore it.");
        var remote = new RemoteOptions(group);
        group.Add("save", "Save the sandbox.", new Argument<string>("file") { Description = "Where to: NDJSON." }, remote, Save);
        group.Add(
            "restore",
            "Bring the sandbox back to what was saved.",
            new Argument<string>("file") { Description = "What was saved." },
            remote,
            Restore
        );
        return group;
    }

    private static async Task<int> Save(RemoteRun run, string file)
    {
        var size = await run.Screen.While(
            "Saving",
            () => LocalFile.Write(file, stream => run.Control.SnapshotAsync(stream, run.Cancellation))
        );
        return run.Screen.Done($"saved to {file} ({size} bytes)", new JsonObject { ["saved"] = file, ["bytes"] = size });
    }

    private static async Task<int> Restore(RemoteRun run, string file)
    {
        await using var stream = LocalFile.Open(file);
        var size = stream.Length;
        await run.Screen.While(
            "Restoring",
            async () =>
            {
                await run.Control.RestoreAsync(stream, run.Cancellation);
                return true;
            }
        );
        return run.Screen.Done($"restored from {file} ({size} bytes)", new JsonObject { ["restored"] = file, ["bytes"] = size });
    }
}
