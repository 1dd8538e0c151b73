namespace OmsSimulator.Host.Tests.LiveEvents;

/// <summary>An event of each kind as it goes over the wire, and as its schema says. What differs is written beside, to be compared.</summary>
public sealed class EventFileTests
{
    private static readonly string[] Types = ["fact", "request", "webhook", "partner", "clock", "sandbox", "dropped"];

    [Fact]
    public async Task AnEventOfEachKindIsAsItsFileAndItsSchemaSay()
    {
        await using var simulator = await OwnSimulator.Start(new() { Seed = "empty", Time = new ManualTime() });
        using var http = new HttpClient { BaseAddress = simulator.Address };
        var oms = simulator.Default;
        var frames = new Dictionary<string, Frame>();
        await using var listener = await Listener.Of(http, "__admin/events?scope=all", "abc-1");
        (await oms.Put("__admin/clock", """{"mode":"frozen","now":"2026-01-05T08:15:30.123456Z"}""")).ShouldBe(HttpStatus.Ok);
        (await oms.Post("__admin/sandboxes", """{"name":"acme","seed":"empty"}""")).ShouldBe(HttpStatus.Created);
        await oms.World(Worlds.With(Worlds.Package("Waiting"), Worlds.Package("Packed")));
        (
            await oms.Post(
                "whisperer/hooks/",
                """{"event_type":"package.status.packed","target_url":"http://127.0.0.1:9/hook","secret_key":"s","is_active":true,"retry_countdown":60}"""
            )
        ).ShouldBe(HttpStatus.Created);
        (await oms.Post("__admin/faults", """{"match":{"webhook":"package.status.packed"},"then":{"status":503}}""")).ShouldBe(
            HttpStatus.Created
        );
        (await oms.Run(1, "COMPLETE_PACKAGING", "Waiting", "Packed")).ShouldBe(HttpStatus.NoContent);
        (await oms.Run(2, "UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE", "Packed", "Packed", """{"tracking_number":"T1"}""")).ShouldBe(
            HttpStatus.NoContent
        );
        (await oms.Post("__admin/clock/advance", """{"by":"PT0S"}""")).ShouldBe(HttpStatus.Ok);
        (await oms.Put("__admin/clock", """{"mode":"frozen","now":"2026-01-06T00:00:00Z"}""")).ShouldBe(HttpStatus.Ok);
        while (true)
        {
            var frame = (await listener.NextEvent())!;
            if (frame.Type == "clock" && frame["now"] == "2026-01-06T00:00:00.000000Z")
                break;
            var isShown = frame.Type switch
            {
                "fact" => frame["fact.type"] == "package_state_changed",
                "request" => frame["command"].Length > 0,
                "sandbox" => frame["sandbox"] == "acme",
                _ => true,
            };
            if (isShown)
                frames.TryAdd(frame.Type, frame);
        }

        var differing = new List<string?>();
        frames.Keys.Should().BeEquivalentTo(Types);
        foreach (var (type, frame) in frames)
        {
            (await oms.Post($"__admin/schemas/control/event-{type}/validate", frame.Data)).ShouldBe(
                200,
                """{"valid":true,"errors":[]}""",
                type
            );
            differing.Add(Difference(type, $"id: …\nevent: {frame.Type}\ndata: {frame.Data}\n"));
        }

        differing.Should().OnlyContain(static difference => difference == null);
    }

    private static string? Difference(string type, string found)
    {
        var file = Path.Combine(Folder(), $"{type}.txt");
        var known = File.Exists(file) ? File.ReadAllText(file) : "";
        if (known != found)
            File.WriteAllText($"{file}.found", found);
        return known == found ? null : $"{file} has {known}, found {found}";
    }

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "OmsSimulator.sln")))
                return Path.Combine(folder.FullName, "tests", "OmsSimulator.Host.Tests", "LiveEvents", "Golden");
        }

        throw new DirectoryNotFoundException("OmsSimulator.sln is in no folder above.");
    }
}
