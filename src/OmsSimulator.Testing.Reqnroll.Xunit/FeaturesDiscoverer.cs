using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace OmsSimulator.Testing.Reqnroll.Xunit;

/// <summary>Finds the scenarios. A feature is a collection of its own, so that xUnit runs features in parallel.</summary>
/// <param name="diagnostics">Where xUnit's diagnostics go.</param>
public sealed class FeaturesDiscoverer(IMessageSink diagnostics) : IXunitTestCaseDiscoverer
{
    /// <inheritdoc/>
    public IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions,
        ITestMethod testMethod,
        IAttributeInfo factAttribute
    )
    {
        var assembly = testMethod.TestClass.TestCollection.TestAssembly;
        var folder = Path.Combine(
            Path.GetDirectoryName(assembly.Assembly.AssemblyPath)!,
            (string)factAttribute.GetConstructorArguments().Single()
        );
        string[] paths = Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.feature", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
            : [];
        if (Problem(assembly.Assembly, folder, paths) is { } problem)
            return [new ExecutionErrorTestCase(diagnostics, TestMethodDisplay.Method, TestMethodDisplayOptions.None, testMethod, problem)];
        return paths.SelectMany(path => Scenarios(testMethod, folder, Path.GetRelativePath(folder, path).Replace('\\', '/')));
    }

    private static string? Problem(IAssemblyInfo assembly, string folder, string[] paths)
    {
        if (paths.Length == 0)
            return $"There are no features below {folder}.";
        var framework = assembly.GetCustomAttributes(typeof(TestFrameworkAttribute).AssemblyQualifiedName).SingleOrDefault();
        return framework?.GetConstructorArguments().First() as string == typeof(FeatureTestFramework).FullName
            ? null
            : $"""
                The features' hooks end with the test framework of this package, which the assembly does not name. Add:
                [assembly: Xunit.TestFramework("{typeof(FeatureTestFramework).FullName}", "{typeof(FeatureTestFramework).Assembly.GetName().Name}")]
                """;
    }

    private IEnumerable<ScenarioTestCase> Scenarios(ITestMethod method, string folder, string file)
    {
        var collection = new TestCollection(method.TestClass.TestCollection.TestAssembly, null, file);
        var inFeature = new TestMethod(new TestClass(collection, method.TestClass.Class), method.Method);
        IReadOnlyList<FeatureScenario> scenarios;
        try
        {
            scenarios = FeatureFile.Read(folder, file).Scenarios;
        }
        catch (FeatureSyntaxException problem)
        {
            return [new ScenarioTestCase(diagnostics, inFeature, folder, file, 0, $"{file} is a feature", [], problem.Message)];
        }

        return scenarios.Select(one => new ScenarioTestCase(
            diagnostics,
            inFeature,
            folder,
            file,
            one.Line,
            one.DisplayName,
            one.Tags,
            null
        ));
    }
}
