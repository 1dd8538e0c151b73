using System.Text;
using System.Text.Json.Nodes;
using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Drift;

namespace OmsSimulator.Host.Tests.Drift;

/// <summary>Whatever stands in a recording, compare answers: with differences, or with the place that is wrong.</summary>
[Collection(OpenMode.Name)]
public sealed class HostileRecordingTests(OpenSimulator simulator)
{
    private const int Rounds = 200;

    private static readonly string[] Junk =
    [
        "null",
        "true",
        "-1",
        "1.5",
        "1e400",
        "99999999999999999999",
        "\"\"",
        "\"\\u0000\"",
        "\"x\"",
        "\"/packages/1/\"",
        "[]",
        "{}",
        "[null]",
        "[[]]",
        "[{}]",
        "[1,1]",
        "{\"id\":null}",
        "{\"id\":1,\"name\":1,\"enum_value\":[]}",
    ];

    [Fact]
    public async Task SpoiltRecordingsAreCompared()
    {
        await using var real = await RealOms.Start(simulator, "\"default\"");
        await new ErpClient(real, Installation.Default).Try(way =>
            way.Command.Code
                is "REFUSE_THE_PACKAGE"
                    or "ASSIGN_PACKAGE_ITEMS_MANUALLY"
                    or "TRANSFER_OUT_OF_STOCK"
                    or "SHIP_THE_PACKAGE_ADVANCED"
        );
        var file = Encoding.UTF8.GetString(real.File());
        var oms = await simulator.Sandbox();
        for (var seed = 1; seed <= Rounds; seed++)
        {
            var random = new Random(seed);
            var recording = JsonNode.Parse(file)!;
            for (var times = random.Next(1, 6); times > 0; times--)
                Spoil(recording, random);
            Learn(recording.ToJsonString(), seed);
            (await oms.Post("__admin/compare", recording.ToJsonString())).ShouldBe(HttpStatus.Ok, $"seed {seed}");
        }
    }

    [Fact]
    public async Task ADeepBodyIsNoBody()
    {
        var oms = await simulator.Sandbox();
        var deep = new string('[', 5000) + new string(']', 5000);
        (await oms.Post("__admin/compare", Recording("/api/v1/oms/packages/1/", deep)))
            .ShouldBe(HttpStatus.Ok)["compared"]
            .Should()
            .Be("0");
    }

    [Fact]
    public async Task APackageOfVeryManyItemsIsNotCompared()
    {
        var items = string.Join(',', Enumerable.Range(1, 5000).Select(id => $$"""{"id":{{id}}}"""));
        var package =
            $$"""{"id":1,"state":{"id":33,"name":"Waiting","enum_class":"PackageStatus","enum_value":"100"},"commands":[],"packageitem_set":[{{items}}]}""";
        var oms = await simulator.Sandbox();
        var recording = JsonNode.Parse(Recording("/api/v1/oms/packages/1/", package))!;
        ((JsonArray)recording["log"]!["entries"]!).Add(
            JsonNode.Parse(
                """{"request":{"method":"POST","url":"http://oms/api/v1/oms/packages/1/command/","postData":{"text":"{}"}},"response":{"status":400}}"""
            )
        );
        (await oms.Post("__admin/compare", recording.ToJsonString())).ShouldBe(HttpStatus.Ok)["not_compared"].Should().Be("1");
    }

    private static Recording Redacted(Recording read)
    {
        var redaction = new RecordingRedaction();
        return read with { Exchanges = [.. read.Exchanges.Select(redaction.Of)] };
    }

    private static void Learn(string text, int seed)
    {
        var read = HarReader.Read(Encoding.UTF8.GetBytes(text))!;
        var learn = () => DriftLearning.Learn(seed % 2 == 0 ? Redacted(read) : read, Installation.Default, "learnt");
        try
        {
            using var writer = new System.Text.Json.Utf8JsonWriter(Stream.Null, WireJson.Writer);
            System.Text.Json.JsonSerializer.Serialize(writer, learn().Found, ControlJson.Of<DriftReport>());
        }
        catch (SettingException)
        {
            // What was captured is no row of an installation: said so.
        }
        catch (Exception bug)
        {
            throw new InvalidOperationException($"seed {seed}", bug);
        }
    }

    private static string Recording(string path, string body) =>
        new JsonObject
        {
            ["log"] = new JsonObject
            {
                ["entries"] = new JsonArray(
                    new JsonObject
                    {
                        ["request"] = new JsonObject { ["method"] = "GET", ["url"] = $"http://oms{path}" },
                        ["response"] = new JsonObject
                        {
                            ["status"] = 200,
                            ["content"] = new JsonObject { ["text"] = body },
                        },
                    }
                ),
            },
        }.ToJsonString();

    // A value somewhere in the file, or in one of the bodies that stand in it as texts.
    private static void Spoil(JsonNode recording, Random random)
    {
        var entries = (JsonArray)recording["log"]!["entries"]!;
        var entry = entries[random.Next(entries.Count)];
        var holder =
            (random.Next(2) == 0 ? Member(Member(entry, "request"), "postData") : Member(Member(entry, "response"), "content"))
            as JsonObject;
        if (random.Next(4) > 0 && holder?["text"] is JsonValue text && text.TryGetValue<string>(out var said) && Parse(said) is { } body)
        {
            Replace(body, random);
            holder["text"] = body.ToJsonString();
            return;
        }

        if (entry is not null)
            Replace(entry, random);
    }

    private static JsonNode? Member(JsonNode? node, string name) => node is JsonObject members ? members[name] : null;

    private static void Replace(JsonNode node, Random random)
    {
        var at = node;
        while (true)
        {
            var children = at is JsonObject members ? members.Select(member => member.Key).ToArray() : [];
            var list = at as JsonArray;
            var count = list?.Count ?? children.Length;
            if (count == 0)
                return;
            var chosen = random.Next(count);
            var child = list is null ? at[children[chosen]] : list[chosen];
            if (child is JsonObject or JsonArray && random.Next(5) > 0)
            {
                at = child;
                continue;
            }

            var junk = JsonNode.Parse(Junk[random.Next(Junk.Length)]);
            if (list is null)
                at[children[chosen]] = junk;
            else
                list[chosen] = junk;
            return;
        }
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
