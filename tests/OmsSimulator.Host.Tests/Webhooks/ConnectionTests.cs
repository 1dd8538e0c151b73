namespace OmsSimulator.Host.Tests.Webhooks;

/// <summary>A connection that the receiver has closed loses nothing: webhooks and calls to partners have one of their own each.</summary>
[Collection(OpenMode.Name)]
public sealed class ConnectionTests(OpenSimulator simulator)
{
    private const int Events = 100;

    [Theory]
    [InlineData("HTTP/1.1 204 No Content\r\n\r\n", 204)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", 200)]
    [InlineData("HTTP/1.0 200 OK\r\n\r\nok", 200)]
    [InlineData("HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 2\r\n\r\nok", 200)]
    public async Task AReceiverThatClosesAfterEachAnswerGetsEveryEventOnTheFirstAttempt(string answer, int status)
    {
        await using var receiver = new ClosingReceiver(answer);
        var oms = await simulator.Frozen();
        await oms.Subscribe("package.status.transitioned", receiver.Address);
        for (var index = 0; index < Events; index += 2)
        {
            (await oms.Run(1, "BLOCK_THE_PACKAGE", "Waiting", "Blocked", """{"user":"u","token":"t"}""")).ShouldBe(204);
            (await oms.Run(1, "UNBLOCK_THE_PACKAGE", "Blocked", "Waiting")).ShouldBe(204);
        }

        var work = await oms.Advance();
        work.Select(Subscribing.Line).Should().HaveCount(Events).And.OnlyContain(line => line == $"00:00:00 #1 {status}");
        receiver.Count.Should().Be(Events, "an advance by nothing waits until everything is sent");
    }

    [Fact]
    public async Task APartnerThatClosesAfterEachAnswerIsHeardEachTime()
    {
        await using var carrier = new ClosingReceiver("HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n{\"awb_number\":\"A1\"}");
        var oms = await simulator.Sandbox(Worlds.With(Enumerable.Repeat(Worlds.Package("Waiting"), 20)));
        (await oms.Put("__admin/partners/carrier", $$"""{"address":"{{carrier.Address}}"}""")).ShouldBe(HttpStatus.Ok);
        for (var package = 1; package <= 20; package++)
            (await oms.Run(package, "COMPLETE_PACKAGING", "Waiting", "Packed")).ShouldBe(204);
        carrier.Count.Should().Be(20);
    }

    [Fact]
    public async Task InReorderModeAnAdvanceEndsWhenTheLaneIsEmpty()
    {
        await using var receiver = await Receiver.Start();
        var oms = await simulator.Frozen();
        await oms.Subscribe("package.status.transitioned", receiver.Address);
        (await oms.Put("__admin/webhooks/mode", """{"reorder":true}""")).ShouldBe(HttpStatus.Ok);
        for (var round = 1; round <= 200; round++)
        {
            (await oms.Run(1, "BLOCK_THE_PACKAGE", "Waiting", "Blocked", """{"user":"u","token":"t"}""")).ShouldBe(204);
            (await oms.Run(1, "UNBLOCK_THE_PACKAGE", "Blocked", "Waiting")).ShouldBe(204);
            (await oms.Advance()).Should().HaveCount(2);
            receiver.All.Should().HaveCount(2 * round);
        }
    }
}
