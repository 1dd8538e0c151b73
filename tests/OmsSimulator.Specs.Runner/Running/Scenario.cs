using System.Globalization;
using Gherkin.Ast;

namespace OmsSimulator.Specs.Runner;

/// <summary>One run of a scenario: of a plain one, or of one example row of an outline.</summary>
/// <param name="File">The feature file, relative to the features' folder.</param>
/// <param name="Line">Where it stands.</param>
/// <param name="Feature">The feature's name.</param>
/// <param name="Name">Its name, with the example's values.</param>
/// <param name="Tags">Its tags and its feature's, without the @.</param>
/// <param name="Steps">The background's steps, then its own.</param>
public sealed record Scenario(string File, int Line, string Feature, string Name, IReadOnlyList<string> Tags, IReadOnlyList<ScenarioStep> Steps);

/// <summary>The three kinds of steps.</summary>
public enum StepKind
{
    /// <summary>What is.</summary>
    Given,

    /// <summary>What is done.</summary>
    When,

    /// <summary>What follows.</summary>
    Then,
}

/// <summary>A step with its example's values.</summary>
/// <param name="Line">Where it stands.</param>
/// <param name="Keyword">As written.</param>
/// <param name="Kind">And and But are of the kind before.</param>
/// <param name="Text">The text.</param>
/// <param name="Table">Its table.</param>
/// <param name="DocString">Its doc string.</param>
public sealed record ScenarioStep(int Line, string Keyword, StepKind Kind, string Text, global::Reqnroll.DataTable? Table, string? DocString);

/// <summary>A feature file as the scenarios that it holds.</summary>
internal static class FeatureFile
{
    /// <summary>The scenarios of a file.</summary>
    /// <exception cref="FeatureSyntaxException">It is not Gherkin; the message says where.</exception>
    public static IReadOnlyList<Scenario> Read(string folder, string path)
    {
        using var reader = new StreamReader(path);
        return Parse(Path.GetRelativePath(folder, path).Replace('\\', '/'), reader);
    }

    /// <summary>The scenarios of a text.</summary>
    /// <exception cref="FeatureSyntaxException">It is not Gherkin; the message says where.</exception>
    public static IReadOnlyList<Scenario> Parse(string file, TextReader text)
    {
        GherkinDocument document;
        try
        {
            document = new Gherkin.Parser().Parse(text);
        }
        catch (Gherkin.CompositeParserException problem)
        {
            throw new FeatureSyntaxException(file, problem.Errors.First().Location?.Line ?? 0, problem.Message);
        }
        catch (Gherkin.ParserException problem)
        {
            throw new FeatureSyntaxException(file, problem.Location?.Line ?? 0, problem.Message);
        }

        return document.Feature is null ? throw new FeatureSyntaxException(file, 1, "expected a Feature") : WithNamesOfTheirOwn(Scenarios(file, document.Feature));
    }

    // Example rows that read the same say where they stand, so that each test has a name of its own.
    private static List<Scenario> WithNamesOfTheirOwn(IEnumerable<Scenario> scenarios) =>
        [.. scenarios.GroupBy(one => one.Name).SelectMany(same => same.Count() == 1 ? same : same.Select(one => one with { Name = $"{one.Name} [line {one.Line}]" })).OrderBy(one => one.Line)];

    private static IEnumerable<Scenario> Scenarios(string file, Feature feature)
    {
        var background = feature.Children.OfType<Background>().SelectMany(one => one.Steps).ToArray();
        var titles = new HashSet<string>();
        foreach (var child in feature.Children.OfType<Gherkin.Ast.Scenario>())
        {
            // As Reqnroll, which makes a method of each.
            if (!titles.Add(child.Name))
                throw new FeatureSyntaxException(file, child.Location.Line, $"Feature file already contains a scenario with name '{child.Name}'");
            if (IsOutline(child))
            {
                foreach (var scenario in Rows(file, feature, child, background))
                    yield return scenario;
            }
            else
            {
                yield return Make(file, feature, child.Location, child.Name, child.Tags, background.Concat(child.Steps), []);
            }
        }
    }

    private static bool IsOutline(Gherkin.Ast.Scenario scenario) => scenario.Examples.Any() || scenario.Keyword is "Scenario Outline" or "Scenario Template";

    private static IEnumerable<Scenario> Rows(string file, Feature feature, Gherkin.Ast.Scenario outline, Step[] background)
    {
        if (!outline.Examples.Any(examples => examples.TableBody?.Any() == true))
            throw new FeatureSyntaxException(file, outline.Location.Line, $"the outline '{outline.Name}' has no example");
        foreach (var examples in outline.Examples)
        {
            var columns = examples.TableHeader?.Cells.Select(cell => cell.Value).ToArray() ?? [];
            foreach (var row in examples.TableBody ?? [])
            {
                var values = columns.Zip(row.Cells.Select(cell => cell.Value)).ToArray();
                var shown = string.Join(", ", values.Select(value => value.Second));
                yield return Make(file, feature, row.Location, $"{outline.Name} ({shown})", outline.Tags.Concat(examples.Tags), background.Concat(outline.Steps), values);
            }
        }
    }

    private static Scenario Make(
        string file, Feature feature, Location place, string name, IEnumerable<Tag> tags, IEnumerable<Step> steps, (string Column, string Value)[] values)
    {
        var kind = StepKind.Given;
        var made = new List<ScenarioStep>();
        foreach (var step in steps)
        {
            kind = KindOf(step.Keyword.Trim(), kind);
            made.Add(new ScenarioStep(
                step.Location.Line, step.Keyword.Trim(), kind, Fill(step.Text, values), Table(step.Argument as Gherkin.Ast.DataTable, values),
                step.Argument is DocString text ? Fill(text.Content, values) : null));
        }

        return new Scenario(file, place.Line, feature.Name, Fill(name, values), [.. feature.Tags.Concat(tags).Select(tag => tag.Name.TrimStart('@')).Distinct()], made);
    }

    private static StepKind KindOf(string keyword, StepKind before) => keyword switch
    {
        "Given" => StepKind.Given,
        "When" => StepKind.When,
        "Then" => StepKind.Then,
        _ => before,
    };

    private static global::Reqnroll.DataTable? Table(Gherkin.Ast.DataTable? table, (string Column, string Value)[] values)
    {
        if (table is null)
            return null;
        var rows = table.Rows.Select(row => row.Cells.Select(cell => Fill(cell.Value, values)).ToArray()).ToArray();
        var made = new global::Reqnroll.DataTable(rows[0]);
        foreach (var row in rows.Skip(1))
            made.AddRow(row);
        return made;
    }

    private static string Fill(string text, (string Column, string Value)[] values) =>
        values.Aggregate(text, (filled, value) => filled.Replace(string.Create(CultureInfo.InvariantCulture, $"<{value.Column}>"), value.Value, StringComparison.Ordinal));
}

/// <summary>A feature file is not Gherkin.</summary>
public sealed class FeatureSyntaxException(string file, int line, string problem) : Exception($"{file}:{line}: {problem}");
