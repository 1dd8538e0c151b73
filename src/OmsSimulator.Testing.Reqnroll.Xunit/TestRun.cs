using System.Collections.Concurrent;
using System.Reflection;
using Reqnroll;

namespace OmsSimulator.Testing.Reqnroll.Xunit;

/// <summary>
/// What surrounds the scenarios of an assembly: its first one starts Reqnroll's test run, and what follows the last one ends it.
/// </summary>
internal static class TestRun
{
    private static readonly ConcurrentDictionary<Assembly, Lazy<Task>> Started = new();

    /// <summary>Starts it, the first time it is asked; a failing hook fails every scenario.</summary>
    public static Task StartAsync(Assembly assembly) => Started.GetOrAdd(assembly, one => new(() => FirstAsync(one))).Value;

    /// <summary>Ends a feature, if a scenario of it ran.</summary>
    public static Task EndFeatureAsync(Assembly assembly, FeatureInfo feature) =>
        Started.ContainsKey(assembly)
            ? TestRunnerManager.ReleaseFeatureAsync(feature, assembly, ReqnrollContainers.Shared)
            : Task.CompletedTask;

    /// <summary>Ends it, if it was started; a later one begins anew.</summary>
    public static Task EndAsync(Assembly assembly) =>
        Started.TryRemove(assembly, out _) ? TestRunnerManager.OnTestRunEndAsync(assembly, ReqnrollContainers.Shared) : Task.CompletedTask;

    private static async Task FirstAsync(Assembly assembly)
    {
        try
        {
            await TestRunnerManager.OnTestRunStartAsync(assembly, ReqnrollContainers.Shared);
        }
        catch (Exception problem)
        {
            throw new ScenarioFailedException($"A hook that runs before all scenarios failed: {problem.Message}", problem);
        }
    }
}
