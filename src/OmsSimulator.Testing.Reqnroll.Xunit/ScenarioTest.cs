using Xunit.Abstractions;
using Xunit.Sdk;

namespace OmsSimulator.Testing.Reqnroll.Xunit;

/// <summary>Tells xUnit of one run of a scenario as of any test: its time, its output, its failure, or why it was skipped.</summary>
internal sealed class ScenarioTest(
    ScenarioTestCase testCase,
    IMessageBus bus,
    ExceptionAggregator surroundings,
    CancellationTokenSource cancellationToken
)
{
    private readonly XunitTest test = new(testCase, testCase.DisplayName);

    /// <summary>Runs it; null: it is skipped as its case says.</summary>
    public async Task<RunSummary> RunAsync(Func<ITestOutputHelper, Task>? play)
    {
        Say(new TestStarting(test));
        var output = new TestOutputHelper();
        output.Initialize(bus, test);
        var started = TimeProvider.System.GetTimestamp();
        var problem = play is null ? new SkippedScenarioException(testCase.SkipReason) : await PlayAsync(play, output);
        var summary = new RunSummary { Total = 1, Time = (decimal)TimeProvider.System.GetElapsedTime(started).TotalSeconds };
        Say(
            problem switch
            {
                null => new TestPassed(test, summary.Time, output.Output),
                SkippedScenarioException skipped => new TestSkipped(test, skipped.Message),
                _ => new TestFailed(test, summary.Time, output.Output, problem),
            }
        );
        summary.Skipped = problem is SkippedScenarioException ? 1 : 0;
        summary.Failed = problem is null or SkippedScenarioException ? 0 : 1;
        Say(new TestFinished(test, summary.Time, output.Output));
        output.Uninitialize();
        return summary;
    }

    private async Task<Exception?> PlayAsync(Func<ITestOutputHelper, Task> play, TestOutputHelper output)
    {
        var failures = new ExceptionAggregator(surroundings);
        if (!failures.HasExceptions)
            await failures.RunAsync(() => play(output));
        return failures.ToException();
    }

    private void Say(IMessageSinkMessage message)
    {
        if (!bus.QueueMessage(message))
            cancellationToken.Cancel();
    }
}
