namespace OmsSimulator.Host.Tests.Control;

[Collection(OpenMode.Name)]
public sealed class WebhookLaboratoryTests(OpenSimulator simulator)
{
    private const string Type = "package.status.transitioned";

    [Fact]
    public async Task EveryAttemptIsListedWithItsRequestAndAnswerAndWithoutSecrets()
    {
        await using var receiver = await Receiver.Start();
        receiver.Does = static async (context, _) =>
        {
            context.Response.StatusCode = 500;
            await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, new string('ş', 5000));
        };
        var oms = await simulator.Frozen();
        await oms.Subscribe(
            Type,
            receiver.Address,
            """ "secret_key":"gizli","config":{"auth":{"auth_type":"basic","username":"u","password":"p"}} """
        );
        await Block(oms);
        await oms.Advance("PT1S");
        var listed = await oms.Get("__admin/webhooks");
        listed.Keys("webhooks.0").Should().Be("uuid, event_type, webhook, target_url, created_date, state, sent, next_attempt, attempts");
        listed["webhooks.0.next_attempt"].Should().Be("2026-02-01T10:20:03.000000Z");
        listed["webhooks.0.attempts.1.kind"].Should().Be("retry");
        listed["webhooks.0.attempts.0.request.body"].Should().Be(receiver.All.First().Text);
        listed["webhooks.0.attempts.0.request.headers.X-Whisperer-Signature"]
            .Should()
            .Be(receiver.All.First().Headers["X-Whisperer-Signature"]);
        listed["webhooks.0.attempts.0.request.headers.Authorization"].Should().Be("***");
        listed["webhooks.0.attempts.0.response.body"].Should().Be(new string('ş', 2048), "the first 4 KiB are kept");
        listed.Text.Should().NotContain("gizli");
    }

    [Fact]
    public async Task AReplayHasTheSameUuidAndBody()
    {
        await using var receiver = await Receiver.Start();
        var oms = await simulator.Frozen();
        await oms.Subscribe(Type, receiver.Address);
        await Block(oms);
        var uuid = receiver.All.Single().Uuid;
        (await oms.Post($"__admin/webhooks/{uuid}/replay", "")).ShouldBe((HttpStatus)202);
        (await oms.Advance()).Should().ContainSingle().Which.GetProperty("attempt").GetInt32().Should().Be(2);
        receiver.All.Select(received => received.Text).Distinct().Should().ContainSingle();
        (await oms.Get($"{Subscribing.HookEvents}?uuid={uuid}"))["results.0.retry_count"].Should().Be("2");
        (await oms.Post("__admin/webhooks/nothing/replay", "")).ShouldBe(HttpStatus.NotFound);
    }

    [Fact]
    public async Task AReplayThatArrivesEndsTheRetries()
    {
        await using var receiver = await Receiver.Start();
        receiver.Does = (context, _) => Receiver.Answer(context, receiver.All.Count == 1 ? 500 : 200);
        var oms = await simulator.Frozen();
        await oms.Subscribe(Type, receiver.Address);
        await Block(oms);
        (await oms.Post($"__admin/webhooks/{receiver.All.Single().Uuid}/replay", "")).ShouldBe((HttpStatus)202);
        await oms.Advance("PT1H");
        receiver.All.Should().HaveCount(2);
        (await oms.Get("__admin/webhooks"))["webhooks.0.state"].Should().Be("delivered");
    }

    [Fact]
    public async Task EverythingCanBeSentTwiceAndTheLastFirst()
    {
        await using var receiver = await Receiver.Start();
        var oms = await simulator.Frozen();
        await oms.Subscribe(Type, receiver.Address);
        (await oms.Put("__admin/webhooks/mode", """{"duplicate":1,"reorder":true}""")).ShouldBe(200, """{"duplicate":1,"reorder":true}""");
        (await oms.Run(1, "BLOCK_THE_PACKAGE", "Waiting", "Blocked", """{"user":"u","token":"t"}""")).ShouldBe(204);
        (await oms.Run(1, "UNBLOCK_THE_PACKAGE", "Blocked", "Waiting")).ShouldBe(204);
        await oms.Advance();
        receiver.All.Should().HaveCount(4);
        receiver.All.GroupBy(received => received.Uuid).Should().OnlyContain(one => one.Count() == 2);
        (await oms.Put("__admin/webhooks/mode", "{}")).ShouldBe(200, """{"duplicate":0,"reorder":false}""");
    }

    [Theory]
    [InlineData("""{"duplicate":11}""", "/duplicate")]
    [InlineData("""{"duplicate":"1"}""", "/duplicate")]
    [InlineData("""{"reorder":1}""", "/reorder")]
    [InlineData("""{"drop":true}""", "/drop")]
    public async Task AWrongModeChangesNothing(string body, string pointer)
    {
        var oms = await simulator.Sandbox();
        (await oms.Put("__admin/webhooks/mode", body)).ShouldBe(HttpStatus.Unprocessable)["errors.0.pointer"].Should().Be(pointer);
        (await oms.Get("__admin/webhooks/mode")).ShouldBe(200, """{"duplicate":0,"reorder":false}""");
    }

    [Fact]
    public async Task TheSinkKeepsSamplesAsTheyCameUntilItIsCleared()
    {
        var oms = await simulator.Frozen();
        var target = $"{simulator.Address}sandboxes/{oms.Name}/__admin/webhooks/sink/in";
        (await oms.Post("__admin/webhooks/samples", $$"""{"event_type":"shipment.cancelled","target_url":"{{target}}"}"""))
            .ShouldBe(HttpStatus.Created)["webhook"]
            .Should()
            .Be("null");
        (await oms.Advance()).Should().ContainSingle().Which.GetProperty("status").GetInt32().Should().Be(204);
        var kept = await oms.Get("__admin/webhooks/sink/in");
        kept["requests.0.headers.X-Whisperer-Event"].Should().Be("shipment.cancelled");
        kept["requests.0.body"].Should().Contain("\"status\": \"cancelled\"");
        (await oms.SendBytes("POST", "__admin/webhooks/sink/in", [0xff, 0x00])).ShouldBe(204);
        (await oms.Get("__admin/webhooks/sink/in"))["requests.1.body"].Should().Be("/wA=");
        (await oms.SendBytes("POST", "__admin/webhooks/sink/in", new byte[(1024 * 1024) + 1])).Status.Should().Be(413);
        (await oms.Delete("__admin/webhooks/sink/in")).ShouldBe(204);
        (await oms.Get("__admin/webhooks/sink/in")).ShouldBe(200, """{"requests":[],"dropped":0,"last":2}""");
    }

    [Fact]
    public async Task TheSinkForgetsUpToANumberAndSaysWhereTheSimulatorReachesIt()
    {
        var oms = await simulator.Frozen();
        foreach (var address in (string[])["a", "b", "a", "a"])
            (await oms.Post($"__admin/webhooks/sink/{address}", "{}")).ShouldBe(204);
        (await oms.Delete("__admin/webhooks/sink/a?through=3")).ShouldBe(204);
        var kept = await oms.Get("__admin/webhooks/sink/a");
        (kept.At("requests").GetArrayLength(), kept["requests.0.number"], kept["last"]).Should().Be((1, "4", "4"));
        (await oms.Get("__admin/webhooks/sink/b")).At("requests").GetArrayLength().Should().Be(1);
        kept.Header("X-Oms-Simulator-Address").Should().Be($"{simulator.Address}sandboxes/{oms.Name}/__admin/webhooks/sink/a");
        foreach (var (query, pointer) in ((string, string)[])[("through=-1", "/through"), ("until=3", "/until")])
        {
            (await oms.Delete($"__admin/webhooks/sink/a?{query}"))
                .ShouldBe(HttpStatus.Unprocessable)["errors.0.pointer"]
                .Should()
                .Be(pointer);
        }

        (await oms.Get("__admin/webhooks/sink/a")).At("requests").GetArrayLength().Should().Be(1);
    }

    [Theory]
    [InlineData("{}", "/event_type")]
    [InlineData("""{"event_type":"package-created","target_url":"http://a/"}""", "/event_type")]
    [InlineData("""{"event_type":"package.created","target_url":"a"}""", "/target_url")]
    [InlineData("""{"event_type":"package.created","target_url":"http://a/","x":1}""", "/x")]
    public async Task AWrongSampleIsNotSent(string body, string pointer)
    {
        var oms = await simulator.Sandbox();
        (await oms.Post("__admin/webhooks/samples", body)).ShouldBe(HttpStatus.Unprocessable)["errors.0.pointer"].Should().Be(pointer);
        (await oms.Get("__admin/webhooks")).ShouldBe(200, """{"webhooks":[],"meta":{"total":0,"pending":0,"dropped":0}}""");
        (await oms.Get("__admin/webhooks?limit=0&colour=red"))
            .ShouldBe(HttpStatus.Unprocessable)["errors.1.pointer"]
            .Should()
            .Be("/colour");
    }

    [Fact]
    public async Task AResetForgetsEverythingAndSendsNothingMore()
    {
        await using var receiver = await Receiver.Start();
        receiver.Does = static (context, _) => Receiver.Answer(context, 500);
        var oms = await simulator.Frozen();
        await oms.Subscribe(Type, receiver.Address);
        await Block(oms);
        (await oms.Post("__admin/reset", "")).ShouldBe(204);
        (await oms.Advance("PT1H")).Should().BeEmpty();
        receiver.All.Should().ContainSingle();
        (await oms.Get(Subscribing.Hooks)).Count.Should().Be(0);
        (await oms.Get("__admin/webhooks"))["meta.total"].Should().Be("0");
    }

    private static async Task Block(Oms oms)
    {
        (await oms.Run(1, "BLOCK_THE_PACKAGE", "Waiting", "Blocked", """{"user":"u","token":"t"}""")).ShouldBe(204);
        await oms.Advance();
    }
}
