using System.Collections.Concurrent;
using System.Reflection;
using Reqnroll;

namespace OmsSimulator.Specs.Runner;

/// <summary>What surrounds the scenarios of an assembly: what runs once before the first, and once after the last.</summary>
internal sealed class TestRun
{
    private static readonly ConcurrentDictionary<Assembly, TestRun> Running = new();

    private readonly Bindings bindings;
    private readonly Lazy<Task> started;

    /// <summary>Makes one.</summary>
    public TestRun(Bindings bindings)
    {
        this.bindings = bindings;
        started = new(() => All<BeforeTestRunAttribute>(goOn: false));
    }

    /// <summary>That of an assembly.</summary>
    public static TestRun Of(Assembly assembly) => Running.GetOrAdd(assembly, one => new TestRun(Bindings.Of(one)));

    /// <summary>Ends that of an assembly, if it was started; a later one begins anew.</summary>
    public static Task End(Assembly assembly) => Running.TryRemove(assembly, out var run) ? run.End() : Task.CompletedTask;

    /// <summary>Starts it, the first time it is asked.</summary>
    public async Task<Bindings> Start()
    {
        await started.Value;
        return bindings;
    }

    /// <summary>Ends it, if it was started.</summary>
    public Task End() => started.IsValueCreated ? All<AfterTestRunAttribute>(goOn: true) : Task.CompletedTask;

    private async Task All<THook>(bool goOn)
        where THook : HookAttribute
    {
        var problems = new List<Exception>();
        foreach (var hook in bindings.Hooks<THook>([]))
        {
            try
            {
                await ScenarioRun.Invoke(hook, [], new ScenarioContainer());
            }
            catch (Exception problem) when (goOn)
            {
                problems.Add(problem);
            }
        }

        if (problems.Count > 0)
            throw new AggregateException(problems);
    }
}
