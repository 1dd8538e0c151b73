using System.Text.Json.Nodes;

namespace OmsSimulator.Host.Tests.Cli.Remote;

/// <summary>The command line against a simulator: copies of a sandbox, files of it, and its requests once more.</summary>
[Collection(OpenMode.Name)]
public sealed class WholeWayTests(OpenSimulator simulator) : IDisposable
{
    private const string Blocked = "Blocked";
    private const string Waiting = "Waiting";
    private readonly string folder = Directory.CreateTempSubdirectory("oms-simulator-").FullName;

    private string Url => simulator.Address.ToString();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task AForkIsASandboxOfItsOwn()
    {
        var original = await Demo();
        await Block(original);
        var fork = simulator.FreeName();
        (await Shell.Simulator("sandbox", "fork", original.Name, fork, "--url", Url)).Done().Output.Should().Contain($"/sandboxes/{fork}/");
        var copy = new Oms(simulator.Http, $"sandboxes/{fork}/");
        (await copy.StateOf(1)).Should().Be(Blocked);
        await Unblock(copy);
        (await original.StateOf(1), await copy.StateOf(1)).Should().Be((Blocked, Waiting));
        (await Shell.Simulator("sandbox", "fork", original.Name, fork, "--url", Url)).Failed(1, $"409: Sandbox \"{fork}\" exists already.");
        (await Shell.Simulator("sandbox", "drop", fork, "--url", Url)).Done();
    }

    [Fact]
    public async Task ASavedSandboxIsBroughtBackAlsoIntoAnotherOne()
    {
        var (original, other, file) = (await Demo(), await Demo(), Path.Combine(folder, "sandbox.ndjson"));
        await Block(original);
        (await Shell.Simulator("snapshot", "save", file, "--sandbox", original.Name, "--url", Url)).Done();
        await Unblock(original);
        foreach (var oms in new[] { original, other })
        {
            (await Shell.Simulator("snapshot", "restore", file, "--sandbox", oms.Name, "--url", Url)).Done();
            (await oms.StateOf(1)).Should().Be(Blocked);
        }

        var again = Path.Combine(folder, "again.ndjson");
        (await Shell.Simulator("snapshot", "save", again, "--sandbox", original.Name, "--url", Url)).Done();
        (await File.ReadAllBytesAsync(again)).Should().Equal(await File.ReadAllBytesAsync(file));

        // A broken file changes nothing.
        var lines = await File.ReadAllLinesAsync(file);
        await File.WriteAllLinesAsync(file, lines[..^1]);
        await Unblock(other);
        (await Shell.Simulator("snapshot", "restore", file, "--sandbox", other.Name, "--url", Url)).Failed(1, "422");
        (await other.StateOf(1)).Should().Be(Waiting);
    }

    [Fact]
    public async Task AnExportedJournalIsReplayedToTheSameAnswers()
    {
        var (oms, file) = (await Demo(), Path.Combine(folder, "journal.json"));
        await Block(oms);
        await Unblock(oms);
        await oms.Get("packages/1/");
        (await Shell.Simulator("journal", "export", file, "--sandbox", oms.Name, "--url", Url)).Done();
        var requests = JsonNode.Parse(await File.ReadAllTextAsync(file))!["requests"]!.AsArray().Count;
        (await Shell.Simulator("replay", file, "--url", Url)).Done().Output.Should().Be($"{requests} requests, all answered as recorded\n");

        // Against a sandbox as it is: its package is blocked already.
        var changed = await Demo();
        await Block(changed);
        var differing = await Shell.Simulator("replay", file, "--sandbox", changed.Name, "--url", Url);
        (differing.Exit, differing.Error).Should().Be((1, ""));
        differing.Output.Should().Contain("the first that differs is number 1");
        (await Shell.Simulator("sandbox", "list", "--json", "--url", Url)).Done().Json["sandboxes"]!
            .AsArray()
            .Select(one => (string)one!["name"]!)
            .Should()
            .NotContain(name => name.StartsWith("replay"));
    }

    private async Task<Oms> Demo()
    {
        var name = simulator.FreeName();
        (await Shell.Simulator("sandbox", "create", name, "--seed", "demo", "--random-seed", "7", "--url", Url)).Done();
        var oms = new Oms(simulator.Http, $"sandboxes/{name}/");
        (await oms.Put("__admin/clock", """{"mode":"frozen","now":"2026-01-05T09:00:00Z"}""")).Status.Should().Be(200);
        return oms;
    }

    private static async Task Block(Oms oms) =>
        (await oms.Run(1, "BLOCK_THE_PACKAGE", Waiting, Blocked, """{"user":"u","token":"t"}""")).ShouldBe(204);

    private static async Task Unblock(Oms oms) => (await oms.Run(1, "UNBLOCK_THE_PACKAGE", Blocked, Waiting, "{}")).ShouldBe(204);
}
