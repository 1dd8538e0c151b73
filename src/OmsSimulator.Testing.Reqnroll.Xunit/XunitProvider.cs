using Reqnroll;
using Reqnroll.UnitTestProvider;

namespace OmsSimulator.Testing.Reqnroll.Xunit;

/// <summary>
/// What becomes of a scenario that is not simply passed or failed: pending and inconclusive ones fail, ignored ones are skipped.
/// </summary>
internal sealed class XunitProvider : IUnitTestRuntimeProvider
{
    /// <inheritdoc/>
    public void TestPending(string message) => throw new PendingScenarioException(message);

    /// <inheritdoc/>
    public void TestInconclusive(string message) => throw new PendingScenarioException(message);

    /// <inheritdoc/>
    public void TestIgnore(string message) => throw new SkippedScenarioException(message);

    /// <inheritdoc/>
    public ScenarioExecutionStatus? DetectExecutionStatus(Exception exception) =>
        exception is SkippedScenarioException ? ScenarioExecutionStatus.Skipped : null;
}

/// <summary>A step of the scenario has no definition yet, or one that says that it is to come.</summary>
/// <param name="message">Which, with what to write.</param>
public sealed class PendingScenarioException(string message) : Exception(message);

/// <summary>The scenario is not run; thrown by a step or a hook it skips the scenario that it is in.</summary>
/// <param name="message">Why.</param>
public sealed class SkippedScenarioException(string message) : Exception(message);
