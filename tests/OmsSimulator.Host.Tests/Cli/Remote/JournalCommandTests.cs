using System.Text.Json.Nodes;

namespace OmsSimulator.Host.Tests.Cli.Remote;

[Collection(OpenMode.Name)]
public sealed class JournalCommandTests(OpenSimulator simulator) : IDisposable
{
    private const string Posts = """{"method": "POST"}""";

    private readonly string folder = Directory.CreateTempSubdirectory("oms-simulator-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task TheJournalIsListedNewestFirst()
    {
        var journal = await Journal();
        var lines = (await journal("list")).Done().Output.TrimEnd().Split('\n');
        lines.Should().OnlyContain(line => line.Length <= 80);
        lines[0].Should().MatchRegex("^id +at +st. +request$");
        lines[1].Should().MatchRegex(@"^[0-9a-f]{8}  \d\d-\d\d \d\d:\d\d:\d\d  406  POST /api/v1/oms/packages/1/command/$");
        lines[2].Should().Be("          BLOCK_THE_PACKAGE, package 1: in Blocked");
        string.Join(' ', lines[3..^2].Select(line => line.Trim())).Should().StartWith("Package 1 is in Blocked, transition ");
        lines[^2].Should().MatchRegex(@"^[0-9a-f]{8}  .{14}  204  POST ");
        lines[^1].Should().Be("          BLOCK_THE_PACKAGE, package 1: Waiting → Blocked");
        (await journal("list", "--limit", "1", "--json")).Done().Json["requests"]!.AsArray().Should().ContainSingle();
        (await journal("list", "--since", "2100-01-01T00:00:00+03:00", "--json")).Done().Json["requests"]!.AsArray().Should().BeEmpty();
        (await journal("list", "--since", "yesterday")).Failed(1, "/since: expected an instant");
    }

    [Fact]
    public async Task OneRequestIsShownWithItsReason()
    {
        var journal = await Journal();
        var id = (string)(await journal("list", "--limit", "1", "--json")).Json["requests"]![0]!["id"]!;
        (await journal("show", id))
            .Done()
            .Output.Should()
            .ContainAll("BLOCK_THE_PACKAGE", "406", "Package 1 is in Blocked", "\"transition\"");
        (await journal("show", id, "--json")).Done().Json["id"]!.GetValue<string>().Should().Be(id);
        (await journal("show", id[..8])).Done().Output.Should().Contain(id);
        (await journal("show", "nobody")).Failed(1, "No such request");
        (await journal("show", "a")).Failed(2, "id: expected at least 4 characters of it");
    }

    [Fact]
    public async Task RequestsAreFoundCountedAndForgotten()
    {
        var journal = await Journal();
        (await journal("find", Posts))
            .Done()
            .Output.Split('\n')
            .Count(line => line.Contains("  POST ", StringComparison.Ordinal))
            .Should()
            .Be(2);
        (await journal("count", Posts)).Done().Output.Should().Be("2\n");
        var file = Path.Combine(folder, "pattern.json");
        await File.WriteAllTextAsync(file, Posts);
        (await journal("count", $"@{file}", "--json")).Done().Json["count"]!.GetValue<int>().Should().Be(2);

        var nothing = await journal("find", """{"method":"PUT","urlPath":"/api/v1/oms/packages/1/command/"}""");
        nothing.Exit.Should().Be(1);
        nothing.Error.Should().Contain("none; closest request differed in method: POST /api/v1/oms/packages/1/command/");
        (await journal("count", "{")).Failed(2, "pattern: expected JSON such as");
        (await journal("count", """{"scenarioName":"x"}""")).Failed(1, "/scenarioName: not supported here");

        (await journal("clear")).Done();
        (await journal("count", "{}")).Output.Should().Be("0\n");
    }

    [Fact]
    public async Task AnExportIsWireMocksJsonWithTheSeedBeside()
    {
        var journal = await Journal();
        var file = Path.Combine(folder, "journal.json");
        (await journal("export", file)).Done().Output.Should().StartWith($"exported to {file} (2 requests, ");
        var exported = JsonNode.Parse(await File.ReadAllBytesAsync(file))!.AsObject();
        exported.Select(member => member.Key).Should().Equal("simulator", "requests", "meta", "requestJournalDisabled");
        exported["requests"]!.AsArray().Should().HaveCount(2);
        (
            (string)exported["simulator"]!["seed"]!,
            (int)exported["simulator"]!["random_seed"]!,
            (string)exported["simulator"]!["installation"]!
        )
            .Should()
            .Be(("world", 1, "default"));
        Directory.GetFiles(folder).Should().Equal(file);
        (await journal("export", Path.Combine(folder, "no", "journal.json"))).Failed(2, "FILE: cannot write the file");
    }

    // A sandbox with two requests, the second refused; what asks for its journal.
    private async Task<AskJournal> Journal()
    {
        var oms = await simulator.SandboxWithPackage();
        (await oms.Run(1, "BLOCK_THE_PACKAGE", "Waiting", "Blocked", """{"user":"u","token":"t"}""")).ShouldBe(204);
        (await oms.Run(1, "BLOCK_THE_PACKAGE", "Waiting", "Blocked", """{"user":"u","token":"t"}""")).Status.Should().Be(406);
        return arguments => Shell.Simulator(["journal", .. arguments, "--sandbox", oms.Name, "--url", simulator.Address.ToString()]);
    }

    private delegate Task<Run> AskJournal(params string[] arguments);
}
