namespace OmsSimulator.Host.Tests.Coverage;

[Collection(OpenMode.Name)]
public sealed class WebhookHazardTests(OpenSimulator simulator)
{
    private const string Type = "package.status.transitioned";
    private static readonly string[] Hazards = ["webhook_duplicated", "webhook_out_of_order", "webhook_retried", "webhook_given_up"];

    [Theory]
    [InlineData("{}", "0 0 0 0")]
    [InlineData("""{"duplicate":1}""", "2 0 0 0")]
    [InlineData("""{"reorder":true}""", "0 1 0 0")]
    public async Task WhatTheLaboratoryDoesIsAHazard(string mode, string expected)
    {
        await using var receiver = await Receiver.Start();
        var oms = await simulator.Frozen();
        await oms.Subscribe(Type, receiver.Address);
        (await oms.Put("__admin/webhooks/mode", mode)).ShouldBe(HttpStatus.Ok);
        await BlockAndUnblock(oms);
        (await All(oms)).Should().Be(expected);
        (await oms.Rows("events")).Should().Equal($"{Type} {receiver.All.Count}");
    }

    [Fact]
    public async Task ADeliveryIsTriedAgainAndComesLateOrIsGivenUp()
    {
        await using var receiver = await Receiver.Start();
        receiver.Does = (context, _) => Receiver.Answer(context, receiver.All.Count == 1 ? 503 : 204);
        var oms = await simulator.Frozen();
        await oms.Subscribe(Type, receiver.Address, """ "retry_countdown_config":{"choice":"fixed","kwargs":{"seconds":60}} """);
        await BlockAndUnblock(oms);
        await oms.Advance("PT2M");
        (await All(oms)).Should().Be("0 1 1 0", "the first came after the second");
        (await oms.Met("webhook_retried")).Should().Be($"[\"package 1 at {receiver.Address}\"]");

        receiver.Does = static (context, _) => Receiver.Answer(context, 503);
        (await oms.Run(1, "BLOCK_THE_PACKAGE", "Waiting", "Blocked", """{"user":"u","token":"t"}""")).ShouldBe(204);
        await oms.Advance("P2D");
        (await oms.Hazard("webhook_given_up")).Should().Be("1");
        (await oms.Rows("events")).Should().Equal($"{Type} 2");
    }

    [Fact]
    public async Task ASampleIsNoEventOfASubscription()
    {
        await using var receiver = await Receiver.Start();
        var oms = await simulator.Frozen();
        await oms.Post("__admin/webhooks/samples", $$"""{"event_type":"{{Type}}","target_url":"{{receiver.Address}}"}""");
        await oms.Advance();
        receiver.All.Should().ContainSingle();
        (await oms.Rows("events")).Should().BeEmpty();
    }

    private static async Task BlockAndUnblock(Oms oms)
    {
        (await oms.Run(1, "BLOCK_THE_PACKAGE", "Waiting", "Blocked", """{"user":"u","token":"t"}""")).ShouldBe(204);
        (await oms.Run(1, "UNBLOCK_THE_PACKAGE", "Blocked", "Waiting")).ShouldBe(204);
        await oms.Advance();
    }

    private static async Task<string> All(Oms oms)
    {
        var all = new List<string>();
        foreach (var hazard in Hazards)
            all.Add(await oms.Hazard(hazard));
        return string.Join(' ', all);
    }
}
