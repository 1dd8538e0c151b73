using System.Collections.Concurrent;
using System.Globalization;
using Gherkin;
using Gherkin.CucumberMessages;
using Gherkin.CucumberMessages.Pickles;
using Io.Cucumber.Messages.Types;
using Reqnroll;

namespace OmsSimulator.Testing.Reqnroll.Xunit;

/// <summary>
/// A feature file as it is run: what Reqnroll is told of the feature, and its scenarios as Gherkin's own compiler makes them.
/// </summary>
internal sealed class FeatureFile
{
    private static readonly ConcurrentDictionary<(string Folder, string File), Lazy<FeatureFile>> Known = new();

    private FeatureFile(string file, string text)
    {
        var document = Parse(file, text);
        OutlineCheck.Check(file, document.Feature);
        var pickles = new PickleCompiler(new ElementIds(file, "pickle")).Compile(document);
        Info = new FeatureInfo(
            CultureInfo.GetCultureInfo(document.Feature.Language),
            Path.GetDirectoryName(file)!.Replace('\\', '/'),
            document.Feature.Name,
            document.Feature.Description,
            ProgrammingLanguage.CSharp,
            [.. FeatureScenario.Names(document.Feature.Tags)],
            new FeatureMessages(new Source(file, text, SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN), document, pickles)
        );
        Scenarios = WithNamesOfTheirOwn(new FeatureScenarios(file, document.Feature).Of(pickles));
    }

    /// <summary>The feature, for Reqnroll: one object a file, by which it knows which scenarios belong together.</summary>
    public FeatureInfo Info { get; }

    /// <summary>The scenarios and example rows, as they stand in the file.</summary>
    public IReadOnlyList<FeatureScenario> Scenarios { get; }

    /// <summary>The file of a folder, read once.</summary>
    /// <exception cref="FeatureSyntaxException">It cannot be run; the message says where.</exception>
    public static FeatureFile Read(string folder, string file) =>
        Known.GetOrAdd((folder, file), key => new(() => Of(key.File, File.ReadAllText(Path.Combine(key.Folder, key.File))))).Value;

    /// <summary>A text as a file of this name.</summary>
    /// <exception cref="FeatureSyntaxException">It cannot be run; the message says where.</exception>
    public static FeatureFile Of(string file, string text) => new(file, text);

    private static Io.Cucumber.Messages.Types.GherkinDocument Parse(string file, string text)
    {
        using var reader = new StringReader(text);
        try
        {
            var document = new Gherkin.Parser().Parse(reader);
            return document.Feature is null
                ? throw new FeatureSyntaxException(file, 1, "expected a Feature")
                : new AstMessagesConverter(new ElementIds(file, "node")).ConvertGherkinDocumentToEventArgs(document, file);
        }
        catch (CompositeParserException problem)
        {
            throw new FeatureSyntaxException(file, problem.Errors.First().Location?.Line ?? 0, problem.Message);
        }
        catch (ParserException problem)
        {
            throw new FeatureSyntaxException(file, problem.Location?.Line ?? 0, problem.Message);
        }
    }

    // Example rows that read the same say where they stand, so that each test has a name of its own.
    private static IReadOnlyList<FeatureScenario> WithNamesOfTheirOwn(IReadOnlyList<FeatureScenario> scenarios)
    {
        var repeated = scenarios.GroupBy(one => one.DisplayName).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet();
        return
        [
            .. scenarios.Select(one =>
                repeated.Contains(one.DisplayName) ? one with { DisplayName = $"{one.DisplayName} [line {one.Line}]" } : one
            ),
        ];
    }

    // Ids of a report's elements: different in each file, the same in each run.
    private sealed class ElementIds(string file, string kind) : IIdGenerator
    {
        private int last;

        public string GetNewId() => string.Create(CultureInfo.InvariantCulture, $"{file}/{kind}/{++last}");
    }
}
