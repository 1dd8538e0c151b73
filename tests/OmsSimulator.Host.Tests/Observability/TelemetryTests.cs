using System.Text;
using OmsSimulator.Observability;

namespace OmsSimulator.Host.Tests.Observability;

public sealed class TelemetryTests
{
    [Fact]
    public async Task TracesAndMetricsArriveAtTheCollector()
    {
        await using var collector = await Receiver.Start();
        collector.Does = static (context, _) => Receiver.Answer(context, 200);
        var name = $"traced-{Guid.NewGuid():N}";
        await using (var simulator = await OwnSimulator.Start(new() { Seed = "empty" }, new Uri($"{collector.Address}base")))
        {
            (
                await simulator.Default.Post(
                    "__admin/sandboxes",
                    $$"""{"name":"{{name}}","seed":{{Worlds.With(Worlds.Package("Waiting"))}}}"""
                )
            ).ShouldBe(HttpStatus.Created);
            var oms = new Oms(simulator.Http, $"sandboxes/{name}/");
            (await oms.Command(1, """{"transition":2181,"input_parameters":{"user":"ayse","token":"very-secret-token"}}""")).ShouldBe(204);
            (await oms.Command(1, """{"transition":2181}""")).Status.Should().Be(406);
        }

        collector
            .All.Should()
            .OnlyContain(received => received.Method == "POST" && received.Headers["Content-Type"] == "application/x-protobuf");
        var traces = Sent(collector, "/base/v1/traces");
        traces
            .Should()
            .ContainAll(
                "oms-simulator",
                Simulator.Version,
                "command BLOCK_THE_PACKAGE",
                name,
                "accepted",
                "refused",
                "Blocked",
                "http.route",
                "http.response.status_code",
                "POST /api/v1/oms/packages/{id}/command/",
                "/api/v1/oms/packages/{id}/command/"
            );
        traces.Should().NotContain("very-secret-token");
        Sent(collector, "/base/v1/metrics")
            .Should()
            .ContainAll(
                "oms_simulator.commands",
                "BLOCK_THE_PACKAGE",
                "oms_simulator.sandboxes",
                "http.server.request.duration",
                "kestrel.active_connections",
                "dotnet.gc.collections"
            );
    }

    [Fact]
    public async Task WhatIsPostedIsASpanThatShowsNoSecret()
    {
        await using var collector = await Receiver.Start();
        collector.Does = static (context, _) => Receiver.Answer(context, 200);
        await using var receiver = await Receiver.Start();
        receiver.Does = static (context, _) => Receiver.Answer(context, 410);
        await using (var simulator = await OwnSimulator.Start(new() { Seed = "empty" }, new Uri(collector.Address)))
        {
            foreach (var target in (string[])[$"{receiver.Address}hook?key=hidden", "http://127.0.0.1:1/"])
            {
                (
                    await simulator.Default.Post(
                        "__admin/webhooks/samples",
                        $$"""{"event_type":"package.created","target_url":"{{target}}"}"""
                    )
                )
                    .Status.Should()
                    .BeLessThan(300);
                (await simulator.Default.Post("__admin/clock/advance", """{"by":"PT0S"}""")).ShouldBe(HttpStatus.Ok);
            }

            (await simulator.Default.Get("packages/?state__enum_value=hidden")).ShouldBe(HttpStatus.Ok);
        }

        var traces = Sent(collector, "/v1/traces");
        traces
            .Should()
            .ContainAll(
                "url.full",
                "hook?key=REDACTED",
                "error.type",
                "connection_failed",
                "410",
                "server.port",
                "url.query",
                "state__enum_value=REDACTED"
            );
        traces.Should().NotContain("hidden");
    }

    [Theory]
    [InlineData("https://me:pw@host:444/a/b?x=1&y&z=", "https://REDACTED:REDACTED@host:444/a/b?x=REDACTED&y&z=REDACTED")]
    [InlineData("http://host/", "http://host/")]
    public void AnAddressIsShownWithoutWhatMayBeASecret(string address, string shown) =>
        SpanAddress.Of(new Uri(address)).Should().Be(shown);

    [Theory]
    [InlineData("localhost:8080", "http", "localhost", 8080)]
    [InlineData("xn--0.com", "https", "xn--0.com", 443)]
    [InlineData("[::1]", "http", "[::1]", 80)]
    public void AHostIsANameAndAPort(string header, string scheme, string name, int port) =>
        SpanAddress.Host(header, scheme).Should().Be((name, port));

    [Fact]
    public async Task ACollectorThatIsNotThereHoldsNothingUp()
    {
        await using var simulator = await OwnSimulator.Start(new() { Seed = "empty" }, new Uri("http://127.0.0.1:1"));
        (await simulator.Default.Get("packages/")).ShouldBe(HttpStatus.Ok);
    }

    [Theory]
    [InlineData("xn--0.com", 200)]
    [InlineData("xn--0-oms.localhost.xn--0", 404)]
    public async Task AHostThatCannotBeDecodedIsAnsweredAndTracedAsItCame(string host, int expected)
    {
        await using var collector = await Receiver.Start();
        collector.Does = static (context, _) => Receiver.Answer(context, 200);
        int status;
        await using (var simulator = await OwnSimulator.Start(new() { Seed = "empty" }, new Uri(collector.Address)))
            status = (await new Oms(simulator.Http, "") { Host = host }.Get("packages/")).Status;
        status.Should().Be(expected);
        Sent(collector, "/v1/traces").Should().Contain(host);
    }

    private static string Sent(Receiver collector, string path) =>
        string.Concat(collector.All.Where(received => received.Path == path).Select(received => Encoding.UTF8.GetString(received.Body)));
}
