#nullable enable
using FluentAssertions;
using Reqnroll;

namespace OmsSimulator.Testing.Steps;

/// <summary>Then: what follows.</summary>
[Binding]
public sealed class AnswerSteps(Sandbox sandbox, PackageDriver package)
{
    [Then("the response is {int}")]
    public void TheResponseIs(int status) => ((int)sandbox.Response.StatusCode).Should().Be(status, "{0} is answered so; the body was {1}", package.Sent, sandbox.ShortBody);

    [Then("the body is")]
    public void TheBodyIs(string body) => sandbox.Body.Should().Be(package.Fill(body.Trim()));

    [Then("the body is empty")]
    public void TheBodyIsEmpty() => sandbox.Body.Should().BeEmpty();

    [Then("the body contains")]
    public void TheBodyContains(DataTable table) => Paths.Read(sandbox.Body, table.Rows.Select(row => row["path"])).Should().Equal(table.Rows.Select(row => package.Fill(row["value"])));

    [Then("the rows of {string} are")]
    public void TheRowsOfAre(string list, DataTable table)
    {
        string[] columns = [.. table.Header];
        var rows = Paths.Rows(sandbox.Body, list, columns);
        rows.Select(row => string.Join(" | ", row)).Should().Equal(table.Rows.Select(row => string.Join(" | ", columns.Select(column => package.Fill(row[column])))));
    }

    [Then("the header {string} is {string}")]
    public void TheHeaderIs(string header, string value) => Headers.Of(sandbox.Response, header).Should().Be(package.Fill(value));

    [Then("the package is in {string}")]
    public async Task ThePackageIsIn(string state) => (await package.Look())["state"]!["name"]!.ToString().Should().Be(state);

    [Then("exactly these changes happen")]
    public async Task ExactlyTheseChangesHappen(DataTable table) => table.CompareToSet(await package.Changes());

    [Then("nothing changes")]
    public async Task NothingChanges() => (await package.AllChanges()).Should().BeEmpty("{0} was answered {1} {2}", package.Sent, (int)sandbox.Response.StatusCode, sandbox.ShortBody);
}
