using System.Text;

namespace OmsSimulator.Host.Tests.Control;

[Collection(OpenMode.Name)]
public sealed class SnapshotTests(OpenSimulator simulator)
{
    private static readonly string[] Seen =
    [
        "packages/",
        "orders/",
        "orderexecutionplans/",
        "state-transition-logs/",
        "stock-locations/",
        "packages/package_denial_reason/",
        "whisperer/hooks/",
        "__admin/stock",
        "__admin/clock",
        "__admin/installation",
        "__admin/packages/1/timeline",
        "__admin/partners",
        "__admin/faults",
    ];

    [Fact]
    public async Task ASnapshotPutBackIsTheSameSandboxAgain()
    {
        var oms = await Lived();
        var requests = (await oms.Get("__admin/requests")).At("requests").GetRawText();
        var taken = (await oms.Get("__admin/snapshot")).ShouldBe(HttpStatus.Ok);
        taken.ContentType.Should().Be("application/x-ndjson");
        var before = await Picture(oms);
        var other = await simulator.Sandbox("\"demo\"");
        (await other.SendBytes("PUT", "__admin/snapshot", Encoding.UTF8.GetBytes(taken.Text), "application/x-ndjson")).ShouldBe(204);
        (await other.Get("__admin/requests")).At("requests").GetRawText().Should().Be(requests);
        (await Picture(other)).Should().Be(before.Replace(oms.Name, other.Name, StringComparison.Ordinal));

        // And it goes on as the other would.
        foreach (var one in new[] { oms, other })
            (await one.Command(1, Oms.Body(Oms.Way("UNBLOCK_THE_PACKAGE", "Blocked", "Preparing")))).ShouldBe(204);
        (await other.Get("packages/1/")).Text.Should().Be((await oms.Get("packages/1/")).Text);
    }

    [Fact]
    public async Task AResetAfterwardsGoesBackToTheSeed()
    {
        var oms = await Lived();
        var taken = await oms.Get("__admin/snapshot");
        (await oms.SendBytes("PUT", "__admin/snapshot", Encoding.UTF8.GetBytes(taken.Text))).ShouldBe(204);
        (await oms.Post("__admin/reset", "")).ShouldBe(204);
        (await oms.Get("packages/1/"))["state.name"].Should().Be("Waiting Remote Action");
    }

    [Fact]
    public async Task TwoSnapshotsOfAFrozenSandboxAreTheSameBytes()
    {
        var oms = await Lived();
        (await oms.Get("__admin/snapshot")).Text.Should().Be((await oms.Get("__admin/snapshot")).Text);
    }

    [Fact]
    public async Task ADamagedSnapshotChangesNothingAndSaysWhere()
    {
        var oms = await Lived();
        var lines = (await oms.Get("__admin/snapshot")).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var target = await simulator.SandboxWithPackage();
        (await target.Put("__admin/clock", """{"mode":"frozen"}""")).ShouldBe(HttpStatus.Ok);
        var before = await Picture(target);

        await Refused([.. lines.SkipLast(1)], "cut off");
        await Refused([.. lines.Take(3)], "cut off");
        await Refused([.. lines.Skip(1)], "expected the head");
        await Refused([.. lines, lines[^1]], "after the end");
        await Refused([], "Expecting value");
        await Refused(["{}"], "\"line\"");
        for (var index = 0; index < lines.Length; index++)
        {
            var at = index;
            await Refused([.. lines.Select((line, place) => place == at ? line[..^1] : line)], $"line {at + 1}");
            await Refused(
                [
                    .. lines.Select(
                        (line, place) => place == at ? line.Replace("{\"line\"", "{\"unknown\":1,\"line\"", StringComparison.Ordinal) : line
                    ),
                ],
                "unknown"
            );
        }

        await Refused([.. lines.Select(line => line.Replace("\"version\":1", "\"version\":2", StringComparison.Ordinal))], "version");
        await Refused([.. lines.Select(line => line.Replace("\"sha256\":\"", "\"sha256\":\"0", StringComparison.Ordinal))], "sha256");
        (await Picture(target)).Should().Be(before);

        async Task Refused(string[] damaged, string said)
        {
            var answer = await target.SendBytes("PUT", "__admin/snapshot", Encoding.UTF8.GetBytes(string.Join('\n', damaged) + "\n"));
            answer
                .ShouldBe(HttpStatus.Unprocessable)
                .Text.Should()
                .Contain(said.Replace("\"", "\\\"", StringComparison.Ordinal), string.Join('\n', damaged.Take(3)));
        }
    }

    private async Task<Oms> Lived()
    {
        var oms = await simulator.SandboxWithPackage("WaitingRemoteAction");
        await oms.Put("__admin/clock", """{"mode":"frozen","now":"2027-01-01T00:00:00Z"}""");
        await oms.World(
            """
            { "stock_locations": [{ "erp_code": "S1", "priority": 1, "stock": [{ "sku": "TA", "quantity": 5 }] }, { "erp_code": "S2", "priority": 2, "stock": [{ "sku": "TB", "quantity": 5 }] }],
              "scenarios": [{ "name": "T", "default_stock_location": "S1", "priority": 1, "rules": [{ "transferable": true }] }],
              "orders": [{ "number": "T1", "items": [{ "sku": "TA", "quantity": 1 }, { "sku": "TB", "quantity": 2 }] }, { "number": "T2", "items": [{ "sku": "NONE", "quantity": 1 }] }] }
            """
        );
        await oms.Post("whisperer/hooks/", """{"event_type":"package.created","target_url":"http://127.0.0.1:9/x","secret_key":"s"}""");
        await oms.Post(
            "__admin/faults",
            """{"match":{"webhook":"package.refused"},"times":3,"then":{"status":503,"body":{"a":[1,"ü"]}}}"""
        );
        await oms.Put("__admin/partners/carrier", """{"answers":{"awb_number":"A1"}}""");
        (await oms.Command(1, """{"transition":1809}""")).ShouldBe(204);
        (await oms.Command(1, Oms.Body(Oms.Way("BLOCK_THE_PACKAGE", "Preparing", "Blocked"), """{"user":"u","token":"t"}"""))).ShouldBe(
            204
        );
        return oms;
    }

    private static async Task<string> Picture(Oms oms)
    {
        var picture = new StringBuilder();
        foreach (var path in Seen)
            picture.AppendLine((await oms.Get(path)).Text);
        return picture.ToString();
    }
}
