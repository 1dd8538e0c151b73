using Reqnroll.BoDi;
using Reqnroll.Infrastructure;
using Reqnroll.Tracing;
using Xunit.Abstractions;

namespace OmsSimulator.Testing.Reqnroll.Xunit;

/// <summary>
/// Writes what Reqnroll traces, and what bindings write, into the output of the scenario's test; outside of scenarios to nowhere.
/// </summary>
/// <param name="container">That of the test thread.</param>
internal sealed class TestOutputListener(IObjectContainer container) : ITraceListener, IThreadSafeTraceListener
{
    private readonly Lazy<IContextManager> contexts = new(container.Resolve<IContextManager>);

    /// <inheritdoc/>
    public void WriteTestOutput(string message) => Output?.WriteLine(message);

    /// <inheritdoc/>
    public void WriteToolOutput(string message) => Output?.WriteLine($"-> {message}");

    private ITestOutputHelper? Output =>
        contexts.Value.ScenarioContext?.ScenarioContainer is { } scenario && scenario.IsRegistered<ITestOutputHelper>()
            ? scenario.Resolve<ITestOutputHelper>()
            : null;
}
