namespace OmsSimulator.Domain.Tests;

/// <summary>A customer's own installation (installation.md).</summary>
public sealed class InstallationDocumentTests
{
    [Fact]
    public void TheContractsSampleIsRead()
    {
        var read = Read(
            """
            {
              "name": "default",
              "states": [
                { "key": "Waiting", "id": 33, "name": "Waiting", "enum_value": "100" },
                { "key": "WaitingRemoteAction", "id": 142, "name": "Uzaktan Eylem Bekleniyor", "enum_value": "150" }
              ],
              "transitions": [
                { "id": 1809, "command": "PKG_STATE_TRANSITION", "from": 142, "to": 34, "label": "Hazırla", "slug": "package__pkg_state_transition__uzaktan-eylem-bekleniyor__hazırlanıyor",
                  "ui_visibility": ["third_party", "oms_web", "instore"], "success": "none", "config": { "sync_remote_order_status": true } }
              ],
              "commands": { "REFUSE_THE_PACKAGE": { "code": "PKG_REFUSE", "parameters": { "denial_reason": "reason_id" }, "pairs": { "add": [["Preparing", "Waiting"]], "remove": [] } } },
              "settings": { "quota_rule": "hold", "wrong_state_status": 406, "transitioned_event": "unspecific", "replan_every": "PT30M", "token_lifetime": null, "rate_limit": null, "body_limit": 1048576 }
            }
            """
        );
        read.FindTransition(1809)!
            .Should()
            .Match<Transition>(way =>
                way.Label == "Hazırla" && way.Slug == "package__pkg_state_transition__uzaktan-eylem-bekleniyor__hazırlanıyor"
            );
        read.StateOf(PackageState.WaitingRemoteAction).Name.Should().Be("Uzaktan Eylem Bekleniyor");
        read.Commands.Single(command => command.Code == "PKG_REFUSE").NameOf("denial_reason").Should().Be("reason_id");
        read.Transitions.Should().HaveCount(Installation.Default.Transitions.Count + 1);
        read.Transitions.Single(way => way.Command.Code == "PKG_REFUSE" && way.Destination.Key == "Waiting")
            .Slug.Should()
            .Be("package__pkg_refuse__preparing__waiting");
    }

    [Fact]
    public void NamesOfStatesGoIntoTheDefaultSlugs() =>
        Read("""{"states":[{"key":"Packed","name":"Paketlendi"}]}""")
            .Transitions.Should()
            .Contain(way => way.Slug == "package__complete_packaging__waiting__paketlendi" && way.Id == 2021);

    [Fact]
    public void ADefaultIdThatANamedRowTakesGetsAFreeId()
    {
        var read = Read(
            """
            {
              "states": [{ "key": "Packed", "id": 33 }, { "key": "Shipped" }],
              "transitions": [{ "id": 1809, "command": "BLOCK_THE_PACKAGE", "from": "Waiting", "to": "Blocked" }, { "id": 2147483647, "command": "READY_FOR_PICKUP", "from": 33, "to": "ReadyForPickup" }]
            }
            """
        );
        read.StateOf(PackageState.Packed).Id.Should().Be(33);
        read.StateOf(PackageState.Waiting).Id.Should().BeGreaterThan(400);
        read.StateOf(PackageState.Shipped).Id.Should().Be(39);
        read.FindTransition(1809)!.Command.Code.Should().Be("BLOCK_THE_PACKAGE");
        read.Transitions.Single(way =>
                way.Command.Code == "PKG_STATE_TRANSITION" && way.Source.Key == "WaitingRemoteAction" && way.Destination.Key == "Preparing"
            )
            .Id.Should()
            .BeGreaterThan(5000);
        read.Transitions.Should().HaveCount(Installation.Default.Transitions.Count);
        read.States.Select(state => state.Id).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData("""{"states":[{"key":"Packed","id":2147483647}]}""")]
    [InlineData("""{"states":[{"key":"Packed","id":33},{"key":"Waiting"}]}""")]
    [InlineData("""{"states":[{"key":"Packed","id":401},{"key":"Shipped","id":33}]}""")]
    public void EveryStateHasAPositiveIdOfItsOwn(string document)
    {
        var states = Read(document).States;
        states.Select(state => state.Id).Should().OnlyHaveUniqueItems().And.OnlyContain(id => id > 0);
        states.Should().HaveCount(Installation.Default.States.Count);
    }

    [Fact]
    public void PairsAreAddedAndRemoved()
    {
        var read = Read("""{"commands":{"BLOCK_THE_PACKAGE":{"pairs":{"add":[["Packed","Blocked"]],"remove":[["Waiting","Blocked"]]}}}}""");
        read.Transitions.Where(way => way.Command.Code == "BLOCK_THE_PACKAGE")
            .Select(way => way.Source.Key)
            .Should()
            .BeEquivalentTo("WaitingRemoteAction", "Preparing", "ReadyForPackaging", "Packed");
    }

    [Fact]
    public void ReplacingTransitionsStartsFromNone() =>
        Read(
            """
            {"replace":["transitions"],"transitions":[{"command":"BLOCK_THE_PACKAGE","from":"Waiting","to":"Blocked","success":"package","ui_visibility":[]}]}
            """
        )
            .Transitions.Should()
            .ContainSingle()
            .Which.Should()
            .Match<Transition>(way => way.Success == Success.Package && way.Id == 2181 && way.UiVisibility.Count == 0);

    [Fact]
    public void ReplacingStatesKeepsOnlyTheNamedOnesOfPackages()
    {
        var read = Read(
            """{"replace":["states"],"states":[{"key":"Waiting"},{"key":"Preparing"},{"key":"Quarantine","custom":true,"id":900,"name":"Karantina","enum_value":"250"}]}"""
        );
        read.States.Where(state => state.ContentType == 26).Select(state => state.Key).Should().Equal("Waiting", "Preparing", "Quarantine");
        read.Transitions.Select(way => way.Command.Code)
            .Should()
            .BeEquivalentTo("PKG_DEALLOCATE_RESERVATIONS", "PREPARE_PACKAGE_COMMAND", "PKG_STATE_TRANSITION", "UPDATE_SHIPMENT_LABEL");
        read.FindPackageState("Karantina")!.Package.Should().Be(new PackageState("Quarantine"));
        read.StateOf(PackageState.Packed).Name.Should().Be("Packed");
    }

    [Fact]
    public void FlagsAreKeptWithTheTransition()
    {
        var config = Read(
                """
                { "transitions": [{ "command": "COMPLETE_PACKAGING", "from": "Waiting", "to": "Packed", "config": {
                    "sync_remote_order_status": false, "remote_bill_fulfillment_call": true,
                    "remote_invoice_call": { "auth": { "request_type": "token", "token": "t", "token_prefix": "Token" }, "timeouts": { "read": 3 }, "remote_url": "http://x.test/i", "generate_invoice_url": true } } }] }
                """
            )
            .FindTransition(2021)!
            .Config;
        config.Should().BeEquivalentTo(new { SyncRemoteOrderStatus = false, RemoteBillFulfillmentCall = new RemoteBillFulfillmentCall() });
        config
            .RemoteInvoiceCall.Should()
            .Be(
                new RemoteInvoiceCall
                {
                    RequestType = "token",
                    Token = "t",
                    TokenPrefix = "Token",
                    ReadTimeout = 3,
                    ConnectTimeout = 60,
                    RemoteUrl = "http://x.test/i",
                    GenerateInvoiceUrl = true,
                }
            );
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("{}", true)]
    [InlineData("false", false)]
    [InlineData("null", false)]
    public void TheInvoiceServiceIsAskedWhereTheTransitionSaysSo(string call, bool asked)
    {
        var oms = Sandbox.WithPackageIn(
            "Waiting",
            installation: $$"""{ "transitions": [{ "command": "COMPLETE_PACKAGING", "from": "Waiting", "to": "Packed", "config": { "remote_invoice_call": {{call}} } }] }"""
        );
        oms.Run(1, "COMPLETE_PACKAGING", "Packed");
        (oms[1].Invoice is not null).Should().Be(asked);
    }

    [Fact]
    public void ItsSettingsAreRead() =>
        Read(
            """
            {"settings":{"quota_rule":"membership","wrong_state_status":400,"transitioned_event":"always","repack_without_location":"keep","replan_every":"PT5M","token_lifetime":"P1D","rate_limit":{"requests":100,"per":"PT1M"},"body_limit":1024}}
            """
        )
            .Settings.Should()
            .Be(
                new Settings
                {
                    QuotaRule = QuotaRule.Membership,
                    WrongStateStatus = 400,
                    TransitionedEvent = "always",
                    RepackWithoutLocation = RepackWithoutLocation.Keep,
                    ReplanEvery = TimeSpan.FromMinutes(5),
                    TokenLifetime = TimeSpan.FromDays(1),
                    RateLimit = new RateLimit(100, TimeSpan.FromMinutes(1)),
                    BodyLimit = 1024,
                }
            );

    [Fact]
    public void ACommandUnderItsOwnCodeWritesThatCodeIntoTheLog()
    {
        var oms = Sandbox.WithPackageIn("Waiting", installation: """{"commands":{"PKG_STATE_TRANSITION":{"code":"MOVE"}}}""");
        oms.Run(1, "MOVE", "Preparing");
        ((PackageStateChanged)oms.Oms.LogRow(1).Fact).CommandCode.Should().Be("MOVE");
        oms.Oms.Installation.FindTransition("package__move__waiting__preparing").Should().NotBeNull();
    }

    internal static Installation Read(string document)
    {
        var read = InstallationDocument.Read(Sandbox.Json(document), out var problems);
        problems.List.Should().BeEmpty();
        return read!;
    }
}
