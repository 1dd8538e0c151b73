using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace OmsSimulator.Host.Tests.Coverage;

[Collection(OpenMode.Name)]
public sealed partial class CoverageFormatTests(OpenSimulator simulator)
{
    [Fact]
    public async Task JUnitHasACaseForEveryCellAndSkipsWhatIsNotCovered()
    {
        var oms = await Lived();
        var suites = XElement.Parse((await oms.Get($"{Covering.Path}?format=junit")).ShouldBe(HttpStatus.Ok).Text);
        var transitions = suites.Elements("testsuite").Single(suite => (string)suite.Attribute("name")! == "coverage.transitions");
        ((string)transitions.Attribute("tests")!, (string)transitions.Attribute("skipped")!).Should().Be(("86", "85"));
        transitions
            .Elements("testcase")
            .Single(one => !one.Elements().Any())
            .Attribute("name")!
            .Value.Should()
            .Be("COMPLETE_PACKAGING Waiting to Packed");
        var summary = (await oms.Get(Covering.Path))
            .At("summary")
            .EnumerateObject()
            .Select(share => share.Value.GetProperty("total").GetInt32());
        ((int)suites.Attribute("tests")!).Should().Be(summary.Sum());
        suites.Descendants("failure").Should().BeEmpty();
    }

    [Fact]
    public async Task MarkdownFitsAPullRequest()
    {
        var text = (await (await Lived()).Get($"{Covering.Path}?format=markdown")).ShouldBe(HttpStatus.Ok).Text;
        text.Should().Contain("| transitions | 1 | 86 | 1 |").And.Contain("<details><summary>85 transitions not met</summary>");
        text.Should().Contain("| lost_answer | 1 |").And.Contain("and 75 more");
        text.Length.Should().BeLessThan(20_000);
    }

    [Fact]
    public async Task ThePageIsWholeAndHasNoOutsideAddress()
    {
        var page = (await (await Lived()).Get($"{Covering.Path}?format=html")).ShouldBe(HttpStatus.Ok);
        page.ContentType.Should().Be("text/html; charset=utf-8");
        page.Text.Should().NotMatchRegex("https?://|<script|<link|@import|src=|url\\(");
        var document = XDocument.Parse(Void().Replace(page.Text.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal), "<$1$2/>"));
        var matrix = document.Descendants("table").Where(table => (string?)table.Attribute("class") == "matrix").ToArray();
        matrix.Should().HaveCount(2, "packages and transfer orders");
        matrix[0].Descendants("tbody").Single().Elements("tr").Should().HaveCount(24);
        matrix[0].Descendants("thead").Single().Descendants("span").Should().HaveCount(18);
        matrix[0]
            .Descendants("td")
            .Count(cell => (string?)cell.Attribute("class") is "w1" or "w2" or "w3")
            .Should()
            .Be(1, "one command ran");
        document.Descendants("path").Count(way => (string?)way.Attribute("class") == "taken").Should().Be(1);
        document.Descendants("circle").Should().HaveCount(24);
        document.Descendants("pre").First().Value.Should().Contain("Given a package in \"");
    }

    [Fact]
    public async Task NamesOfACustomersOwnAreNoMarkup()
    {
        const string Own =
            """{"states":[{"key":"<b>&\"'`","custom":true,"id":990,"name":"x","enum_value":"9100"}],"commands":{"PKG_STATE_TRANSITION":{"pairs":{"add":[["Waiting","<b>&\"'`"]]}}}}""";
        var oms = await simulator.Sandbox(installation: Own);
        var page = (await oms.Get($"{Covering.Path}?format=html")).ShouldBe(HttpStatus.Ok).Text;
        page.Should().NotContain("<b>&").And.Contain("&lt;b&gt;&amp;");
        XElement.Parse((await oms.Get($"{Covering.Path}?format=junit")).Text).Descendants("testcase").Should().NotBeEmpty();
        (await oms.Get($"{Covering.Path}?format=markdown")).ShouldBe(HttpStatus.Ok);
    }

    private async Task<Oms> Lived()
    {
        var oms = await simulator.SandboxWithPackage();
        await oms.Fault("""{"match":{"method":"POST"},"times":1,"after":true,"then":{"drop":"empty_response"}}""");
        await FluentActions.Invoking(() => oms.Command(1, """{"transition":2021}""")).Should().ThrowAsync<HttpRequestException>();
        return oms;
    }

    // Elements that HTML does not close.
    [GeneratedRegex("<(meta|br)([^>]*)>")]
    private static partial Regex Void();
}
