using System.Reflection;
using Reqnroll;
using Xunit.Abstractions;

namespace OmsSimulator.Testing.Reqnroll.Xunit;

/// <summary>One run of a scenario on Reqnroll's runtime; a failure says file, line, and the step or the hook.</summary>
internal sealed class ScenarioRun(Assembly assembly, FeatureInfo feature, FeatureScenario scenario, ITestOutputHelper output)
{
    private readonly List<Exception> failures = [];
    private FeatureStep? failed;

    /// <summary>Runs it. What fails first is what fails it; what has to follow follows all the same.</summary>
    /// <exception cref="ScenarioFailedException">It failed.</exception>
    /// <exception cref="SkippedScenarioException">It is not to be run.</exception>
    public async Task RunAsync()
    {
        await TestRun.StartAsync(assembly);
        var runner = TestRunnerManager.GetTestRunnerForAssembly(assembly, ReqnrollContainers.Shared, feature);
        try
        {
            await EnterFeatureAsync(runner);
            await TryAsync(runner, () => StepsAsync(runner));
            await TryAsync(runner, runner.CollectScenarioErrorsAsync);
            await TryAsync(runner, runner.OnScenarioEndAsync);
        }
        finally
        {
            TestRunnerManager.ReleaseTestRunner(runner);
        }

        if (failures.Count > 0)
            throw failures[0];
    }

    private async Task EnterFeatureAsync(ITestRunner runner)
    {
        if (runner.FeatureContext is { } other && !ReferenceEquals(other.FeatureInfo, feature))
            await runner.OnFeatureEndAsync();

        // What failed before is another feature's, such as the hook after the one that this runner had.
        runner.TestThreadContext.TestThreadContainer.Resolve<FailedHook>().Take();
        if (runner.FeatureContext is null)
            await TryAsync(runner, () => runner.OnFeatureStartAsync(feature));
        if (failures.Count > 0)
            throw failures[0];
        if (runner.FeatureContext is { BeforeFeatureHookFailed: true, BeforeFeatureHookError: var problem })
        {
            throw new ScenarioFailedException(
                $"{scenario.File}:{scenario.Line}: not run, since a BeforeFeature hook failed: {problem.Message}",
                problem
            );
        }
    }

    private async Task StepsAsync(ITestRunner runner)
    {
        runner.OnScenarioInitialize(scenario.Info(), scenario.Rule);
        runner.ScenarioContext.ScenarioContainer.RegisterInstanceAs(output);
        await runner.OnScenarioStartAsync();
        foreach (var step in scenario.Steps)
        {
            // After a failure as well: reports have the steps that were skipped.
            var before = runner.ScenarioContext.ScenarioExecutionStatus;
            await TryAsync(runner, () => step.RunAsync(runner), step);
            if (before == ScenarioExecutionStatus.OK && runner.ScenarioContext.ScenarioExecutionStatus != ScenarioExecutionStatus.OK)
                failed ??= step;
        }
    }

    private async Task TryAsync(ITestRunner runner, Func<Task> act, FeatureStep? step = null)
    {
        try
        {
            await act();
        }
        catch (SkippedScenarioException skipped)
        {
            failures.Add(skipped);
        }
        catch (Exception problem)
        {
            failed ??= step;
            failures.Add(Named(runner, problem));
        }
    }

    private ScenarioFailedException Named(ITestRunner runner, Exception problem)
    {
        var hook = runner.TestThreadContext.TestThreadContainer.Resolve<FailedHook>().Take();
        var where = (hook, failed) switch
        {
            (null, null) => $"{scenario.File}:{scenario.Line}: {scenario.DisplayName}",
            (null, { } step) => $"{scenario.File}:{step.Line}: {step}",
            ({ } name, null) => $"{scenario.File}:{scenario.Line}: {name}",
            ({ } name, { } step) => $"{scenario.File}:{step.Line}: {name}, at: {step}",
        };
        return new ScenarioFailedException($"{where}\n{problem.Message}", problem);
    }
}
