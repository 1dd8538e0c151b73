namespace OmsSimulator.Host.Tests.Control;

[Collection(OpenMode.Name)]
public sealed class InstallationTests(OpenSimulator simulator)
{
    private const string Custom = """
        {
          "name": "mağaza",
          "states": [
            { "key": "Waiting", "id": 1, "name": "Bekliyor", "enum_value": "100" },
            { "key": "AtTheDoor", "custom": true, "id": 900, "name": "Kapıda", "enum_value": "630" },
            { "key": "Waiting", "enum_class": "PackageItemStatus", "id": 2, "name": "Kalem Bekliyor" }
          ],
          "transitions": [
            { "id": 5, "command": "PKG_STATE_TRANSITION", "from": 1, "to": "Preparing", "label": "Hazırla", "slug": "hazırla", "ui_visibility": ["third_party", "oms_web"], "success": "package" },
            { "id": 6, "command": "COMPLETE_PACKAGING", "from": "Waiting", "to": "Packed", "ui_visibility": ["third_party", "oms_web"], "config": { "remote_invoice_call": true, "remote_bill_fulfillment_call": true } }
          ],
          "commands": { "REFUSE_THE_PACKAGE": { "code": "PKG_REFUSE", "parameters": { "denial_reason": "reason_id" }, "pairs": { "add": [["Packed", "Waiting"]], "remove": [["Preparing", "NeedsRescheduling"]] } } },
          "settings": { "quota_rule": "membership", "wrong_state_status": 400, "transitioned_event": "always", "replan_every": "PT1H", "token_lifetime": "PT2H", "rate_limit": { "requests": 10, "per": "PT1M" }, "body_limit": 2000000 }
        }
        """;

    private const string Yaml = """
        name: mağaza
        states:
          - { key: Waiting, id: 1, name: Bekliyor, enum_value: "100" }
          - { key: AtTheDoor, custom: true, id: 900, name: Kapıda, enum_value: "630" }
          - { key: Waiting, enum_class: PackageItemStatus, id: 2, name: Kalem Bekliyor }
        transitions:
          - { id: 5, command: PKG_STATE_TRANSITION, from: 1, to: Preparing, label: Hazırla, slug: hazırla, ui_visibility: [third_party, oms_web], success: package }
          - id: 6
            command: COMPLETE_PACKAGING
            from: Waiting
            to: Packed
            ui_visibility: [third_party, oms_web]     # the same as above
            config: { remote_invoice_call: true, remote_bill_fulfillment_call: true }
        commands:
          REFUSE_THE_PACKAGE: { code: PKG_REFUSE, parameters: { denial_reason: reason_id }, pairs: { add: [[Packed, Waiting]], remove: [[Preparing, NeedsRescheduling]] } }
        settings: { quota_rule: membership, wrong_state_status: 400, transitioned_event: always, replan_every: PT1H, token_lifetime: PT2H, rate_limit: { requests: 10, per: PT1M }, body_limit: 2000000 }
        """;

    private const string Captured = """
        {
          "captured": [
            { "id": 9, "state": { "id": 71, "name": "Bekliyor", "enum_value": "100" }, "commands": [
              { "id": 11, "label": "Paketle", "ui_visibility": ["oms_web"], "slug": "package__complete_packaging__bekliyor__packed", "command": "COMPLETE_PACKAGING", "source_state": 71, "destination_state": 72 },
              { "id": 12, "label": "Geri", "ui_visibility": [], "slug": "geri", "command": "COMPLETE_PACKAGING", "source_state": 72, "destination_state": 71 },
              { "id": 13, "label": "Bizim", "ui_visibility": ["instore"], "slug": "bizim", "command": "OUR_OWN", "source_state": 71, "destination_state": 99 } ] },
            { "results": [{ "state": { "id": 72, "name": "Packed", "enum_value": "500" }, "commands": [] }] }
          ]
        }
        """;

    // As S003 prints it.
    private const string Commands = """
        [{"id": 1841, "label": "Test Label", "ui_visibility": ["oms_web"], "slug": "package__assign_package_items_manually__waiting__packaging-canceled", "created_date": "2023-02-28T08:48:29.679101Z", "modified_date": "2023-02-28T08:48:29.679141Z", "translations": null, "command": "ASSIGN_PACKAGE_ITEMS_MANUALLY", "source_state": 33, "destination_state": 44},
         {"id": 1809, "label": "Test-2 Label", "ui_visibility": ["third_party", "oms_web", "instore"], "slug": "package__pkg_state_transition__uzaktan-eylem-bekleniyor__hazırlanıyor", "created_date": "2023-02-03T11:16:08.065410Z", "modified_date": "2023-02-14T10:38:27.133471Z", "translations": null, "command": "PKG_STATE_TRANSITION", "source_state": 142, "destination_state": 34}]
        """;

    private const string Har = """
        {"log": {"entries": [{"request": {"cookies": [{"name": "sessionid"}]}, "response": {"content": {"mimeType": "application/json", "text":
          "{\"count\": 1, \"results\": [{\"state\": {\"id\": 33, \"name\": \"Bekliyor\", \"enum_value\": \"100\"}, \"commands\": []}]}"}}}]}}
        """;

    [Fact]
    public async Task ACapturedCommandIsListedWithEveryMemberAsItWas()
    {
        var oms = await simulator.SandboxWithPackage();
        (await oms.Put("__admin/installation", Commands)).ShouldBe(HttpStatus.Ok);
        var listed = (await oms.Get("packages/1/")).At("commands").EnumerateArray().Should().ContainSingle().Subject;
        listed
            .GetRawText()
            .Should()
            .Be(
                """{"id":1841,"label":"Test Label","ui_visibility":["oms_web"],"slug":"package__assign_package_items_manually__waiting__packaging-canceled","created_date":"2023-02-28T08:48:29.679101Z","modified_date":"2023-02-28T08:48:29.679141Z","translations":null,"command":"ASSIGN_PACKAGE_ITEMS_MANUALLY","source_state":33,"destination_state":44}"""
            );
    }

    [Theory]
    [InlineData("{}")]
    [InlineData(Custom)]
    [InlineData(Captured)]
    [InlineData(Commands)]
    [InlineData(Har)]
    public async Task WhatIsShownMakesTheSameInstallationAgain(string document)
    {
        var oms = await simulator.Sandbox();
        var shown = (await oms.Put("__admin/installation", document)).ShouldBe(HttpStatus.Ok).Text;
        (await oms.Get("__admin/installation")).ShouldBe(200, shown);
        var other = await simulator.Sandbox();
        (await other.Put("__admin/installation", shown)).ShouldBe(200, shown);
        var third = await simulator.Sandbox(installation: shown);
        (await third.Get("__admin/installation")).ShouldBe(200, shown);
    }

    [Fact]
    public async Task YamlSaysTheSameAsJson()
    {
        var json = await simulator.Sandbox();
        var yaml = await simulator.Sandbox();
        (await yaml.Send("PUT", "__admin/installation", Yaml, "application/yaml")).ShouldBe(
            200,
            (await json.Put("__admin/installation", Custom)).Text
        );
        (await yaml.Send("PUT", "__admin/installation", Custom, "text/yaml")).ShouldBe(HttpStatus.Ok);
    }

    [Theory]
    [InlineData("a: [")]
    [InlineData("a: 1\na: 2")]
    [InlineData("a: &x [*x]")]
    [InlineData("a: &x 1\nb: *x")]
    [InlineData("? [1]\n: 2")]
    [InlineData("--- 1\n--- 2")]
    [InlineData("")]
    public async Task WhatIsNoPlainYamlIsMalformed(string yaml) => await Malformed(yaml);

    [Fact]
    public async Task DeepYamlDoesNotEndTheProcess()
    {
        await Malformed($"a: {new string('[', 200_000)}");
        await Malformed(string.Concat(Enumerable.Repeat("- ", 100_000)) + "x");
        await Malformed($"a: {string.Concat(Enumerable.Repeat("{a: ", 100_000))}");
    }

    [Fact]
    public async Task TheCustomersOwnNamesAreServed()
    {
        var oms = await simulator.Sandbox(Worlds.With(Worlds.Package("Bekliyor"), Worlds.Package("AtTheDoor")), Custom);
        var package = await oms.Get("packages/1/");
        package["state"]
            .Should()
            .StartWith("""{"id":1,"name":"Bekliyor","config":{},"enum_class":"PackageStatus","enum_value":"100","content_type":26,""");
        package["packageitem_set.0.state.name"].Should().Be("Kalem Bekliyor");
        (await oms.Get("packages/2/"))["state.name"].Should().Be("Kapıda");
        (await oms.Command(1, """{"slug":"package__pkg_refuse__bekliyor__needs-rescheduling"}""")).ShouldBe(
            400,
            Envelope.Field("reason_id", "This field is required.")
        );
        (await oms.Command(1, """{"slug":"hazırla"}""")).ShouldBe(
            200,
            """{"package_id":1,"package_number":"5000000001P1","package_stock_location_id":1,"package_stock_location_name":"Kadıköy","is_same_location":true}"""
        );
    }

    [Fact]
    public async Task AnInvoiceIsAskedForWhereTheTransitionSaysSo()
    {
        var oms = await simulator.Sandbox(Worlds.With(Worlds.Package("Waiting")), Custom);
        (await oms.Command(1, """{"transition":6}""")).ShouldBe(204);
        (await oms.Get("packages/1/"))["invoice_number"].Should().NotBe("null");
    }

    [Fact]
    public async Task ACapturedOmsIsTakenAsItIs()
    {
        var oms = await simulator.Sandbox(Worlds.With(Worlds.Package("Bekliyor")), Captured);
        (await oms.Get("packages/1/"))
            .At("commands")
            .EnumerateArray()
            .Select(command => command.GetProperty("slug").GetString())
            .Should()
            .Equal("package__complete_packaging__bekliyor__packed", "bizim");
        (await oms.Command(1, """{"transition":13}""")).ShouldBe(204);
        (await oms.Get("packages/1/"))["state.id"].Should().Be("99");
    }

    private async Task Malformed(string yaml)
    {
        var oms = await simulator.Sandbox();
        (await oms.Send("PUT", "__admin/installation", yaml, "application/yaml"))
            .ShouldBe(HttpStatus.BadRequest)
            .ContentType.Should()
            .Be("application/problem+json");
        (await oms.Get("__admin/installation"))["name"].Should().Be("default");
    }
}
