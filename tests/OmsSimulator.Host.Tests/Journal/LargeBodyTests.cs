using System.Text;

namespace OmsSimulator.Host.Tests.Journal;

/// <summary>Bodies of megabytes are shown as they came, by every call that shows them.</summary>
public sealed class LargeBodyTests
{
    private const int Letters = 4_000_000;
    private const string Limits = """{"settings":{"body_limit":16777216}}""";

    // Signs of two, three and four bytes, at places that no piece's length divides.
    private static readonly string Text = string.Concat(Enumerable.Repeat("ığüşöç €😀 \\\"\\n x", Letters / 20));

    [Fact]
    public async Task ABodyOfTheJournalIsWhole()
    {
        await using var simulator = await OwnSimulator.Start(new SimulatorOptions { Seed = "empty" });
        var oms = simulator.Default;
        (await oms.Put("__admin/installation", Limits)).ShouldBe(HttpStatus.Ok);
        await oms.World(Worlds.With(Worlds.Package("Waiting")));
        var body = $$"""{"slug":"{{Text}}"}""";
        var id = (await oms.Command(1, body)).Header("X-Oms-Simulator-Request");

        var one = (await oms.Get($"__admin/requests/{id}")).ShouldBe(HttpStatus.Ok);
        one["request.body"].Should().Be(body);
        Encoding.UTF8.GetString(one.At("request.bodyAsBase64").GetBytesFromBase64()).Should().Be(body);
        foreach (
            var shown in (Answer[])
                [
                    await oms.Get("__admin/requests?limit=1"),
                    await oms.Post("__admin/requests/find", "{}"),
                    await oms.Get("__admin/requests/unmatched"),
                ]
        )
        {
            shown["requests.0.request.body"].Should().Be(body);
        }

        (await oms.SendBytes("PUT", "__admin/snapshot", (await oms.Get("__admin/snapshot")).Bytes)).ShouldBe(204);
        (await oms.Get("__admin/requests?limit=1"))["requests.0.request.body"].Should().Be(body);
    }

    [Fact]
    public async Task ABodyThatIsNoTextIsThereInBase64()
    {
        await using var simulator = await OwnSimulator.Start(new SimulatorOptions { Seed = "empty" });
        var oms = simulator.Default;
        (await oms.Put("__admin/installation", Limits)).ShouldBe(HttpStatus.Ok);
        var bytes = new byte[Letters];
        new Random(5).NextBytes(bytes);
        await oms.World(Worlds.With(Worlds.Package("Waiting")));
        var id = (await oms.SendBytes("POST", "packages/1/command/", bytes))
            .ShouldBe(HttpStatus.BadRequest)
            .Header("X-Oms-Simulator-Request");

        var one = await oms.Get($"__admin/requests/{id}");
        one["request.body"].Should().Be(Encoding.UTF8.GetString(bytes));
        one.At("request.bodyAsBase64").GetBytesFromBase64().Should().Equal(bytes);
    }

    [Fact]
    public async Task ManyLargeBodiesAreListedOneAfterTheOther()
    {
        await using var simulator = await OwnSimulator.Start(new SimulatorOptions { Seed = "empty" });
        var oms = simulator.Default;
        var sent = new List<string>();
        await oms.World(Worlds.With(Worlds.Package("Waiting")));
        for (var call = 0; call < 12; call++)
        {
            sent.Add($$"""{"slug":"{{new string((char)('a' + call), 700_000)}}"}""");
            await oms.Command(1, sent[^1]);
        }

        (await oms.Get("__admin/requests"))
            .At("requests")
            .EnumerateArray()
            .Select(static entry => entry.GetProperty("request").GetProperty("body").GetString()!)
            .Should()
            .Equal(sent.AsEnumerable().Reverse());
    }

    [Fact]
    public async Task BodiesThatComeAtTheSameTimeStayApart()
    {
        const int Many = 16;
        await using var simulator = await OwnSimulator.Start(new SimulatorOptions { Seed = "empty" });
        var oms = simulator.Default;
        await oms.World(Worlds.With([.. Enumerable.Repeat(Worlds.Package("Waiting"), Many)]));

        // The last is accepted: its answer has no body, so that its entry is written at the very end.
        for (var round = 1; round <= 3; round++)
        {
            (await oms.Post("__admin/requests/reset", "")).ShouldBe(204);
            var sent = Enumerable
                .Range(1, Many)
                .Select(package =>
                    $$"""{"transition":{{(round == 3 ? 2021 : 1)}},"{{new string((char)('a' + package), 100_000 * round + package)}}":1}"""
                )
                .ToArray();
            await Task.WhenAll(sent.Select((body, place) => oms.Command(place + 1, body)));
            (await oms.Get("__admin/requests"))
                .At("requests")
                .EnumerateArray()
                .Select(static entry => entry.GetProperty("request").GetProperty("body").GetString()!)
                .Should()
                .BeEquivalentTo(sent);
        }
    }

    [Fact]
    public async Task ABodyOfAFaultAndOfTheSinkIsWhole()
    {
        await using var simulator = await OwnSimulator.Start(new SimulatorOptions { Seed = "empty" });
        var oms = simulator.Default;
        var quoted = System.Text.Json.JsonSerializer.Serialize(Text);
        var made = (
            await oms.Post("__admin/faults", $$$"""{"match":{"path":"/none"},"then":{"status":503,"body":{{{quoted}}}}}""")
        ).ShouldBe(HttpStatus.Created);
        made["then.body"].Should().Be(Text);
        (await oms.Get("__admin/faults"))["faults.0.then.body"].Should().Be(Text);

        var posted = Text[..400_000];
        (await oms.Post("__admin/webhooks/sink/large", posted)).ShouldBe(204);
        (await oms.Post("__admin/webhooks/sink/large", Text)).Status.Should().Be(413);
        (await oms.Get("__admin/webhooks/sink/large"))["requests.0.body"].Should().Be(posted);
    }
}
