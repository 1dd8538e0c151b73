using System.Text;
using System.Text.Json;
using static OmsSimulator.Domain.Tests.InstallationDocumentTests;

namespace OmsSimulator.Domain.Tests;

/// <summary>What was captured keeps every member of its rows, and may be pasted in any form that a real OMS or a browser gives.</summary>
public sealed class CapturedRowsTests
{
    // As S003 prints it.
    private const string Commands = """
        [{"id": 1841, "label": "Test Label", "ui_visibility": ["oms_web"], "slug": "package__assign_package_items_manually__waiting__packaging-canceled", "created_date": "2023-02-28T08:48:29.679101Z", "modified_date": "2023-02-28T08:48:29.679141Z", "translations": null, "command": "ASSIGN_PACKAGE_ITEMS_MANUALLY", "source_state": 33, "destination_state": 44},
         {"id": 1809, "label": "Test-2 Label", "ui_visibility": ["third_party", "oms_web", "instore"], "slug": "package__pkg_state_transition__uzaktan-eylem-bekleniyor__hazırlanıyor", "created_date": "2023-02-03T11:16:08.065410Z", "modified_date": "2023-02-14T10:38:27.133471Z", "translations": {"tr": "Hazırla"}, "command": "PKG_STATE_TRANSITION", "source_state": 142, "destination_state": 34}]
        """;

    private const string Package = """
        { "id": 7, "state": { "id": 33, "name": "Bekliyor", "config": {"color": "red"}, "enum_class": "PackageStatus", "enum_value": "100", "content_type": 41,
                             "created_date": "2022-01-02T03:04:05.678901Z", "modified_date": "2023-01-02T03:04:05Z", "sort": 7 },
          "commands": [{ "id": 1, "command": "BRAND_MAGIC", "slug": "package__brand_magic__bekliyor__depoda", "source_state": 33, "destination_state": 77, "icon": "x" }] }
        """;

    public static TheoryData<string> Forms =>
        [
            Commands,
            $$"""{"captured":{{Commands}}}""",
            $$"""{"captured":[{{Commands}}]}""",
            $$$"""{"captured":{"count":2,"next":null,"previous":null,"results":{{{Commands}}}}}""",
            $$"""{"count":2,"results":{{Commands}}}""",
            Har(Commands, "utf-8"),
            Har(Commands, "base64"),
            $$"""{"captured":[{{Har(Commands, "utf-8")}}]}""",
        ];

    [Theory]
    [MemberData(nameof(Forms))]
    public void ABareListOfCommandsIsLoadedHoweverItIsWrapped(string document)
    {
        var read = Read(document);
        OfPackages(read).Select(way => way.Id).Should().Equal([1841, 1809], "they keep their order");
        var (first, second) = (read.FindTransition(1841)!, read.FindTransition(1809)!);
        (first.Label, first.Source.Key, first.Destination.Key).Should().Be(("Test Label", "Waiting", "PackagingCanceled"));
        first.UiVisibility.Should().Equal("oms_web");
        first.Members.CreatedDate.Should().Be(new DateTime(2023, 2, 28, 8, 48, 29, DateTimeKind.Utc).AddMicroseconds(679101));
        first.Members.ModifiedDate.Should().Be(new DateTime(2023, 2, 28, 8, 48, 29, DateTimeKind.Utc).AddMicroseconds(679141));
        (second.Source.Key, second.Destination.Key).Should().Be(("WaitingRemoteAction", "Preparing"), "their Turkish names say so");
        second.Source.EnumValue.Should().Be("150");
        second.Members.Translations.Should().Be("""{"tr": "Hazırla"}""");
    }

    [Fact]
    public void AStateKeepsEveryMember()
    {
        var state = Read(Package).FindState(33)!;
        (state.ContentType, state.ShownContentType, state.Members.Config).Should().Be((26, 41, """{"color": "red"}"""));
        state.Members.CreatedDate.Should().Be(new DateTime(2022, 1, 2, 3, 4, 5, DateTimeKind.Utc).AddMicroseconds(678901));
        state.Members.Others.Should().Be("""{"sort":7}""");
        Read(Package).FindTransition(1)!.Members.Others.Should().Be("""{"icon":"x"}""");
    }

    [Fact]
    public void AnUnknownNumberIsANumberAndIsListedWithTheWayToSayIt()
    {
        var read = Read(Package);
        var state = read.FindState(77)!;
        (state.Name, state.EnumValue, state.IsNumberUnknown).Should().Be(("depoda", "9001", true));
        using var shown = JsonDocument.Parse(InstallationText.Of(read));
        var unknown = shown.RootElement.GetProperty("unknown_states").EnumerateArray().Should().ContainSingle().Subject;
        unknown.GetProperty("id").GetInt32().Should().Be(77);
        unknown.GetProperty("say").GetString().Should().Contain("id: 77").And.Contain("\"states\"");

        var said = Read($$"""{"captured":{{Package}},"states":[{"key":"Packed","id":77}]}""");
        said.FindState(77)!.Key.Should().Be("Packed");
        said.States.Should().NotContain(known => known.IsNumberUnknown);
    }

    [Theory]
    [InlineData(Commands)]
    [InlineData(Package)]
    public void WhatIsWrittenMakesTheSameInstallationAgain(string document)
    {
        var text = InstallationText.Of(Read(document));
        InstallationText.Of(Read(text)).Should().Be(text);
    }

    [Fact]
    public void OfABrowsersFileOnlyWhatIsUsedIsKept()
    {
        using var har = JsonDocument.Parse(Har(Commands, "utf-8"));
        var kept = InstallationDocument.Keep(har.RootElement, Place.Root, new Problems())!;
        kept.Should().NotContain("sessionid").And.Contain("Test-2 Label");
        OfPackages(Installation.Load(kept)).Should().HaveCount(2);
    }

    [Fact]
    public void ButtonsAreShownWhereThePagesPrintIt()
    {
        Installation.Default.FindTransition(1841)!.UiVisibility.Should().Equal("oms_web");
        Installation.Default.FindTransition(1809)!.UiVisibility.Should().Equal("third_party", "oms_web", "instore");
        Read("""{"name":"mine"}""").FindTransition(1841)!.UiVisibility.Should().Equal("oms_web");
        Installation.Default.FindTransition(2021)!.UiVisibility.Should().Equal(Transition.Interfaces);
    }

    private static string Har(string answer, string encoding)
    {
        var text = encoding == "base64" ? Convert.ToBase64String(Encoding.UTF8.GetBytes(answer)) : answer;
        return $$$$"""
            {"log":{"version":"1.2","entries":[
              {"request":{"url":"https://oms/","cookies":[{"name":"sessionid","value":"secret"}]},"response":{"content":{"mimeType":"text/html","text":"<html>"}}},
              {"request":{},"response":{"content":{"mimeType":"application/json","encoding":"{{{{encoding}}}}","text":{{{{JsonSerializer.Serialize(
                text
            )}}}}}}}]}}
            """;
    }

    private static IEnumerable<Transition> OfPackages(Installation installation) =>
        installation.From(PackageState.Waiting).Concat(installation.From(PackageState.WaitingRemoteAction));
}
