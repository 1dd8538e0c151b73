namespace OmsSimulator.Host.Tests.Control;

[Collection(OpenMode.Name)]
public sealed class InstallationRefusalTests(OpenSimulator simulator)
{
    [Theory]
    [InlineData("[]", "")]
    [InlineData("""{"state":[]}""", "/state")]
    [InlineData("""{"replace":["commands"]}""", "/replace/0")]
    [InlineData("""{"states":[{"key":"Nowhere","id":5}]}""", "/states/0/key")]
    [InlineData("""{"states":[{"key":"Waiting","id":5},{"key":"Packed","id":5}]}""", "/states/1/id")]
    [InlineData("""{"states":[{"key":"Waiting","id":0}]}""", "/states/0/id")]
    [InlineData("""{"states":[{"key":"Waiting"},{"key":"Waiting"}]}""", "/states/1/key")]
    [InlineData("""{"transitions":[{"command":"PKG_STATE_TRANSITION","from":"Waiting","to":9999}]}""", "/transitions/0/to")]
    [InlineData("""{"transitions":[{"command":"NOTHING","from":"Waiting","to":"Preparing"}]}""", "/transitions/0/command")]
    [InlineData(
        """{"transitions":[{"id":1,"command":"PKG_STATE_TRANSITION","from":"Waiting","to":"Preparing"},{"id":1,"command":"PKG_STATE_TRANSITION","from":"Preparing","to":"ReadyForPackaging"}]}""",
        "/transitions/1/id"
    )]
    [InlineData(
        """{"transitions":[{"slug":"s","command":"PKG_STATE_TRANSITION","from":"Waiting","to":"Preparing"},{"slug":"s","command":"PKG_STATE_TRANSITION","from":"Preparing","to":"ReadyForPackaging"}]}""",
        "/transitions/1/slug"
    )]
    [InlineData(
        """{"transitions":[{"command":"BLOCK_THE_PACKAGE","from":"Waiting","to":"Blocked","config":{"remote_invoice_call":true}}]}""",
        "/transitions/0/config/remote_invoice_call"
    )]
    [InlineData(
        """{"transitions":[{"command":"PKG_STATE_TRANSITION","from":"Waiting","to":"Preparing","ui_visibility":["web"]}]}""",
        "/transitions/0/ui_visibility"
    )]
    [InlineData("""{"commands":{"NOTHING":{}}}""", "/commands/NOTHING")]
    [InlineData("""{"commands":{"REFUSE_THE_PACKAGE":{"parameters":{"reason":"x"}}}}""", "/commands/REFUSE_THE_PACKAGE/parameters/reason")]
    [InlineData("""{"settings":{"wrong_state_status":404}}""", "/settings/wrong_state_status")]
    [InlineData("""{"settings":{"replan_every":"PT0S"}}""", "/settings/replan_every")]
    [InlineData("""{"settings":{"rate_limit":{"requests":1}}}""", "/settings/rate_limit/per")]
    [InlineData("""{"settings":{"body_limit":0}}""", "/settings/body_limit")]
    [InlineData("""{"captured":[]}""", "/captured")]
    [InlineData("""{"captured":[{"id":1}]}""", "/captured/0")]
    public async Task WhatIsWrongIsNamedByItsPlaceAndTheOldOneStays(string document, string pointer)
    {
        var oms = await simulator.SandboxWithPackage();
        var before = (await oms.Get("__admin/installation")).Text;
        var facts = await oms.Facts();
        var refused = (await oms.Put("__admin/installation", document)).ShouldBe(HttpStatus.Unprocessable);
        refused["errors.0.pointer"].Should().Be(pointer);
        refused.Keys().Should().Be("type, title, status, detail, errors");
        (await oms.Get("__admin/installation")).Text.Should().Be(before);
        (await oms.Facts()).Should().Be(facts);
    }

    [Fact]
    public async Task APairThatItsCommandDoesNotAllowCarriesTheVendorsError()
    {
        var refused = (
            await (await simulator.Sandbox()).Put(
                "__admin/installation",
                """{"transitions":[{"command":"SHIP_THE_PACKAGE","from":"Waiting","to":"Shipped"}]}"""
            )
        ).ShouldBe(HttpStatus.Unprocessable);
        refused.Keys().Should().Be("type, title, status, detail, errors, vendor_error");
        refused["vendor_error"].Should().Be(Envelope.NotAllowed);
        refused["errors"].Should().Be("""[{"pointer":"/transitions/0","detail":"SHIP_THE_PACKAGE does not go from Waiting to Shipped"}]""");
    }

    [Fact]
    public async Task StatesThatPackagesStandInCannotBeTakenOut()
    {
        var oms = await simulator.Sandbox(
            Worlds.With(Worlds.Package("Packed"), Worlds.Package("Packed"), Worlds.Package("Shipped"), Worlds.Package("Waiting"))
        );
        const string WithoutThem = """{"replace":["states","transitions"],"states":[{"key":"Waiting"},{"key":"Preparing"}]}""";
        var refused = (await oms.Put("__admin/installation", WithoutThem)).ShouldBe(HttpStatus.Unprocessable);
        refused
            .At("errors")
            .EnumerateArray()
            .Select(error => error.GetProperty("detail").GetString())
            .Should()
            .BeEquivalentTo(
                "2 package(s) are in Packed, which this installation lacks",
                "1 package(s) are in Shipped, which this installation lacks"
            );
        (await oms.Get("__admin/installation"))["name"].Should().Be("default");
    }

    [Fact]
    public async Task WhatWentThroughAStateThatIsTakenOutIsStillShown()
    {
        var oms = await simulator.Sandbox(Worlds.With(Worlds.Package("Waiting")));
        (await oms.Run(1, "PKG_STATE_TRANSITION", "Waiting", "ReadyForPackaging")).ShouldBe(204);
        (await oms.Run(1, "BLOCK_THE_PACKAGE", "ReadyForPackaging", "Blocked", """{"user":"u","token":"t"}""")).ShouldBe(204);
        (await oms.Put("__admin/installation", """{"replace":["states"],"states":[{"key":"Blocked"},{"key":"Packed"}]}""")).ShouldBe(
            HttpStatus.Ok
        );
        foreach (
            var path in (string[])
                [
                    "packages/",
                    "packages/1/",
                    "packages/short/",
                    "state-transition-logs/",
                    "__admin/packages/1/commands",
                    "__admin/packages/1/timeline",
                    "__admin/contract",
                    "orders/",
                ]
        )
        {
            (await oms.Get(path)).ShouldBe(HttpStatus.Ok, path);
        }

        (await oms.Command(1, """{"transition":2201}""")).ShouldBe(406, Envelope.NotAllowed);
    }
}
