using Io.Cucumber.Messages.Types;
using Reqnroll;
using DataTable = Reqnroll.DataTable;

namespace OmsSimulator.Testing.Reqnroll.Xunit;

/// <summary>One run of a scenario: of a plain one, or of one example row of an outline.</summary>
/// <param name="File">The feature file, relative to the features' folder.</param>
/// <param name="Line">Where it stands.</param>
/// <param name="DisplayName">The test's name: feature, rule, title, the example's values.</param>
/// <param name="Tags">Its tags, its rule's and its feature's, without the @.</param>
/// <param name="Steps">The steps of the backgrounds, then its own.</param>
/// <param name="Rule">The rule that it is under, for Reqnroll.</param>
/// <param name="Info">Makes what Reqnroll is told of a run; each run needs one of its own.</param>
internal sealed record FeatureScenario(
    string File,
    long Line,
    string DisplayName,
    IReadOnlyList<string> Tags,
    IReadOnlyList<FeatureStep> Steps,
    RuleInfo? Rule,
    Func<ScenarioInfo> Info
)
{
    /// <summary>Names of tags, without the @.</summary>
    public static IEnumerable<string> Names(IEnumerable<Tag> tags) => tags.Select(tag => tag.Name.TrimStart('@'));
}

/// <summary>A step of a scenario, with its example's values.</summary>
/// <param name="Line">Where it stands.</param>
/// <param name="Keyword">As written.</param>
/// <param name="Kind">Given, When, Then, or one that goes on with the kind before.</param>
/// <param name="Text">The text.</param>
/// <param name="Table">Its table.</param>
/// <param name="DocString">Its doc string.</param>
internal sealed record FeatureStep(long Line, string Keyword, StepKeywordType Kind, string Text, PickleTable? Table, string? DocString)
{
    /// <summary>As it is written in front of a failure.</summary>
    public override string ToString() => $"{Keyword} {Text}";

    /// <summary>Has Reqnroll run it.</summary>
    public Task RunAsync(ITestRunner runner)
    {
        var keyword = $"{Keyword} ";
        return Kind switch
        {
            StepKeywordType.CONTEXT => runner.GivenAsync(Text, DocString, Rows(), keyword),
            StepKeywordType.ACTION => runner.WhenAsync(Text, DocString, Rows(), keyword),
            StepKeywordType.OUTCOME => runner.ThenAsync(Text, DocString, Rows(), keyword),
            _ => runner.AndAsync(Text, DocString, Rows(), keyword),
        };
    }

    private DataTable? Rows()
    {
        if (Table is null)
            return null;
        string[][] rows = [.. Table.Rows.Select(row => row.Cells.Select(cell => cell.Value).ToArray())];
        var table = new DataTable(rows[0]);
        foreach (var row in rows.Skip(1))
            table.AddRow(row);
        return table;
    }
}
