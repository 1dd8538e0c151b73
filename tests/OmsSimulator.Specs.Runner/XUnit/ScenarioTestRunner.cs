using System.Diagnostics;
using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace OmsSimulator.Specs.Runner;

/// <summary>Runs a scenario as xUnit runs a test: its time, its output, its failure.</summary>
internal sealed class ScenarioTestRunner(
    ITest test, IMessageBus bus, Type type, MethodInfo method, string? skipReason, Func<Task<string>> run, ExceptionAggregator aggregator, CancellationTokenSource cancellation)
    : TestRunner<ScenarioTestCase>(test, bus, type, [], method, [], skipReason, aggregator, cancellation)
{
    /// <inheritdoc/>
    protected override async Task<Tuple<decimal, string>> InvokeTestAsync(ExceptionAggregator aggregator)
    {
        var started = Stopwatch.GetTimestamp();
        var output = "";
        await aggregator.RunAsync(async () =>
        {
            try
            {
                output = await run();
            }
            catch (Exception problem)
            {
                output = problem.Data["output"] as string ?? "";
                throw;
            }
        });
        return Tuple.Create((decimal)Stopwatch.GetElapsedTime(started).TotalSeconds, output);
    }
}
