using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace OmsSimulator.Host.Tests.Snapshots;

/// <summary>
/// Every member of every row that is the server's × null, another type, extremes, left out: refused with nothing changed, or what it makes
/// can be used; never a 5xx, never a hang.
/// </summary>
[Collection(OpenMode.Name)]
public sealed class SpoiltServerRowTests(OpenSimulator simulator)
{
    private static readonly string?[] Values =
    [
        "null",
        "\"x\"",
        "\"\"",
        "true",
        "-1",
        "0",
        "2147483647",
        "9223372036854775807",
        "1.5",
        "204.0",
        "[]",
        "{}",
        "[null]",
        "[{}]",
        "\"9999-12-31T23:59:59.9999999Z\"",
        null,
    ];

    private static readonly string[] Kinds = ["head", "clock", "fault", "partner", "webhooks", "journal", "request"];

    private static readonly string[] Used =
    [
        "packages/",
        "__admin/clock",
        "__admin/faults",
        "__admin/partners",
        "__admin/partners/carrier/calls",
        "__admin/webhooks/mode",
        "__admin/webhooks",
        "__admin/requests",
        "__admin/requests?simulator=true",
        "__admin/snapshot",
    ];

    [Fact]
    public async Task ASpoiltRowIsRefusedWithNothingChangedOrHarmless()
    {
        var lines = Lines(await (await Lived()).Get("__admin/snapshot"));
        var target = await simulator.SandboxWithPackage();
        var good = Encoding.UTF8.GetBytes(Sealed(lines));
        (await target.SendBytes("PUT", "__admin/snapshot", good)).ShouldBe(204);
        var before = (await target.Get("__admin/snapshot")).Text;
        var (refused, accepted) = (0, 0);
        foreach (var index in Kinds.SelectMany(kind => Places(lines, kind)))
        {
            foreach (var path in Members(JsonNode.Parse(lines[index])!, []))
            {
                foreach (var value in Values)
                {
                    var spoilt = Spoilt(lines[index], path, value);
                    if (spoilt == lines[index])
                        continue;
                    var answer = await target.SendBytes(
                        "PUT",
                        "__admin/snapshot",
                        Encoding.UTF8.GetBytes(Sealed([.. lines[..index], spoilt, .. lines[(index + 1)..]]))
                    );
                    answer.Status.Should().BeOneOf([204, 422], $"{spoilt}: {answer.Text}");
                    if (answer.Status == 422)
                    {
                        refused++;
                        if (refused % 10 == 0)
                            (await target.Get("__admin/snapshot")).Text.Should().Be(before, spoilt);
                        continue;
                    }

                    accepted++;
                    foreach (var use in Used)
                        await Use(target, use, spoilt);
                    (await target.Post("__admin/clock/advance", """{"by":"PT1H"}""")).Status.Should().BeOneOf([200, 409, 422], spoilt);
                    (await target.SendBytes("PUT", "__admin/snapshot", good)).ShouldBe(204, because: spoilt);
                }
            }
        }

        refused.Should().BeGreaterThan(300);
        accepted.Should().BeGreaterThan(0);
        (await target.Get("__admin/snapshot")).Text.Should().Be(before);
    }

    [Fact]
    public async Task ASandboxesOwnSnapshotIsAcceptedThoughItsFaultNamesACommandOfFormerDays()
    {
        var oms = await simulator.SandboxWithPackage();
        (
            await oms.Post("__admin/faults", """{"match":{"command":"BLOCK_THE_PACKAGE","state":"Blocked"},"then":{"status":503}}""")
        ).ShouldBe(HttpStatus.Created);
        (await oms.Put("__admin/installation", """{"commands":{"BLOCK_THE_PACKAGE":{"code":"BLOCK_IT"}}}""")).ShouldBe(HttpStatus.Ok);
        var taken = await oms.Get("__admin/snapshot");
        (await oms.SendBytes("PUT", "__admin/snapshot", taken.Bytes)).ShouldBe(204);
        (await oms.Get("__admin/faults")).Text.Should().Contain("BLOCK_THE_PACKAGE");
    }

    [Fact]
    public async Task QuotaIsRecounted()
    {
        var oms = await simulator.Sandbox(Worlds.With(Worlds.Package("Packed"), Worlds.Package("Waiting")));
        (await oms.Run(1, "SHIPMENT_ORDER", "Packed", "Shipped")).ShouldBe(204);
        var before = await oms.Picture();
        var lines = Lines(await oms.Get("__admin/snapshot"));
        foreach (var (package, holds) in new[] { (1, "true"), (2, "false") })
        {
            var index = Array.FindIndex(
                lines,
                line =>
                    line.StartsWith("{\"line\":\"package\"", StringComparison.Ordinal)
                    && line.Contains($"\"id\":{package},", StringComparison.Ordinal)
            );
            var spoilt = Spoilt(lines[index], ["row", "holds_quota"], holds);
            var answer = await oms.SendBytes(
                "PUT",
                "__admin/snapshot",
                Encoding.UTF8.GetBytes(Sealed([.. lines[..index], spoilt, .. lines[(index + 1)..]]))
            );
            answer.ShouldBe(HttpStatus.Unprocessable).Text.Should().Contain($"Package {package} holds ").And.Contain("recount");
        }

        (await oms.Picture()).Should().Be(before);
    }

    private static async Task Use(Oms target, string use, string spoilt)
    {
        try
        {
            (await target.Get(use)).Status.Should().Be(200, $"{use} after {spoilt}");
        }
        catch (InvalidOperationException wrong)
        {
            throw new InvalidOperationException($"{use} after {spoilt}", wrong);
        }
    }

    private async Task<Oms> Lived()
    {
        var oms = await simulator.Frozen();
        (
            await oms.Post(
                "__admin/faults",
                """{"match":{"method":"POST","path":"/api/v1/oms/orders/","package":9,"state":"Waiting"},"nth":2,"times":3,"probability":0.5,"after":true,"then":{"delay":"PT0.1S","status":503,"body":{"a":1}}}"""
            )
        ).ShouldBe(HttpStatus.Created);
        (await oms.Put("__admin/partners/carrier", """{"answers":{"awb_number":"A1","times":3,"delay":"PT0.01S"}}""")).ShouldBe(
            HttpStatus.Ok
        );
        (await oms.Put("__admin/webhooks/mode", """{"duplicate":1,"reorder":true}""")).ShouldBe(HttpStatus.Ok);
        (await oms.Run(1, "BLOCK_THE_PACKAGE", "Waiting", "Blocked", """{"user":"u","token":"t"}""")).ShouldBe(204);
        return oms;
    }

    private static string[] Lines(Answer snapshot) => snapshot.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)[..^1];

    // One row of each kind, and of partners the one that says most.
    private static IEnumerable<int> Places(string[] lines, string kind) =>
        Enumerable
            .Range(0, lines.Length)
            .Where(index => lines[index].StartsWith($"{{\"line\":\"{kind}\"", StringComparison.Ordinal))
            .OrderByDescending(index => lines[index].Length)
            .Take(1);

    private static string Sealed(string[] lines)
    {
        var text = string.Concat(lines.Select(line => $"{line}\n"));
        var sum = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return $$"""{{text}}{"line":"end","lines":{{lines.Length}},"sha256":"{{sum}}"}""" + "\n";
    }

    private static IEnumerable<string[]> Members(JsonNode node, string[] path) =>
        node is not JsonObject members
            ? []
            : members.SelectMany(member =>
                (string[][])
                    [
                        [.. path, member.Key],
                        .. member.Value is null ? [] : Members(member.Value, [.. path, member.Key]),
                    ]
            );

    private static string Spoilt(string line, string[] path, string? value)
    {
        var root = JsonNode.Parse(line)!;
        var parent = path[..^1].Aggregate(root, static (node, key) => node[key]!).AsObject();
        if (value is null)
            parent.Remove(path[^1]);
        else
            parent[path[^1]] = JsonNode.Parse(value);
        return root.ToJsonString();
    }
}
