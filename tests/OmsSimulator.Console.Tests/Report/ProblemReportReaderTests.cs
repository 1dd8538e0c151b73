using System.Text;
using System.Text.Json.Nodes;
using OmsSimulator.WebConsole.Views.Report;

namespace OmsSimulator.Console.Tests.Report;

public sealed class ProblemReportReaderTests
{
    [Fact]
    public void WhatIsWrittenIsReadAgain()
    {
        var report = ProblemReportReader.Read(Bytes(Good()));
        ProblemReportReader
            .Read(ProblemReportText.Of(report))
            .Should()
            .BeEquivalentTo(report, static options => options.Excluding(static one => one.Calls));
        report.Calls.Single().GetProperty("id").GetString().Should().Be("c1");
    }

    public static TheoryData<string, string?, string> Wrong =>
        new()
        {
            { "format", "\"snapshot\"", "/format" },
            { "version", "2", "/version" },
            { "version", "\"1\"", "/version" },
            { "note", null, "/note" },
            { "note", "7", "/note" },
            { "note", "\"\\ud800\"", "/note" },
            { "calls", """[{"id": "a", "request": {"method": "GET", "url": "/"}, "x": "\ud800"}]""", "/calls/0" },
            { "calls", "{}", "/calls" },
            { "calls", "[1]", "/calls/0" },
            { "calls", """[{"id": "a", "request": {"method": "GET"}}]""", "/calls/0/request/url" },
            { "marks", """[{"command": "A", "from": "B", "to": "C", "mark": "sure", "page": null}]""", "/marks/0/mark" },
            { "marks", """[{"command": "A", "from": "B", "to": "C", "mark": "assumed", "page": 1}]""", "/marks/0/page" },
            { "snapshot", "[]", "/snapshot" },
            { "snapshot", """["a", "b\nc"]""", "/snapshot/1" },
            { "snapshot", """["a", 1]""", "/snapshot/1" },
            { "more", "1", "/more" },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void WhatIsWrongIsToldWithItsPlace(string member, string? value, string place)
    {
        var text = Good().ToJsonString();
        var spoilt = JsonNode.Parse(text)!.AsObject();
        spoilt.Remove(member);
        var json = spoilt.ToJsonString();
        if (value is not null)
            json = $"{json[..^1]},\"{member}\":{value}}}";
        Action read = () => ProblemReportReader.Read(Encoding.UTF8.GetBytes(json));
        read.Should().Throw<ProblemReportException>().Which.Place.Should().Be(place);
    }

    [Fact]
    public void AKeyOfHalfACharacterIsRefused()
    {
        var json = $"{Good().ToJsonString()[..^1]},\"more\\udc00\":1}}";
        Action read = () => ProblemReportReader.Read(Encoding.UTF8.GetBytes(json));
        read.Should().Throw<ProblemReportException>();
    }

    [Theory]
    [InlineData("", "line 1")]
    [InlineData("{\n\"format\":", "line 2")]
    [InlineData("[]", "")]
    [InlineData("null", "")]
    public void WhatIsNoReportIsTold(string text, string place)
    {
        Action read = () => ProblemReportReader.Read(Encoding.UTF8.GetBytes(text));
        read.Should().Throw<ProblemReportException>().Which.Place.Should().Be(place);
    }

    [Theory]
    [InlineData("acme", "acme-3")]
    [InlineData("other", "other")]
    [InlineData("ACME ü!", "acme-3")]
    [InlineData("---", "report")]
    public void ANameThatIsTakenHasOneBesideIt(string wanted, string name) =>
        ReportedName.Of(wanted, new HashSet<string> { "acme", "acme-2" }).Should().Be(name);

    [Fact]
    public void ALongNameStaysAName()
    {
        var wanted = new string('a', 80);
        ReportedName.Of(wanted, new HashSet<string> { new('a', 63) }).Should().Be($"{new string('a', 61)}-2");
    }

    private static byte[] Bytes(JsonObject report) => Encoding.UTF8.GetBytes(report.ToJsonString());

    private static JsonObject Good() =>
        JsonNode
            .Parse(
                """
                {
                  "format": "oms-simulator-problem-report", "version": 1, "simulator": "0.3.0", "made": "2026-01-05T08:15:30.000000Z", "sandbox": "acme",
                  "installation": "default", "clock": "2026-01-05T08:15:30.000000Z", "note": "ğüşiöç",
                  "calls": [{"id": "c1", "request": {"method": "GET", "url": "/api"}, "more": true}],
                  "marks": [{"command": "A", "from": "B", "to": "C", "mark": "assumed", "page": null}],
                  "snapshot": ["{\"line\":\"head\"}"]
                }
                """
            )!
            .AsObject();
}
