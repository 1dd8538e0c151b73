using System.Collections.Concurrent;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace OmsSimulator.Specs.Runner;

/// <summary>A scenario as an xUnit test case: its name is the feature's and the scenario's, its traits are its tags.</summary>
public sealed class ScenarioTestCase : XunitTestCase
{
    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<Scenario>>> Files = new();

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
        SourceInformation = Place;
    }

    private SourceInformation Place => new() { FileName = Path.Combine(folder, file), LineNumber = line };

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
        SourceInformation = Place;
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
        if (tags.Contains("ignore"))
            SkipReason = "Tagged @ignore";
    }

    /// <inheritdoc/>
    protected override string GetUniqueID() => $"{TestMethod.TestClass.Class.Name}.{TestMethod.Method.Name}:{file}:{line}:{name}";

    private async Task<string> RunScenario()
    {
        if (broken is not null)
            throw new InvalidOperationException(broken);
        var scenarios = Files.GetOrAdd(Path.Combine(folder, file), path => new(() => FeatureFile.Read(folder, path))).Value;
        var scenario = scenarios.Single(one => one.Line == line);
        var run = new ScenarioRun(scenario, await TestRun.Of(TestMethod.TestClass.Class.ToRuntimeType().Assembly).Start());
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
}
