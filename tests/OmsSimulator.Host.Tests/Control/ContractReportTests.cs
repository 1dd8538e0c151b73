using System.Xml.Linq;
using OmsSimulator.ContractReports;

namespace OmsSimulator.Host.Tests.Control;

[Collection(OpenMode.Name)]
public sealed class ContractReportTests(OpenSimulator simulator)
{
    private const string Command = "POST /api/v1/oms/packages/{id}/command/";
    private const string World = """{"packages":[{"stock_location":"L1","state":"Waiting","items":[{"sku":"A","quantity":1}]}]}""";
    private const string Block = """{"transition":2181,"input_parameters":{"user":"a","token":"b"}}""";

    [Fact]
    public async Task WhatIsAsThePagesHaveItIsNotReported()
    {
        var oms = await Sandbox();
        (await oms.Command(1, Block)).ShouldBe(204);
        (
            await oms.Command(1, """{"transition":2201,"slug":"package__unblock_the_package__blocked__waiting","input_parameters":{}}""")
        ).ShouldBe(204);
        (
            await oms.Command(1, """{"transition":2041,"package":1,"package_items":[1],"barcodes":[{"order_item":1,"barcode":"x"}]}""")
        ).ShouldBe(204);
        (await oms.Get("packages/?state__enum_value=100&sort=-id&page=1&limit=5")).ShouldBe(HttpStatus.Ok);
        (await oms.Get("packages")).ShouldBe(HttpStatus.Ok);
        (await oms.Get("__admin/contract-report")).ShouldBe(200, """{"refusals":0,"warnings":0,"dropped":0,"endpoints":[]}""");
    }

    [Theory]
    [InlineData(
        """{"transition":2181,"user":"a","input_parameters":{"token":"b"}}""",
        "/user | in input_parameters | at the top level | documented BLK"
    )]
    [InlineData(
        """{"transition":2181,"colour":1,"input_parameters":{"user":"a","token":"b"}}""",
        "/colour | a parameter of the command | an unknown field | documented S003"
    )]
    [InlineData(
        """{"transition":2181,"input_parameters":{"user":"a","token":"b","colour":1}}""",
        "/input_parameters/colour | a parameter of the command | an unknown field | documented S003"
    )]
    [InlineData(
        """{"transition":2181,"transition_id":7,"input_parameters":{"user":"a","token":"b"}}""",
        "/transition_id | transition | transition_id | documented S003"
    )]
    [InlineData("""{"transition":2041,"package_items":[1]}""", "/package | id of the package of the path | nothing | documented S002")]
    [InlineData(
        """{"transition":2041,"package":1,"input_parameters":{"package_items":[1]}}""",
        "/input_parameters/package_items | at the top level | in input_parameters | documented S002"
    )]
    public async Task WhatNoPageShowsIsAcceptedWithAWarning(string body, string expected)
    {
        var oms = await Sandbox();
        (await oms.Command(1, body)).ShouldBe(204);
        (await Findings(oms)).Should().Equal($"warning {expected}");
    }

    [Theory]
    [InlineData(
        """{"transition":2181,"input_parameters":{"user":5}}""",
        "/input_parameters/token | string | nothing | documented BLK",
        "/input_parameters/user | string | a number | assumed "
    )]
    [InlineData(
        """{"transition":2201}""",
        "/transition | a transition that can run in Waiting | transition 2201 (UNBLOCK_THE_PACKAGE) | documented S003"
    )]
    [InlineData("""{"slug":"nobody's"}""", "/slug | a transition of this installation | an unknown one | documented S003")]
    [InlineData(
        """{"transition":2181,"slug":"nobody's"}""",
        "/transition | id and slug of the same transition | transition 2181 is BLOCK_THE_PACKAGE, slug is unknown | documented S003"
    )]
    [InlineData("{}", " | a request that is accepted | transition or slug required | documented S003")]
    [InlineData("nonsense", " | a request that is accepted | JSON parse error - … | assumed ")]
    public async Task ARefusalIsReportedWithItsPlace(string body, params string[] expected)
    {
        var oms = await Sandbox();
        var answer = await oms.Command(1, body);
        (await Findings(oms)).Should().Equal(expected.Select(finding => $"{answer.Status} {finding}"));
        (await oms.Get("__admin/contract-report"))["endpoints.0.endpoint"].Should().Be(Command);
    }

    [Fact]
    public async Task TheSameFindingIsCounted()
    {
        var oms = await Sandbox();
        for (var time = 0; time < 3; time++)
            await oms.Command(1, """{"transition":2201}""");
        var report = await oms.Get("__admin/contract-report");
        report["refusals"].Should().Be("3");
        report["endpoints.0.command"].Should().Be("UNBLOCK_THE_PACKAGE");
        report["endpoints.0.findings.0.count"].Should().Be("3");
    }

    [Fact]
    public async Task UnknownFiltersAndPathsWithoutASlashAreWarnings()
    {
        var oms = await Sandbox();
        await oms.Get("packages/?colour=red&sort=colour");
        await oms.Post("packages/1/command", Block);
        (await Findings(oms))
            .Should()
            .Equal(
                "warning ?colour | a filter of this list | an unknown one, ignored | derived LIBS",
                "warning ?sort | a filter of this list | an unknown one, ignored | derived LIBS",
                "warning  | a path that ends in / | one that does not | assumed "
            );
    }

    [Fact]
    public async Task TheReportIsBoundedAndSaysWhatItDropped()
    {
        var oms = await Sandbox();
        var fields = string.Join(",", Enumerable.Range(0, ContractReport.MostFindings + 50).Select(number => $"\"f{number}\":1"));
        (await oms.Command(1, $"{{{fields},{Block[1..]}")).ShouldBe(204);
        var report = await oms.Get("__admin/contract-report");
        report["warnings"].Should().Be("1000");
        report["dropped"].Should().Be("50");
    }

    [Fact]
    public async Task DeletingAndResettingBeginAnew()
    {
        var oms = await Sandbox();
        await oms.Command(1, "{}");
        (await oms.Delete("__admin/contract-report")).ShouldBe(204);
        (await Findings(oms)).Should().BeEmpty();
        await oms.Command(1, "{}");
        (await oms.Post("__admin/reset", "")).ShouldBe(204);
        (await Findings(oms)).Should().BeEmpty();
    }

    [Fact]
    public async Task SandboxesHaveTheirOwnReports()
    {
        var (one, other) = (await Sandbox(), await Sandbox());
        await one.Command(1, "{}");
        (await Findings(one)).Should().ContainSingle();
        (await Findings(other)).Should().BeEmpty();
    }

    [Fact]
    public async Task JUnitHasAFailurePerFindingAndOneThatPassesWhereThereIsNone()
    {
        var oms = await Sandbox();
        var empty = XElement.Parse((await oms.Get("__admin/contract-report?format=junit")).ShouldBe(HttpStatus.Ok).Text);
        empty.Attribute("failures")!.Value.Should().Be("0");
        empty.Descendants("testcase").Should().ContainSingle().Which.Elements().Should().BeEmpty();

        await oms.Command(1, """{"transition":2181,"b<&":1,"input_parameters":{"user":5}}""");
        var suites = XElement.Parse((await oms.Get("__admin/contract-report?format=junit")).Text);
        suites.Element("testsuite")!.Attribute("name")!.Value.Should().Be($"{Command} BLOCK_THE_PACKAGE");
        suites.Descendants("failure").Select(failure => failure.Attribute("type")!.Value).Should().Equal("refusal", "refusal", "warning");
        suites.Descendants("testcase").Last().Attribute("name")!.Value.Should().Be("/b<&: warning");
    }

    [Fact]
    public async Task AnUnknownFormatIsRefused() =>
        (await (await Sandbox()).Get("__admin/contract-report?format=html")).Status.Should().Be(422);

    private static async Task<string[]> Findings(Oms oms) =>
        [
            .. (await oms.Get("__admin/contract-report"))
                .At("endpoints")
                .EnumerateArray()
                .SelectMany(endpoint => endpoint.GetProperty("findings").EnumerateArray())
                .Select(row =>
                    $"{(row.GetProperty("kind").GetString() == "warning" ? "warning" : row.GetProperty("status").GetRawText())} {row.GetProperty("pointer")} | {row.GetProperty("expected")} | {row.GetProperty("found")} | {row.GetProperty("mark")} {row.GetProperty("page")}"
                ),
        ];

    private async Task<Oms> Sandbox()
    {
        var oms = await simulator.Sandbox();
        await oms.World(World);
        return oms;
    }
}
