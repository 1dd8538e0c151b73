namespace OmsSimulator.Host.Tests.Control;

/// <summary>Out of Stock packages are planned again when their time comes.</summary>
[Collection(OpenMode.Name)]
public sealed class ReplanningTests(OpenSimulator simulator)
{
    [Fact]
    public async Task AdvancingPlansThemInOrderAndAnswersWithWhatBecameOfThem()
    {
        var oms = await TransferWorld.In(simulator);
        await oms.OrderOfNobodys("Z1");
        (await oms.TimePasses("PT10M")).Should().Be("[]");
        await oms.OrderOfNobodys("Z2");
        await oms.Stock(1);
        (await oms.Post("__admin/clock/advance", """{"by":"PT1H"}""")).ShouldBe(
            200,
            """
            {"mode":"frozen","now":"2026-02-01T11:10:00.000000Z","work":[{"at":"2026-02-01T10:30:00.000000Z","type":"package_replanned","package":3,"state":"Waiting"},{"at":"2026-02-01T10:40:00.000000Z","type":"package_replanned","package":4,"state":"OutOfStock"},{"at":"2026-02-01T11:10:00.000000Z","type":"package_replanned","package":4,"state":"OutOfStock"}],"complete":true}
            """
        );
        (await oms.Get("packages/3/"))["modified_date"].Should().Be("2026-02-01T10:30:00.000000Z");
        (await oms.Get("packages/3/"))["stock_location.erp_code"].Should().Be("L1");
        var row = await oms.Get("state-transition-logs/1/");
        (row["object_id"], row["created_date"], row["attributes"]).Should().Be(("3", "2026-02-01T10:30:00.000000Z", "null"));
    }

    [Fact]
    public async Task OneThatLeftAndCameBackWaitsItsWholeTimeAgain()
    {
        var oms = await TransferWorld.In(simulator);
        await oms.OrderOfNobodys("Z1");
        await oms.TimePasses("PT10M");
        await oms.Stock(1);
        (await oms.Run(3, "REPACK_THE_PACKAGE", "OutOfStock", "Waiting")).ShouldBe(HttpStatus.Ok);
        await oms.TimePasses("PT10M");
        (await oms.Run(3, "DETECTED_OUT_OF_STOCK_ITEM", "Waiting", "OutOfStock", """{"package_items":[6]}""")).ShouldBe(HttpStatus.Ok);
        (await oms.StateOf(3)).Should().Be("OutOfStock");
        (await oms.TimePasses("PT29M")).Should().Be("[]");
        (await oms.TimePasses("PT1M"))
            .Should()
            .Be("""[{"at":"2026-02-01T10:50:00.000000Z","type":"package_replanned","package":3,"state":"OutOfStock"}]""");
    }

    [Fact]
    public async Task ACancelledOneIsNotPlannedAgain()
    {
        var oms = await TransferWorld.In(simulator);
        await oms.OrderOfNobodys("Z1");
        (await oms.Post("__admin/orders/Z1/cancel", "")).ShouldBe(HttpStatus.Ok);
        (await oms.TimePasses("PT2H")).Should().Be("[]");
    }

    [Fact]
    public async Task ThePeriodIsTheInstallations()
    {
        var oms = await TransferWorld.In(simulator, """{"settings":{"replan_every":"PT5M"}}""");
        await oms.OrderOfNobodys("Z1");
        (await oms.TimePasses("PT4M59S")).Should().Be("[]");
        (await oms.TimePasses("PT1S"))
            .Should()
            .Be("""[{"at":"2026-02-01T10:05:00.000000Z","type":"package_replanned","package":3,"state":"OutOfStock"}]""");
    }

    [Fact]
    public async Task SettingTheClockKeepsTheTimeStillToWait()
    {
        var oms = await TransferWorld.In(simulator);
        await oms.OrderOfNobodys("Z1");
        await oms.TimePasses("PT20M");
        (await oms.Put("__admin/clock", """{"mode":"frozen","now":"2001-01-01T00:00:00Z"}""")).ShouldBe(HttpStatus.Ok);
        (await oms.TimePasses("PT9M59S")).Should().Be("[]");
        (await oms.TimePasses("PT1S")).Should().Contain("\"at\":\"2001-01-01T00:10:00.000000Z\"");
    }

    [Fact]
    public async Task AfterAResetNothingOfBeforeWaits()
    {
        var oms = await TransferWorld.In(simulator);
        await oms.OrderOfNobodys("Z1");
        (await oms.Post("__admin/reset", "")).ShouldBe(204);
        (await oms.TimePasses("PT2H")).Should().Be("[]");
    }
}
