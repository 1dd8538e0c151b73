using System.Collections.Concurrent;
using System.Reflection;
using Reqnroll;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace OmsSimulator.Specs.Runner;

/// <summary>A scenario as an xUnit test case: its name is the feature's and the scenario's, its traits are its tags.</summary>
public sealed class ScenarioTestCase : XunitTestCase
{
    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<Scenario>>> Files = new();
    private static readonly ConcurrentDictionary<Assembly, Lazy<Task<Bindings>>> Bound = new();

    private string folder = "";
    private string file = "";
    private int line;
    private string name = "";
    private string[] tags = [];
    private string? broken;

    /// <summary>For xUnit, which then reads it with <see cref="Deserialize"/>.</summary>
    [Obsolete("Called by the de-serializer")]
    public ScenarioTestCase()
    {
    }

    /// <summary>Makes one.</summary>
    public ScenarioTestCase(
        IMessageSink diagnostics, ITestMethod method, string folder, string file, int line, string name, IReadOnlyList<string> tags, string? broken)
        : base(diagnostics, TestMethodDisplay.Method, TestMethodDisplayOptions.None, method)
    {
        (this.folder, this.file, this.line, this.name, this.tags, this.broken) = (folder, file, line, name, [.. tags], broken);
    }

    /// <inheritdoc/>
    public override void Serialize(IXunitSerializationInfo data)
    {
        base.Serialize(data);
        data.AddValue(nameof(folder), folder);
        data.AddValue(nameof(file), file);
        data.AddValue(nameof(line), line);
        data.AddValue(nameof(name), name);
        data.AddValue(nameof(tags), tags);
        data.AddValue(nameof(broken), broken);
    }

    /// <inheritdoc/>
    public override void Deserialize(IXunitSerializationInfo data)
    {
        folder = data.GetValue<string>(nameof(folder));
        file = data.GetValue<string>(nameof(file));
        line = data.GetValue<int>(nameof(line));
        name = data.GetValue<string>(nameof(name));
        tags = data.GetValue<string[]>(nameof(tags));
        broken = data.GetValue<string?>(nameof(broken));
        base.Deserialize(data);
    }

    /// <inheritdoc/>
    public override async Task<RunSummary> RunAsync(
        IMessageSink diagnosticMessageSink, IMessageBus messageBus, object[] constructorArguments, ExceptionAggregator aggregator, CancellationTokenSource cancellationTokenSource)
    {
        var test = new XunitTest(this, DisplayName);
        return await new ScenarioTestRunner(test, messageBus, TestMethod.TestClass.Class.ToRuntimeType(), TestMethod.Method.ToRuntimeMethod(), SkipReason, RunScenario, aggregator, cancellationTokenSource).RunAsync();
    }

    /// <inheritdoc/>
    protected override void Initialize()
    {
        base.Initialize();
        DisplayName = name;
        foreach (var tag in tags)
        {
            if (!Traits.TryGetValue("Category", out var known))
                Traits["Category"] = known = [];
            known.Add(tag);
        }

        Traits["FeatureFile"] = [file];
        SourceInformation = new SourceInformation { FileName = Path.Combine(folder, file), LineNumber = line };
        if (tags.Contains("ignore"))
            SkipReason = "Tagged @ignore";
    }

    /// <inheritdoc/>
    protected override string GetUniqueID() => $"{file}:{line}:{name}";

    private async Task<string> RunScenario()
    {
        if (broken is not null)
            throw new InvalidOperationException(broken);
        var scenarios = Files.GetOrAdd(Path.Combine(folder, file), path => new(() => FeatureFile.Read(folder, path))).Value;
        var scenario = scenarios.Single(one => one.Line == line);
        var assembly = TestMethod.TestClass.Class.ToRuntimeType().Assembly;
        var bindings = await Bound.GetOrAdd(assembly, one => new(() => Prepare(one))).Value;
        var run = new ScenarioRun(scenario, bindings);
        try
        {
            await run.Run();
        }
        catch (Exception problem)
        {
            problem.Data["output"] = run.Output;
            throw;
        }

        return run.Output;
    }

    // What runs after the last scenario runs when the process ends: xUnit has no other moment that all features share.
    private static async Task<Bindings> Prepare(Assembly assembly)
    {
        var bindings = new Bindings(assembly);
        foreach (var hook in bindings.Hooks<BeforeTestRunAttribute>([]))
            await ScenarioRun.Invoke(hook, [], new ScenarioContainer());
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            foreach (var hook in bindings.Hooks<AfterTestRunAttribute>([]))
                ScenarioRun.Invoke(hook, [], new ScenarioContainer()).GetAwaiter().GetResult();
        };
        return bindings;
    }
}
