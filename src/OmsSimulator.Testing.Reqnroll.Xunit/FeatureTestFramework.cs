using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace OmsSimulator.Testing.Reqnroll.Xunit;

/// <summary>
/// xUnit's framework, and two moments more: after the last scenario of a feature what runs once after it, and after all, while the run is
/// still on, what runs once at the end. An assembly with features names it in its <c>TestFramework</c> attribute.
/// </summary>
/// <param name="diagnostics">Where xUnit's diagnostics go.</param>
public sealed class FeatureTestFramework(IMessageSink diagnostics) : XunitTestFramework(diagnostics)
{
    /// <inheritdoc/>
    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) =>
        new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Executor(AssemblyName assemblyName, ISourceInformationProvider source, IMessageSink diagnostics)
        : XunitTestFrameworkExecutor(assemblyName, source, diagnostics)
    {
        protected override async void RunTestCases(
            IEnumerable<IXunitTestCase> testCases,
            IMessageSink executionMessageSink,
            ITestFrameworkExecutionOptions executionOptions
        )
        {
            using var runner = new AssemblyRunner(TestAssembly, testCases, DiagnosticMessageSink, executionMessageSink, executionOptions);
            await runner.RunAsync();
        }
    }

    private sealed class AssemblyRunner(
        ITestAssembly testAssembly,
        IEnumerable<IXunitTestCase> testCases,
        IMessageSink diagnostics,
        IMessageSink execution,
        ITestFrameworkExecutionOptions options
    ) : XunitTestAssemblyRunner(testAssembly, testCases, diagnostics, execution, options)
    {
        protected override Task<RunSummary> RunTestCollectionAsync(
            IMessageBus messageBus,
            ITestCollection testCollection,
            IEnumerable<IXunitTestCase> testCases,
            CancellationTokenSource cancellationTokenSource
        ) =>
            new CollectionRunner(
                testCollection,
                testCases,
                DiagnosticMessageSink,
                messageBus,
                TestCaseOrderer,
                new ExceptionAggregator(Aggregator),
                cancellationTokenSource
            ).RunAsync();

        protected override async Task BeforeTestAssemblyFinishedAsync()
        {
            await Aggregator.RunAsync(() => TestRun.EndAsync(((IReflectionAssemblyInfo)TestAssembly.Assembly).Assembly));
            await base.BeforeTestAssemblyFinishedAsync();
        }
    }

    private sealed class CollectionRunner(
        ITestCollection collection,
        IEnumerable<IXunitTestCase> testCases,
        IMessageSink diagnostics,
        IMessageBus bus,
        ITestCaseOrderer orderer,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellationToken
    ) : XunitTestCollectionRunner(collection, testCases, diagnostics, bus, orderer, aggregator, cancellationToken)
    {
        protected override async Task BeforeTestCollectionFinishedAsync()
        {
            var assembly = ((IReflectionAssemblyInfo)TestCollection.TestAssembly.Assembly).Assembly;
            foreach (var feature in TestCases.OfType<ScenarioTestCase>().Select(one => one.Feature?.Info).Distinct())
            {
                if (feature is not null)
                    await Aggregator.RunAsync(() => TestRun.EndFeatureAsync(assembly, feature));
            }

            await base.BeforeTestCollectionFinishedAsync();
        }
    }
}
