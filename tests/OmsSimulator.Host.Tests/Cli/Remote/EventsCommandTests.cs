using System.Text.Json.Nodes;

namespace OmsSimulator.Host.Tests.Cli.Remote;

[Collection(OpenMode.Name)]
public sealed class EventsCommandTests(OpenSimulator simulator)
{
    private const string Pack = """{"transition":2021}""";

    [Fact]
    public async Task WhatHappensIsShownUntilItIsStopped()
    {
        var oms = await simulator.SandboxWithPackage();
        using var stop = new CancellationTokenSource();
        var lines = new Lines();
        var showing = Shell.Simulator(
            lines,
            stop.Token,
            "events",
            "--types",
            "request",
            "--json",
            "--sandbox",
            oms.Name,
            "--url",
            $"{simulator.Address}"
        );

        // It says nothing of when it listens: something happens until it is heard.
        var line = lines.Next();
        while (!line.IsCompleted)
            (await oms.Get("packages/1/")).ShouldBe(HttpStatus.Ok);
        var happened = JsonNode.Parse(await line)!;
        ((string)happened["type"]!, (string)happened["data"]!["url"]!).Should().Be(("request", "/api/v1/oms/packages/1/"));
        await stop.CancelAsync();
        (await showing).Exit.Should().Be(0);
    }

    [Fact]
    public async Task AWrongTypeIsNamed() =>
        (await Shell.Simulator("events", "--types", "parcel", "--url", $"{simulator.Address}")).Failed(
            1,
            "/types: expected some of fact, request"
        );

    [Fact]
    public async Task TheJournalIsFollowed()
    {
        var oms = await simulator.SandboxWithPackage();
        (await oms.Get("packages/")).ShouldBe(HttpStatus.Ok);
        using var stop = new CancellationTokenSource();
        var lines = new Lines();
        var showing = Shell.Simulator(
            lines,
            stop.Token,
            "journal",
            "list",
            "--follow",
            "--sandbox",
            oms.Name,
            "--url",
            $"{simulator.Address}"
        );
        (await lines.Next()).Should().MatchRegex("^id +at +st. +request$");
        (await lines.Next()).Should().EndWith("200  GET /api/v1/oms/packages/");
        (await oms.Command(1, Pack)).ShouldBe(204);
        (await lines.Next()).Should().EndWith("204  POST /api/v1/oms/packages/1/command/");
        (await lines.Next()).Should().Be("          COMPLETE_PACKAGING, package 1: Waiting → Packed");
        await stop.CancelAsync();
        (await showing).Exit.Should().Be(0);
    }
}
