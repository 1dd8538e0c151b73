using System.Text.RegularExpressions;
using Gherkin.Ast;

namespace OmsSimulator.Generate;

/// <summary>The features of the repository: what they say, for the documents that point at them.</summary>
public static partial class FeatureFolder
{
    /// <summary>Where they stand.</summary>
    public const string Folder = "features";

    private const string Bindings = "src/OmsSimulator.Testing.Reqnroll/Steps";

    /// <summary>Every scenario, by file and line.</summary>
    /// <exception cref="InvalidOperationException">A file is not Gherkin; the message says where.</exception>
    public static IReadOnlyList<FeatureScenario> Read(string repository) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(repository, Folder), "*.feature", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(repository, path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)
                .SelectMany(file => ReadFile(repository, file)),
        ];

    /// <summary>How many steps the bindings define.</summary>
    public static int CountStepDefinitions(string repository) =>
        Directory.EnumerateFiles(Path.Combine(repository, Bindings), "*.cs").Sum(path => StepAttribute().Count(File.ReadAllText(path)));

    private static IEnumerable<FeatureScenario> ReadFile(string repository, string file)
    {
        using var reader = new StreamReader(Path.Combine(repository, file));
        Feature? feature;
        try
        {
            feature = new Gherkin.Parser().Parse(reader).Feature;
        }
        catch (Gherkin.ParserException problem)
        {
            throw new InvalidOperationException($"{file}: {problem.Message}");
        }

        if (feature is null)
            throw new InvalidOperationException($"{file}: expected a Feature");
        return Scenarios(file, feature.Children, "", [.. feature.Tags], []);
    }

    // A rule's scenarios have its name, its tags and its background too.
    private static IEnumerable<FeatureScenario> Scenarios(
        string file,
        IEnumerable<IHasLocation> children,
        string rules,
        Tag[] tags,
        Step[] background
    )
    {
        background = [.. background, .. children.OfType<Background>().SelectMany(one => one.Steps)];
        return children.SelectMany(child =>
            child switch
            {
                Scenario scenario => [Make(file, scenario, $"{rules}{scenario.Name}", tags, background)],
                Rule rule => Scenarios(file, rule.Children, $"{rules}{rule.Name}: ", [.. tags, .. rule.Tags], background),
                _ => [],
            }
        );
    }

    private static FeatureScenario Make(string file, Scenario scenario, string title, Tag[] tags, Step[] background) =>
        new(
            file,
            scenario.Location.Line,
            title,
            scenario.Examples.Any()
                ? [.. scenario.Examples.SelectMany(examples => Rows(tags, scenario, background, examples))]
                : [RunOf(tags.Concat(scenario.Tags), scenario.Name, [.. background, .. scenario.Steps], [])]
        );

    private static IEnumerable<ScenarioRun> Rows(Tag[] tags, Scenario outline, Step[] background, Examples examples)
    {
        var columns = examples.TableHeader?.Cells.Select(cell => cell.Value).ToArray() ?? [];
        tags = [.. tags, .. outline.Tags, .. examples.Tags];
        return (examples.TableBody ?? []).Select(row =>
            RunOf(tags, outline.Name, [.. background, .. outline.Steps], [.. columns.Zip(row.Cells.Select(cell => cell.Value))])
        );
    }

    private static ScenarioRun RunOf(IEnumerable<Tag> tags, string name, Step[] steps, (string Column, string Value)[] values)
    {
        var text = string.Join('\n', steps.SelectMany(Lines).Prepend(name));
        foreach (var (column, value) in values)
            text = text.Replace($"<{column}>", value, StringComparison.Ordinal);
        return new ScenarioRun(tags.Select(tag => tag.Name.TrimStart('@')).ToHashSet(), text, steps.Length);
    }

    private static IEnumerable<string> Lines(Step step) =>
        step.Argument switch
        {
            DocString text => [step.Text, text.Content],
            DataTable table => [step.Text, .. table.Rows.Select(row => $"| {string.Join(" | ", row.Cells.Select(cell => cell.Value))} |")],
            _ => [step.Text],
        };

    [GeneratedRegex(@"^\s*\[(Given|When|Then)\(", RegexOptions.Multiline)]
    private static partial Regex StepAttribute();
}
