namespace OmsSimulator.Host.Tests.Partners;

/// <summary>Omnitron hears of order items whose status changed, and has a say in command 19.</summary>
[Collection(OpenMode.Name)]
public sealed class OmnitronTests(OpenSimulator simulator)
{
    private const string Mismatch =
        """{"error":{"non_field_errors":"Item status on Omnitron does not match the package"},"status_code":406}""";

    [Fact]
    public async Task ItIsToldOfEveryChange()
    {
        var oms = await simulator.SandboxWithPackage();
        await Pack(oms);
        (await oms.Run(1, "SHIP_THE_PACKAGE", "Packed", "Shipped")).ShouldBe(HttpStatus.Ok);
        var calls = (await oms.Get("__admin/partners/omnitron/calls")).ShouldBe(HttpStatus.Ok);
        calls["meta"].Should().Be("""{"total":2,"kept":2}""");
        calls["calls.0.to"].Should().Be("stand-in");
        calls["calls.0.request"]
            .Should()
            .Be(
                """{"type":"status_changed","package":1,"package_number":"5000000001P1","order_number":"5000000001","status":450,"order_items":[{"order_item":1,"omnitron_id":1},{"order_item":2,"omnitron_id":2}]}"""
            );
        calls["calls.0.answer"].Should().Be("""{"body":{}}""");
        calls["calls.1.request.status"].Should().Be("500");
    }

    [Fact]
    public async Task ItIsNotToldWhereTheTransitionSaysSo()
    {
        var oms = await simulator.Sandbox(Worlds.With(Worlds.Package("Waiting")), NoSync);
        await Pack(oms);
        (await oms.Get("__admin/partners/omnitron/calls"))["meta.total"].Should().Be("0");
        (await oms.Get("order_items/1/"))["state.enum_value"].Should().Be("450");
    }

    [Fact]
    public async Task ShippingWithoutIntegrationIsRefusedWhereItWasNotTold()
    {
        var oms = await simulator.Sandbox(Worlds.With(Worlds.Package("Waiting")), NoSync);
        await Pack(oms);
        var before = await oms.Facts();
        var refused = await oms.Run(1, "SHIP_THE_PACKAGE_BASIC", "Packed", "Shipped");
        refused.ShouldBe(406, Mismatch);
        refused.Header("X-Oms-Simulator-Reason").Should().Be("Order item 1 (omnitron_id 1) is 400 on Omnitron and 450 here.");
        (await oms.Facts()).Should().Be(before);
        (await oms.StateOf(1)).Should().Be("Packed");
    }

    [Fact]
    public async Task ShippingWithoutIntegrationIsRefusedWhereItSaysAnotherStatus()
    {
        var oms = await simulator.SandboxWithPackage("Packed");
        (await oms.Put("__admin/partners/omnitron", """{"answers":{"statuses":{"2":500},"times":1}}""")).ShouldBe(HttpStatus.Ok);
        (await oms.Run(1, "SHIP_THE_PACKAGE_BASIC", "Packed", "Shipped")).ShouldBe(406, Mismatch);
        (await oms.Run(1, "SHIP_THE_PACKAGE_BASIC", "Packed", "Shipped")).ShouldBe(
            HttpStatus.NoContent,
            "a package that the world put there agrees"
        );
    }

    [Theory]
    [InlineData("""{"status":500}""", "status 500")]
    [InlineData("""{"connection_refused":true,"times":1}""", "connection refused")]
    public async Task ShippingWithoutIntegrationNeedsIt(string answers, string why)
    {
        var oms = await simulator.SandboxWithPackage("Packed");
        await oms.Put("__admin/partners/omnitron", $$"""{"answers":{{answers}}}""");
        (await oms.Run(1, "SHIP_THE_PACKAGE_BASIC", "Packed", "Shipped")).ShouldBe(
            406,
            $$$"""{"error":{"non_field_errors":"Omnitron could not be reached: {{{why}}}"},"status_code":406}"""
        );
    }

    [Fact]
    public async Task WhatItDidNotHearIsSaidAgainUntilItHears()
    {
        var oms = await simulator.SandboxWithPackage();
        await oms.Put("__admin/clock", """{"mode":"frozen","now":"2026-01-05T08:00:00Z"}""");
        await oms.Put("__admin/partners/omnitron", """{"answers":{"status":503,"times":2}}""");
        await Pack(oms);
        await Advance(oms, "PT0S");
        (await oms.Get("__admin/partners/omnitron/calls"))["calls.0.answer"].Should().Be("""{"failure":"status 503"}""");
        (await Advance(oms, "PT30S"))["work.0"]
            .Should()
            .Be("""{"at":"2026-01-05T08:00:30.000000Z","type":"omnitron","heard":0,"left":1,"failure":"status 503"}""");
        (await Advance(oms, "PT2M"))["work.0"]
            .Should()
            .Be("""{"at":"2026-01-05T08:02:30.000000Z","type":"omnitron","heard":1,"left":0,"failure":null}""");
        (await oms.Get("__admin/packages/1/timeline")).Text.Should().Contain("\"told\":false").And.Contain("\"omnitron_told\"");
        (await oms.Run(1, "SHIP_THE_PACKAGE_BASIC", "Packed", "Shipped")).ShouldBe(HttpStatus.NoContent);
    }

    [Fact]
    public async Task AfterTheLastAttemptItIsGivenUp()
    {
        var oms = await simulator.SandboxWithPackage();
        await oms.Put("__admin/clock", """{"mode":"frozen","now":"2026-01-05T08:00:00Z"}""");
        await oms.Put("__admin/partners/omnitron", """{"answers":{"status":503}}""");
        await Pack(oms);
        await Advance(oms, "P1D");
        (await oms.Get("__admin/partners/omnitron/calls"))["meta.total"].Should().Be("5");
        await oms.Put("__admin/partners/omnitron", "{}");
        (await oms.Run(1, "SHIP_THE_PACKAGE_BASIC", "Packed", "Shipped")).ShouldBe(406, Mismatch);
    }

    [Fact]
    public async Task ARealOneIsToldInOrderAndAskedWhenItHasHeardAll()
    {
        var statuses = new Dictionary<string, int>();
        await using var omnitron = await RealPartner.Start(heard =>
        {
            lock (statuses)
            {
                if (heard.GetProperty("type").GetString() == "status_changed")
                {
                    foreach (var item in heard.GetProperty("order_items").EnumerateArray())
                        statuses[item.GetProperty("omnitron_id").GetRawText()] = heard.GetProperty("status").GetInt32();
                }

                return Task.FromResult(
                    (200, $$$"""{"statuses":{{{{string.Join(',', statuses.Select(status => $"\"{status.Key}\":{status.Value}"))}}}}}""")
                );
            }
        });
        var oms = await simulator.Sandbox(Worlds.With(Enumerable.Repeat(Worlds.Package("Waiting"), 10)));
        await oms.Put("__admin/partners/omnitron", $$"""{"address":"{{omnitron.Address}}"}""");
        for (var package = 1; package <= 10; package++)
            await Pack(oms, package);
        for (var package = 1; package <= 10; package++)
            (await oms.Run(package, "SHIP_THE_PACKAGE_BASIC", "Packed", "Shipped")).ShouldBe(HttpStatus.NoContent);
        await Advance(oms, "PT0S");
        foreach (var package in omnitron.Heard.GroupBy(heard => heard.Body.GetProperty("package").GetInt32()))
        {
            package
                .Select(heard => heard.Body.GetProperty("type").GetString() == "statuses" ? 0 : heard.Body.GetProperty("status").GetInt32())
                .Should()
                .Equal(450, 0, 500);
        }
    }

    [Fact]
    public async Task OfWhatWaitsAtMostTenThousandAreKept()
    {
        var oms = await simulator.Sandbox(Worlds.With(Enumerable.Repeat(Worlds.Package("Waiting"), 10_001)));
        await oms.Put("__admin/clock", """{"mode":"frozen","now":"2026-01-05T08:00:00Z"}""");
        await oms.Put("__admin/partners/omnitron", """{"answers":{"status":503}}""");
        for (var package = 1; package <= 10_000; package++)
            await Pack(oms, package);
        (await oms.Get("__admin/partners/omnitron/calls"))["meta.total"]
            .Should()
            .Be("1", "the first was tried at once and waits, as the others do");
        await Pack(oms, 10_001);
        var calls = await oms.Get("__admin/partners/omnitron/calls");
        calls["meta.total"].Should().Be("2");
        calls["calls.1.request.package"].Should().Be("10001");
        calls["calls.1.answer"].Should().Be("""{"failure":"too many wait"}""");
    }

    private static string NoSync => Flags.On("COMPLETE_PACKAGING", "Waiting", "Packed", """{"sync_remote_order_status":false}""");

    private static async Task Pack(Oms oms, int package = 1) =>
        (await oms.Run(package, "COMPLETE_PACKAGING", "Waiting", "Packed")).ShouldBe(HttpStatus.NoContent);

    private static async Task<Answer> Advance(Oms oms, string by) =>
        (await oms.Post("__admin/clock/advance", $$"""{"by":"{{by}}"}""")).ShouldBe(HttpStatus.Ok);
}
