namespace OmsSimulator.Host.Tests.Coverage;

/// <summary>Hazards of commands: each happens, with each outcome, and does not where there is no hazard.</summary>
[Collection(OpenMode.Name)]
public sealed class CommandHazardTests(OpenSimulator simulator) : IDisposable
{
    private const string Pack = """{"transition":2021}""";
    private const string AnswerIsLost = """{"match":{"command":"COMPLETE_PACKAGING"},"times":1,"after":true,"then":{"status":502}}""";
    private const string ConnectionIsLost = """{"match":{"method":"POST"},"times":1,"after":true,"then":{"drop":"connection_reset"}}""";

    // What a fault answers is the caller's, and has no schema.
    private readonly HttpClient http = new() { BaseAddress = simulator.Address };

    public void Dispose() => http.Dispose();

    [Theory]
    [InlineData("repeat", "1: repeated 1")]
    [InlineData("read", "1: checked 1")]
    [InlineData("list", "1: checked 1")]
    [InlineData("wait", "1: unnoticed 1")]
    [InlineData("reset", "1: unnoticed 1")]
    [InlineData("nothing", "1")]
    [InlineData("other command", "1")]
    public async Task ALostAnswerIsRepeatedCheckedOrUnnoticed(string next, string expected)
    {
        var oms = await Frozen();
        await oms.Fault(AnswerIsLost);
        (await oms.Command(1, Pack)).Status.Should().Be(502);
        (await oms.StateOf(1)).Should().Be("Packed");
        await Do(oms, next, Pack);
        (await oms.Hazard("lost_answer")).Should().Be(expected);
        (await oms.Met("lost_answer")).Should().Be("""["package 1"]""");
    }

    [Fact]
    public async Task AReadingWhoseAnswerIsLostTooHasCheckedNothing()
    {
        var oms = await Frozen();
        await oms.Fault(AnswerIsLost);
        (await oms.Command(1, Pack)).Status.Should().Be(502);
        await oms.Fault("""{"match":{"method":"GET"},"times":1,"after":true,"then":{"status":502}}""");
        (await oms.Get("packages/1/")).Status.Should().Be(502);
        (await oms.Hazard("lost_answer")).Should().Be("1");
        (await oms.Get("packages/1/")).ShouldBe(HttpStatus.Ok);
        (await oms.Hazard("lost_answer")).Should().Be("1: checked 1");
    }

    [Fact]
    public async Task WhatWaitedTooLongIsDecidedInTheSumOfAllToo()
    {
        var oms = await Frozen();
        await oms.Fault(AnswerIsLost);
        (await oms.Command(1, Pack)).Status.Should().Be(502);
        await oms.Advance("PT61S");
        (await simulator.Default.Hazard("lost_answer", "?scope=all")).Should().Contain("unnoticed");
    }

    [Fact]
    public async Task ALostConnectionIsALostAnswerToo()
    {
        var oms = await Frozen();
        await oms.Fault(ConnectionIsLost);
        await FluentActions.Invoking(() => oms.Command(1, Pack)).Should().ThrowAsync<HttpRequestException>();
        (await oms.Hazard("lost_answer")).Should().Be("1");
    }

    [Fact]
    public async Task AnAnswerThatArrivesIsNotLostNorIsThatOfARefusedCommand()
    {
        var oms = await Frozen();
        await oms.Fault("""{"match":{"command":"SHIP_THE_PACKAGE"},"after":true,"then":{"status":502}}""");
        (await oms.Command(1, Pack)).ShouldBe(204);
        (await oms.Run(1, "SHIP_THE_PACKAGE", "Packed", "Shipped", """{"package_items":[99]}""")).Status.Should().Be(502);
        (await oms.Command(1, Pack)).Status.Should().Be(406);
        (await oms.Hazard("lost_answer")).Should().Be("0");
    }

    [Theory]
    [InlineData("""{"match":{"command":"COMPLETE_PACKAGING"},"times":1,"then":{"status":503}}""", "repeat", "1: repeated 1")]
    [InlineData("""{"match":{"method":"POST"},"times":1,"then":{"status":503}}""", "repeat", "1: repeated 1")]
    [InlineData("""{"match":{"method":"POST"},"times":1,"then":{"status":503}}""", "wait", "1: given_up 1")]
    [InlineData("""{"match":{"method":"POST"},"times":1,"then":{"status":503}}""", "reset", "1: given_up 1")]
    [InlineData("""{"match":{"method":"POST"},"times":1,"then":{"status":503}}""", "read", "1")]
    [InlineData("""{"match":{"method":"POST"},"times":2,"then":{"status":503}}""", "repeat", "2: repeated 1")]
    public async Task AFailedCallIsRepeatedOrGivenUp(string fault, string next, string expected)
    {
        var oms = await Frozen();
        await oms.Fault(fault);
        (await oms.Command(1, Pack)).Status.Should().Be(503);
        (await oms.StateOf(1)).Should().Be("Waiting");
        await Do(oms, next, Pack);
        (await oms.Hazard("failed_call")).Should().Be(expected);
        (await oms.Hazard("lost_answer")).Should().Be("0");
    }

    [Fact]
    public async Task ACallThatIsOnlyLateOrIsNoCommandHasNotFailed()
    {
        var oms = await Frozen();
        await oms.Fault("""{"match":{"command":"COMPLETE_PACKAGING"},"then":{"delay":"PT0.01S"}}""");
        await oms.Fault("""{"match":{"method":"GET"},"times":1,"then":{"status":503}}""");
        (await oms.Command(1, Pack)).ShouldBe(204);
        (await oms.Get("packages/1/")).Status.Should().Be(503);
        (await oms.Hazard("failed_call")).Should().Be("0");
    }

    [Theory]
    [InlineData("repeat", "1: repeated 1")]
    [InlineData("wait", "1: given_up 1")]
    public async Task APartnersFailureIsFollowedByTheSameCommandOrNot(string next, string expected)
    {
        var oms = await Frozen();
        (await oms.Put("__admin/partners/carrier", """{"answers":{"status":503,"times":1}}""")).ShouldBe(HttpStatus.Ok);
        (await oms.Command(1, Pack)).Status.Should().Be(406);
        await Do(oms, next, Pack);
        (await oms.Hazard("partner_failed")).Should().Be(expected);
        (await oms.Rows("effects")).Should().Contain("COMPLETE_PACKAGING Carrier could not be reached: … 1");
    }

    [Fact]
    public async Task APartnerThatAnswersDoesNotFail()
    {
        var oms = await Frozen();
        (await oms.Command(1, Pack)).ShouldBe(204);
        (await oms.Hazard("partner_failed")).Should().Be("0");
    }

    [Theory]
    [InlineData(2, "new_package_read 1")]
    [InlineData(1, "only_old_read 1")]
    [InlineData(0, "nothing 1")]
    public async Task MovedItemsAreFoundInTheNewPackageOrNot(int read, string outcome)
    {
        var oms = await Frozen();
        (await oms.Run(1, "DETECTED_OUT_OF_STOCK_ITEM", "Waiting", "OutOfStock", """{"package_items":[1]}""")).ShouldBe(HttpStatus.Ok);
        if (read > 0)
            (await oms.Get($"packages/{read}/")).ShouldBe(HttpStatus.Ok);
        await oms.Advance("PT61S");
        (await oms.Hazard("moved_by_not_found")).Should().Be($"1: {outcome}");
    }

    [Fact]
    public async Task ItemsThatStayHaveNotMoved()
    {
        var oms = await Frozen();
        (await oms.Run(1, "PREPARE_PACKAGE_COMMAND", "Waiting", "Preparing", """{"select_items_by_omnitron_id":false}""")).ShouldBe(
            HttpStatus.Ok
        );
        (await oms.Hazard("moved_by_not_found")).Should().Be("0");
    }

    [Fact]
    public async Task AnOrderThatIsCancelledAfterACommandIsAHazardAndBeforeAnyItIsNot()
    {
        var oms = await TransferWorld.In(simulator);
        await oms.World(
            """{"orders":[{"number":"C1","items":[{"sku":"A","quantity":1}]},{"number":"C2","items":[{"sku":"A","quantity":1}]}]}"""
        );
        (await oms.Run(3, "PKG_STATE_TRANSITION", "Waiting", "Preparing")).ShouldBe(204);
        (await oms.Post("__admin/orders/C2/cancel", "")).ShouldBe(HttpStatus.Ok);
        (await oms.Hazard("order_cancelled")).Should().Be("0");
        (await oms.Post("__admin/orders/C1/cancel", "")).ShouldBe(HttpStatus.Ok);
        (await oms.Hazard("order_cancelled")).Should().Be("1");
        (await oms.Met("order_cancelled")).Should().Be("""["package 3"]""");
    }

    private async Task<Oms> Frozen()
    {
        var oms = await simulator.Frozen();
        return new Oms(http, $"sandboxes/{oms.Name}/");
    }

    private static async Task Do(Oms oms, string what, string command)
    {
        switch (what)
        {
            case "repeat":
                await oms.Command(1, command);
                break;
            case "read":
                (await oms.Get("packages/1/")).ShouldBe(HttpStatus.Ok);
                break;
            case "list":
                (await oms.Get("packages/?limit=5")).ShouldBe(HttpStatus.Ok);
                break;
            case "other command":
                await oms.Command(1, """{"transition":2303}""");
                break;
            case "wait":
                await oms.Advance("PT61S");
                break;
            case "reset":
                (await oms.Post("__admin/reset", "")).ShouldBe(204);
                break;
        }
    }
}
