using Reqnroll;

namespace OmsSimulator.Testing.Steps;

/// <summary>Then: what follows.</summary>
[Binding]
public sealed class AnswerSteps(Sandbox sandbox, PackageDriver package)
{
    /// <summary>The status of the last answer.</summary>
    [Then("the response is {int}")]
    public void TheResponseIs(int status) =>
        Claim.That(
            (int)sandbox.Response.StatusCode == status,
            $"Expected {package.Sent} to be answered {status}, but it was answered {(int)sandbox.Response.StatusCode} {sandbox.ShortBody}"
        );

    /// <summary>The last answer's body, byte for byte; names of ids are filled in.</summary>
    [Then("the body is")]
    public void TheBodyIs(string body) => Claim.Same("the body", sandbox.Body, package.Fill(body.Trim()));

    /// <summary>The last answer has no body.</summary>
    [Then("the body is empty")]
    public void TheBodyIsEmpty() => Claim.Same("the body", sandbox.Body, "");

    /// <summary>Values of the last answer's JSON: a table of <c>path</c> and <c>value</c>.</summary>
    [Then("the body contains")]
    public void TheBodyContains(DataTable table)
    {
        string[] paths = [.. table.Rows.Select(row => row["path"])];
        Claim.SameRows(
            $"values of {sandbox.ShortBody}",
            paths.Zip(Paths.Read(sandbox.Body, paths), (path, value) => $"{path}: {value}"),
            table.Rows.Select(row => $"{row["path"]}: {package.Fill(row["value"])}")
        );
    }

    /// <summary>Exactly these rows of a list, in this order; a column is a path in a row, and <c>""</c> the body itself.</summary>
    [Then("the rows of {string} are")]
    public void TheRowsOfAre(string list, DataTable table)
    {
        string[] columns = [.. table.Header];
        var rows = Paths.Rows(sandbox.Body, list, columns);
        Claim.SameRows(
            $"the rows of \"{list}\"",
            rows.Select(row => string.Join(" | ", row)),
            table.Rows.Select(row => string.Join(" | ", columns.Select(column => package.Fill(row[column]))))
        );
    }

    /// <summary>A header of the last answer; <c>absent</c> where there is none.</summary>
    [Then("the header {string} is {string}")]
    public void TheHeaderIs(string header, string value) =>
        Claim.Same($"the header {header}", Headers.Of(sandbox.Response, header), package.Fill(value));

    /// <summary>The name of the state that the package is in now.</summary>
    [Then("the package is in {string}")]
    public async Task ThePackageIsIn(string state) =>
        Claim.Same("the package's state", (await package.Look())["state"]!["name"]!.ToString(), state);

    /// <summary>All that the last request changed, and nothing else: a table of <c>what</c>, <c>from</c> and <c>to</c>.</summary>
    [Then("exactly these changes happen")]
    public async Task ExactlyTheseChangesHappen(DataTable table) =>
        Claim.SameRows(
            $"the changes by {package.Sent}",
            (await package.Changes()).Select(change => change.ToString()).Order(StringComparer.Ordinal),
            table.RowsOf<WorldChange>().Select(change => change.ToString()).Order(StringComparer.Ordinal)
        );

    /// <summary>The last request changed nothing, no time of modification either.</summary>
    [Then("nothing changes")]
    public async Task NothingChanges() =>
        Claim.SameRows(
            $"the changes by {package.Sent} which was answered {(int)sandbox.Response.StatusCode} {sandbox.ShortBody}",
            (await package.AllChanges()).Select(change => change.ToString()),
            []
        );
}
