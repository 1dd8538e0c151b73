using System.Diagnostics;

namespace OmsSimulator.Host.Tests.Webhooks;

/// <summary>Faults of deliveries: the receiver is slow, answers something else, or is lost, before or after it got the request.</summary>
[Collection(OpenMode.Name)]
public sealed class WebhookFaultTests(OpenSimulator simulator)
{
    private const string Type = "package.status.transitioned";

    [Theory]
    [InlineData("""{"status":503,"body":{"busy":true}}""", false, 503, """{"busy":true}""", null)]
    [InlineData("""{"status":503,"body":{"busy":true}}""", true, 503, """{"busy":true}""", null)]
    [InlineData("""{"status":429}""", false, 429, "", null)]
    [InlineData("""{"drop":"connection_reset"}""", false, 500, "", "A fault was asked for: the connection was reset.")]
    [InlineData("""{"drop":"empty_response"}""", true, 500, "", "A fault was asked for: the connection was closed without an answer.")]
    [InlineData(
        """{"drop":"truncated_body"}""",
        true,
        500,
        "",
        "A fault was asked for: the connection was closed in the middle of the answer."
    )]
    [InlineData(
        """{"status":502,"body":{},"drop":"truncated_body"}""",
        false,
        500,
        "",
        "A fault was asked for: the connection was closed in the middle of the answer."
    )]
    public async Task AnAttemptFailsAndTheNextArrives(string then, bool after, int status, string content, string? failure)
    {
        await using var receiver = await Receiver.Start();
        var oms = await Listening(
            receiver,
            $$$"""{"match":{"webhook":"{{{Type}}}"},"times":1,"after":{{{(after ? "true" : "false")}}},"then":{{{then}}}}"""
        );
        (await Block(oms)).Select(Subscribing.Line).Should().Equal($"00:00:00 #1 {status}");
        receiver.All.Should().HaveCount(after ? 1 : 0);
        var attempt = (await oms.Get("__admin/webhooks")).At("webhooks.0.attempts.0.response");
        attempt.GetProperty("body").GetString().Should().Be(content);
        attempt.GetProperty("failure").GetString().Should().Be(failure);

        (await oms.Advance("PT1M")).Select(Subscribing.Line).Should().Equal("00:01:00 #2 204");
        receiver.All.Should().HaveCount(after ? 2 : 1).And.OnlyContain(received => received.Uuid == receiver.All.First().Uuid);
        (await oms.Get("__admin/faults/1"))["fired"].Should().Be("1");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ADelayIsRealTimeAndTheReceiverStillGetsIt(bool after)
    {
        await using var receiver = await Receiver.Start();
        var oms = await Listening(
            receiver,
            $$$"""{"match":{"webhook":"{{{Type}}}"},"after":{{{(after ? "true" : "false")}}},"then":{"delay":"PT0.2S"}}"""
        );
        var watch = Stopwatch.StartNew();
        (await Block(oms)).Select(Subscribing.Line).Should().Equal("00:00:00 #1 204");
        watch.Elapsed.Should().BeGreaterThan(TimeSpan.FromMilliseconds(150));
        receiver.All.Should().ContainSingle();
    }

    [Fact]
    public async Task ASuccessThatNobodyGaveIsASuccess()
    {
        await using var receiver = await Receiver.Start();
        receiver.Does = static (context, _) => Receiver.Answer(context, 500);
        var oms = await Listening(receiver, $$$"""{"match":{"webhook":"{{{Type}}}"},"times":1,"then":{"status":200}}""");
        await Block(oms);
        receiver.All.Should().BeEmpty("the fault answers in the receiver's place");
        (await oms.Get("__admin/webhooks"))["webhooks.0.state"].Should().Be("delivered");
    }

    [Fact]
    public async Task EveryAttemptIsAMatchAndOtherEventsAreNone()
    {
        await using var receiver = await Receiver.Start();
        var oms = await Listening(receiver, $$$"""{"match":{"webhook":"{{{Type}}}"},"nth":2,"times":2,"then":{"status":500}}""");
        receiver.Does = (context, _) => Receiver.Answer(context, receiver.All.Count == 1 ? 500 : 204);
        await oms.Subscribe("package.status.packed", $"{receiver.Address}packed");
        await Block(oms);
        (await oms.Advance("PT5M")).Select(Subscribing.Line).Should().Equal("00:01:00 #2 500", "00:02:00 #3 500", "00:03:00 #4 204");
        (await oms.Run(1, "UNBLOCK_THE_PACKAGE", "Blocked", "Waiting")).ShouldBe(204);
        (await oms.Run(1, "COMPLETE_PACKAGING_WITHOUT_SHIPMENT", "Waiting", "Packed", """{"package_items":[1,2]}""")).ShouldBe(204);
        await oms.Advance();
        (await oms.Get("__admin/faults/1"))["matched"].Should().Be("5");
    }

    private static async Task<System.Text.Json.JsonElement[]> Block(Oms oms)
    {
        (await oms.Run(1, "BLOCK_THE_PACKAGE", "Waiting", "Blocked", """{"user":"u","token":"t"}""")).ShouldBe(204);
        return await oms.Advance();
    }

    private async Task<Oms> Listening(Receiver receiver, string fault)
    {
        var oms = await simulator.Frozen();
        await oms.Subscribe(Type, receiver.Address, """ "retry_countdown_config":{"choice":"fixed","kwargs":{"seconds":60}} """);
        (await oms.Post("__admin/faults", fault)).ShouldBe(HttpStatus.Created);
        return oms;
    }
}
