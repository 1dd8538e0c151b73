using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using OmsSimulator.Host.Tests.Faults;
using OmsSimulator.Observability;

namespace OmsSimulator.Host.Tests.Observability;

public sealed class MeasuresTests : IAsyncLifetime
{
    private readonly ConcurrentQueue<string> measured = [];
    private readonly MeterListener listener = new();
    private OwnSimulator simulator = null!;

    public async Task InitializeAsync()
    {
        simulator = await OwnSimulator.Start(new() { Seed = "empty" });
        var meter = simulator.App.Services.GetRequiredService<Measures>().Meter;
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter == meter)
                listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.Start();
    }

    public async Task DisposeAsync()
    {
        listener.Dispose();
        await simulator.DisposeAsync();
    }

    [Fact]
    public async Task CommandsAreCountedByCodeAndOutcome()
    {
        await simulator.Default.World(Worlds.With(Worlds.Package("Waiting")));
        (await simulator.Default.Command(1, """{"transition":2181,"input_parameters":{"user":"ayse","token":"t"}}""")).ShouldBe(204);
        (await simulator.Default.Command(1, """{"transition":2181}""")).Status.Should().Be(406);
        (await simulator.Default.Command(1, "{}")).Status.Should().Be(400);
        (await simulator.Default.Command(2, """{"transition":2181}""")).Status.Should().Be(404);
        measured
            .Should()
            .Equal(
                "oms_simulator.commands 1 code=BLOCK_THE_PACKAGE outcome=accepted status=204",
                "oms_simulator.commands 1 code=BLOCK_THE_PACKAGE outcome=refused status=406",
                "oms_simulator.commands 1 code=none outcome=refused status=400"
            );
    }

    [Fact]
    public async Task WebhooksAreCountedByOutcome()
    {
        await using var receiver = await Receiver.Start();
        receiver.Does = static (context, received) => Receiver.Answer(context, received.Path == "/good" ? 204 : 410);
        foreach (var address in (string[])[$"{receiver.Address}good", $"{receiver.Address}bad", "http://127.0.0.1:1/"])
        {
            (await simulator.Default.Post("__admin/webhooks/samples", $$"""{"event_type":"package.created","target_url":"{{address}}"}"""))
                .Status.Should()
                .BeLessThan(300);
            (await simulator.Default.Post("__admin/clock/advance", """{"by":"PT0S"}""")).ShouldBe(HttpStatus.Ok);
        }

        measured
            .Should()
            .Equal(
                "oms_simulator.webhook.attempts 1 outcome=delivered status=204",
                "oms_simulator.webhook.attempts 1 outcome=refused status=410",
                "oms_simulator.webhook.attempts 1 outcome=failed"
            );
    }

    [Fact]
    public async Task WhatTheServerRefusesBeforeTheApplicationIsCounted()
    {
        (await RawConnection.Exchange(simulator.Address, "GET /ı HTTP/1.1\r\nHost: x\r\n\r\n")).Text.Should().StartWith("HTTP/1.1 400 ");
        (await RawConnection.Exchange(simulator.Address, $"GET / HTTP/1.1\r\nHost: x\r\nX: {new string('x', 40_000)}\r\n\r\n"))
            .Text.Should()
            .StartWith("HTTP/1.1 431 ");
        measured.Should().Equal("oms_simulator.requests.refused 1 status=400", "oms_simulator.requests.refused 1 status=431");
    }

    [Fact]
    public async Task SandboxesAndQuotaAreObserved()
    {
        (await simulator.Default.Post("__admin/sandboxes", """{"name":"other","seed":"demo"}""")).ShouldBe(HttpStatus.Created);
        await simulator.Default.World(
            """
            {"stock_locations":[{"erp_code":"A","max_quota":5},{"erp_code":"B"}],"packages":[{"stock_location":"A","state":"Waiting","items":[{"sku":"X","quantity":1}]}]}
            """
        );
        listener.RecordObservableInstruments();
        measured
            .Should()
            .BeEquivalentTo(
                "oms_simulator.sandboxes 2",
                "oms_simulator.quota.used 1 stock_location=A",
                "oms_simulator.quota.used 0 stock_location=B",
                "oms_simulator.quota.max 5 stock_location=A"
            );
    }

    [Fact]
    public async Task LocationsAreBounded()
    {
        await simulator.Default.World(
            $$"""{"stock_locations":[{{string.Join(',', Enumerable.Range(1, 150).Select(number => $$"""{"erp_code":"L{{number}}"}"""))}}]}"""
        );
        listener.RecordObservableInstruments();
        measured.Count(line => line.StartsWith("oms_simulator.quota.used ", StringComparison.Ordinal)).Should().Be(100);
    }

    private void Note<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        measured.Enqueue(string.Join(' ', [$"{instrument.Name} {value}", .. tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")]));
}
