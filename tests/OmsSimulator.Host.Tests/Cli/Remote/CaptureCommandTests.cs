using System.Text.Json.Nodes;

namespace OmsSimulator.Host.Tests.Cli.Remote;

/// <summary>A simulator stands for the real OMS that is captured.</summary>
[Collection(OpenMode.Name)]
public sealed class CaptureCommandTests(OpenSimulator simulator) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("oms-simulator-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task WhatItWritesIsAnInstallationWithTheSameTransitions()
    {
        var oms = await simulator.Sandbox("\"demo\"");
        var file = Path.Combine(folder, "acme.json");
        var run = await Shell.Simulator("capture", $"{simulator.Address}sandboxes/{oms.Name}", "--output", file);
        run.Exit.Should().Be(0, run.Error);
        run.Error.Should().MatchRegex(@"\d+ states and \d+ transitions are in ");
        var document = JsonNode.Parse(await File.ReadAllTextAsync(file))!;
        document["captured"]!
            .AsArray()
            .Should()
            .OnlyContain(entry => string.Join(",", entry!.AsObject().Select(member => member.Key)) == "state,commands");

        var methods = (await oms.Get("__admin/requests"))
            .At("requests")
            .EnumerateArray()
            .Select(entry => entry.GetProperty("request").GetProperty("method").GetString())
            .Distinct();
        methods.Should().Equal("GET");

        var copy = await simulator.Sandbox("\"empty\"", document.ToJsonString());
        await copy.World(Worlds.With(Worlds.Package("Waiting")));
        var (there, here) = (await oms.Get("packages/1/"), await copy.Get("packages/1/"));
        here.At("commands")
            .EnumerateArray()
            .Select(command => command.GetProperty("slug").GetString())
            .Should()
            .BeEquivalentTo(there.At("commands").EnumerateArray().Select(command => command.GetProperty("slug").GetString()));
    }

    [Fact]
    public async Task AnOmsThatShowsNothingIsSaid()
    {
        var empty = await simulator.Sandbox();
        (await Shell.Simulator("capture", $"{simulator.Address}sandboxes/{empty.Name}/")).Exit.Should().Be(1);
        (await Shell.Simulator("capture", $"{simulator.Address}sandboxes/nobody/")).Error.Should().Contain("was answered 404");
        (await Shell.Simulator("capture", "nonsense")).Failed(2, "url: expected an address");
        (await Shell.Simulator("capture", "http://127.0.0.1:9")).Failed(3, "http://127.0.0.1:9 cannot be reached");
    }
}
