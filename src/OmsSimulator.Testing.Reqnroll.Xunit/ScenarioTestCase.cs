using Xunit.Abstractions;
using Xunit.Sdk;

namespace OmsSimulator.Testing.Reqnroll.Xunit;

/// <summary>A scenario as an xUnit test case: its name is the feature's and the scenario's, its traits are its tags.</summary>
public sealed class ScenarioTestCase : XunitTestCase
{
    private string folder = "";
    private string file = "";
    private long line;
    private string name = "";
    private string[] tags = [];
    private string? broken;

    /// <summary>For xUnit, which then reads it with <see cref="Deserialize"/>.</summary>
    [Obsolete("Called by the de-serializer")]
    public ScenarioTestCase() { }

    /// <summary>A scenario of a feature file as a test.</summary>
    /// <param name="diagnostics">Where xUnit's diagnostics go.</param>
    /// <param name="method">The method that stands for the features.</param>
    /// <param name="folder">The features' folder.</param>
    /// <param name="file">The feature file in it.</param>
    /// <param name="line">Where the scenario stands.</param>
    /// <param name="name">The test's name.</param>
    /// <param name="tags">The scenario's tags.</param>
    /// <param name="broken">Why the file cannot be run, with its place.</param>
    internal ScenarioTestCase(
        IMessageSink diagnostics,
        ITestMethod method,
        string folder,
        string file,
        long line,
        string name,
        IReadOnlyList<string> tags,
        string? broken
    )
        : base(diagnostics, TestMethodDisplay.Method, TestMethodDisplayOptions.None, method)
    {
        (this.folder, this.file, this.line, this.name, this.tags, this.broken) = (folder, file, line, name, [.. tags], broken);
        SourceInformation = Place;
    }

    /// <summary>The feature file that it is of; null where that cannot be run.</summary>
    internal FeatureFile? Feature => broken is null ? FeatureFile.Read(folder, file) : null;

    private SourceInformation Place => new() { FileName = Path.Combine(folder, file), LineNumber = (int)line };

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
        line = data.GetValue<long>(nameof(line));
        name = data.GetValue<string>(nameof(name));
        tags = data.GetValue<string[]>(nameof(tags));
        broken = data.GetValue<string?>(nameof(broken));
        base.Deserialize(data);
        SourceInformation = Place;
    }

    /// <inheritdoc/>
    public override Task<RunSummary> RunAsync(
        IMessageSink diagnosticMessageSink,
        IMessageBus messageBus,
        object[] constructorArguments,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellationTokenSource
    ) => new ScenarioTest(this, messageBus, aggregator, cancellationTokenSource).RunAsync(SkipReason is null ? PlayAsync : null);

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
        if (tags.Contains("ignore", StringComparer.OrdinalIgnoreCase))
            SkipReason = "Tagged @ignore";
    }

    /// <inheritdoc/>
    protected override string GetUniqueID() => $"{TestMethod.TestClass.Class.Name}.{TestMethod.Method.Name}:{file}:{line}:{name}";

    private async Task PlayAsync(ITestOutputHelper output)
    {
        if (Feature is not { } feature)
            throw new InvalidOperationException(broken);
        var scenario = feature.Scenarios.Single(one => one.Line == line);
        await new ScenarioRun(TestMethod.TestClass.Class.ToRuntimeType().Assembly, feature.Info, scenario, output).RunAsync();
    }
}
