using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace OmsSimulator.Specs.Runner;

/// <summary>
/// xUnit's framework, and one moment more: after the last scenario, while the run is still on, what has to run once after all. An assembly with
/// <c>[AfterTestRun]</c> names it in its <c>TestFramework</c> attribute.
/// </summary>
/// <param name="diagnostics">Where xUnit's diagnostics go.</param>
public sealed class FeatureTestFramework(IMessageSink diagnostics) : XunitTestFramework(diagnostics)
{
    /// <inheritdoc/>
    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) => new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Executor(AssemblyName assemblyName, ISourceInformationProvider source, IMessageSink diagnostics)
        : XunitTestFrameworkExecutor(assemblyName, source, diagnostics)
    {
        protected override async void RunTestCases(IEnumerable<IXunitTestCase> testCases, IMessageSink executionMessageSink, ITestFrameworkExecutionOptions executionOptions)
        {
            using var runner = new AssemblyRunner(TestAssembly, testCases, DiagnosticMessageSink, executionMessageSink, executionOptions);
            await runner.RunAsync();
        }
    }

    private sealed class AssemblyRunner(
        ITestAssembly testAssembly, IEnumerable<IXunitTestCase> testCases, IMessageSink diagnostics, IMessageSink execution, ITestFrameworkExecutionOptions options)
        : XunitTestAssemblyRunner(testAssembly, testCases, diagnostics, execution, options)
    {
        protected override async Task BeforeTestAssemblyFinishedAsync()
        {
            await Aggregator.RunAsync(() => TestRun.End(((IReflectionAssemblyInfo)TestAssembly.Assembly).Assembly));
            await base.BeforeTestAssemblyFinishedAsync();
        }
    }
}
