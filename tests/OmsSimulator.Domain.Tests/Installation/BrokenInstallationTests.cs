namespace OmsSimulator.Domain.Tests;

public sealed class BrokenInstallationTests
{
    private const string Block = """{"command":"BLOCK_THE_PACKAGE","from":"Waiting","to":"Blocked" """;

    [Theory]
    [InlineData("7", "", "expected an object")]
    [InlineData("[]", "", "not empty")]
    [InlineData("""[{"id":1}]""", "/0", "a list of commands")]
    [InlineData(
        """{"captured":{"log":{"entries":[{"response":{"content":{"text":"<html>"}}}]}}}""",
        "/captured/log/entries",
        "no response"
    )]
    [InlineData("""[{"id":0,"command":"X","source_state":1,"destination_state":2}]""", "/0", "from 1")]
    [InlineData("""[{"id":1,"command":"X","source_state":1,"destination_state":-2}]""", "/0", "from 1")]
    [InlineData("""{"state":{"id":0,"name":"W","enum_value":"100"},"commands":[]}""", "/state", "from 1")]
    [InlineData("""{"state":[]}""", "/state", "unknown key")]
    [InlineData("""{"replace":["settings"]}""", "/replace/0", "states or transitions")]
    [InlineData("""{"states":[{"key":"Wating"}]}""", "/states/0/key", "unknown state")]
    [InlineData("""{"states":[{"name":"X"}]}""", "/states/0/key", "required")]
    [InlineData("""{"states":[{"key":"Waiting"},{"key":"Waiting"}]}""", "/states/1/key", "named twice")]
    [InlineData("""{"states":[{"key":"Waiting","id":7},{"key":"Packed","id":7}]}""", "/states/1/id", "duplicate id 7")]
    [InlineData("""{"states":[{"key":"Waiting","id":0}]}""", "/states/0/id", "from 1")]
    [InlineData("""{"states":[{"key":"Waiting","enum_value":100}]}""", "/states/0/enum_value", "expected a string")]
    [InlineData("""{"states":[{"key":"Mine","custom":true,"enum_value":"7"}]}""", "/states/0/id", "required")]
    [InlineData("""{"states":[{"key":"Waiting","enum_class":"Status"}]}""", "/states/0/enum_class", "PackageStatus")]
    [InlineData("""{"states":[{"key":"Waiting","content_type":28}]}""", "/states/0/content_type", "expected 26")]
    [InlineData($$"""{"transitions":[{{Block}},"id":7},{{Block}},"id":7,"slug":"other"}]}""", "/transitions/1/id", "duplicate id 7")]
    [InlineData($$"""{"transitions":[{{Block}},"slug":"a"},{{Block}},"slug":"a"}]}""", "/transitions/1/slug", "duplicate slug a")]
    [InlineData($$"""{"transitions":[{{Block}},"slug":""}]}""", "/transitions/0/slug", "not empty")]
    [InlineData($$"""{"transitions":[{{Block}},"ui_visibility":["web"]}]}""", "/transitions/0/ui_visibility", "oms_web")]
    [InlineData($$"""{"transitions":[{{Block}},"success":"200"}]}""", "/transitions/0/success", "none, package")]
    [InlineData(
        $$"""{"transitions":[{{Block}},"config":{"sync_remote_order_status":false} }]}""",
        "/transitions/0/config/sync_remote_order_status",
        "does not honour"
    )]
    [InlineData($$"""{"transitions":[{{Block}},"config":{"sync":false} }]}""", "/transitions/0/config/sync", "unknown key")]
    [InlineData("""{"transitions":[{"command":"EAT","from":"Waiting","to":"Packed"}]}""", "/transitions/0/command", "unknown command")]
    [InlineData("""{"transitions":[{"from":"Waiting","to":"Packed"}]}""", "/transitions/0/command", "required")]
    [InlineData("""{"transitions":[{"command":"BLOCK_THE_PACKAGE","from":"Waiting","to":7}]}""", "/transitions/0/to", "unknown state 7")]
    [InlineData(
        """{"transitions":[{"command":"BLOCK_THE_PACKAGE","from":"waiting","to":"Blocked"}]}""",
        "/transitions/0/from",
        "unknown state waiting"
    )]
    [InlineData("""{"transitions":[{"command":"BLOCK_THE_PACKAGE","to":"Blocked"}]}""", "/transitions/0/from", "required")]
    [InlineData("""{"transitions":[{"command":"BLOCK_THE_PACKAGE","from":[],"to":"Blocked"}]}""", "/transitions/0/from", "whole number")]
    [InlineData("""{"commands":{"EAT":{}}}""", "/commands/EAT", "unknown command")]
    [InlineData("""{"commands":{"REFUSE_THE_PACKAGE":{"code":""}}}""", "/commands/REFUSE_THE_PACKAGE/code", "not empty")]
    [InlineData("""{"commands":{"REFUSE_THE_PACKAGE":{"code":"PKG_STATE_TRANSITION"}}}""", "/commands", "more than one command")]
    [InlineData(
        """{"commands":{"REFUSE_THE_PACKAGE":{"parameters":{"reason":"r"}}}}""",
        "/commands/REFUSE_THE_PACKAGE/parameters/reason",
        "unknown parameter; expected package, denial_reason"
    )]
    [InlineData(
        """{"commands":{"BLOCK_THE_PACKAGE":{"parameters":{"user":"token"}}}}""",
        "/commands/BLOCK_THE_PACKAGE/parameters",
        "two parameters"
    )]
    [InlineData(
        """{"commands":{"BLOCK_THE_PACKAGE":{"parameters":{"user":7}}}}""",
        "/commands/BLOCK_THE_PACKAGE/parameters/user",
        "a string"
    )]
    [InlineData(
        """{"commands":{"BLOCK_THE_PACKAGE":{"pairs":{"add":[["Waiting","Lost"]]}}}}""",
        "/commands/BLOCK_THE_PACKAGE/pairs/add/0",
        "unknown state"
    )]
    [InlineData(
        """{"commands":{"BLOCK_THE_PACKAGE":{"pairs":{"remove":[["Packed","Blocked"]]}}}}""",
        "/commands/BLOCK_THE_PACKAGE/pairs/remove/0",
        "not a pair"
    )]
    [InlineData(
        """{"commands":{"BLOCK_THE_PACKAGE":{"pairs":{"add":["Waiting"]}}}}""",
        "/commands/BLOCK_THE_PACKAGE/pairs/add/0",
        "[source, destination]"
    )]
    [InlineData("""{"settings":{"quota_rule":"both"}}""", "/settings/quota_rule", "hold, membership")]
    [InlineData("""{"settings":{"wrong_state_status":409}}""", "/settings/wrong_state_status", "406 or 400")]
    [InlineData("""{"settings":{"repack_without_location":"ignore"}}""", "/settings/repack_without_location", "refuse, keep")]
    [InlineData("""{"settings":{"replan_every":"30m"}}""", "/settings/replan_every", "ISO 8601")]
    [InlineData("""{"settings":{"replan_every":"PT0S"}}""", "/settings/replan_every", "at least PT1S")]
    [InlineData("""{"settings":{"rate_limit":{"requests":1}}}""", "/settings/rate_limit/per", "required")]
    [InlineData("""{"settings":{"rate_limit":{"requests":1,"per":"PT0S"}}}""", "/settings/rate_limit/per", "at least PT1S")]
    [InlineData("""{"settings":{"rate_limit":{"requests":0,"per":"PT1S"}}}""", "/settings/rate_limit/requests", "from 1")]
    [InlineData("""{"settings":{"body_limit":0}}""", "/settings/body_limit", "from 1")]
    [InlineData("""{"captured":[]}""", "/captured", "not empty")]
    [InlineData("""{"captured":[{"id":1}]}""", "/captured/0", "GET package")]
    public void AProblemNamesItsPlace(string document, string pointer, string detail)
    {
        InstallationDocument.Read(Sandbox.Json(document), out var problems).Should().BeNull();
        var problem = problems.List.Should().ContainSingle().Subject;
        problem.Pointer.Should().Be(pointer);
        problem.Detail.Should().Contain(detail);
        problems.DefinitionNotAllowed.Should().BeFalse();
    }

    [Theory]
    [InlineData("""{"transitions":[{"command":"BLOCK_THE_PACKAGE","from":"Packed","to":"Blocked"}]}""")]
    [InlineData("""{"transitions":[{"command":"PKG_STATE_TRANSITION","from":33,"to":33}]}""")]
    [InlineData(
        """{"commands":{"BLOCK_THE_PACKAGE":{"pairs":{"remove":[["Waiting","Blocked"]]}}},"transitions":[{"command":"BLOCK_THE_PACKAGE","from":"Waiting","to":"Blocked"}]}"""
    )]
    public void APairThatItsCommandDoesNotAllowIsTheVendorsSentence(string document)
    {
        InstallationDocument.Read(Sandbox.Json(document), out var problems).Should().BeNull();
        problems.DefinitionNotAllowed.Should().BeTrue();
        problems.List.Should().ContainSingle().Which.Pointer.Should().Be("/transitions/0");
    }

    [Fact]
    public void AllProblemsComeAtOnce()
    {
        InstallationDocument
            .Read(
                Sandbox.Json(
                    $$"""
                    {
                      "nam": "x", "states": [{ "key": "Waiting", "id": 7 }, { "key": "Packed", "id": 7 }],
                      "transitions": [{{Block}}, "config": { "remote_invoice_call": true } }, { "command": "EAT", "from": "Waiting", "to": "Nowhere" }, { "command": "READY_FOR_PICKUP", "from": "Waiting", "to": "Packed" }],
                      "settings": { "quota_rule": 1 }
                    }
                    """
                ),
                out var problems
            )
            .Should()
            .BeNull();
        problems
            .List.Select(problem => problem.Pointer)
            .Should()
            .BeEquivalentTo(
                "/nam",
                "/states/1/id",
                "/transitions/0/config/remote_invoice_call",
                "/transitions/1/command",
                "/transitions/1/to",
                "/transitions/2",
                "/settings/quota_rule"
            );
        problems.DefinitionNotAllowed.Should().BeTrue();
    }

    [Fact]
    public void InsideAnotherDocumentThePlacesBeginThere()
    {
        var problems = new Problems();
        InstallationDocument
            .Read(
                Sandbox.Json("""{"commands":{"BLOCK_THE_PACKAGE":{"code":"PKG_STATE_TRANSITION"}}}"""),
                Place.Root.At("installation"),
                problems
            )
            .Should()
            .BeNull();
        problems.List.Should().ContainSingle().Which.Pointer.Should().Be("/installation/commands");
    }
}
