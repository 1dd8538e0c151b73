using Xunit.Abstractions;
using Xunit.Sdk;

namespace OmsSimulator.Specs.Runner;

/// <summary>Finds the scenarios. A feature is a collection of its own, so that xUnit runs features in parallel.</summary>
/// <param name="diagnostics">Where xUnit's diagnostics go.</param>
public sealed class FeaturesDiscoverer(IMessageSink diagnostics) : IXunitTestCaseDiscoverer
{
    /// <inheritdoc/>
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions options, ITestMethod method, IAttributeInfo attribute)
    {
        var assembly = method.TestClass.TestCollection.TestAssembly;
        var folder = Path.Combine(Path.GetDirectoryName(assembly.Assembly.AssemblyPath)!, (string)attribute.GetConstructorArguments().Single());
        string[] paths = Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.feature", SearchOption.AllDirectories).Order(StringComparer.Ordinal)] : [];
        if (paths.Length == 0)
            yield return new ExecutionErrorTestCase(diagnostics, TestMethodDisplay.Method, TestMethodDisplayOptions.None, method, $"There are no features below {folder}.");
        foreach (var path in paths)
        {
            var collection = new TestCollection(assembly, null, Path.GetRelativePath(folder, path));
            var inFeature = new TestMethod(new TestClass(collection, method.TestClass.Class), method.Method);
            var file = Path.GetRelativePath(folder, path).Replace('\\', '/');
            IReadOnlyList<Scenario>? scenarios = null;
            string? broken = null;
            try
            {
                scenarios = FeatureFile.Read(folder, path);
            }
            catch (FeatureSyntaxException problem)
            {
                broken = problem.Message;
            }

            if (scenarios is null)
                yield return new ScenarioTestCase(diagnostics, inFeature, folder, file, 0, $"{file} is a feature", [], broken);
            else
            {
                foreach (var scenario in scenarios)
                    yield return new ScenarioTestCase(diagnostics, inFeature, folder, file, scenario.Line, $"{scenario.Feature}: {scenario.Name}", scenario.Tags, null);
            }
        }
    }
}
