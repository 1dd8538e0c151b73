using OmsSimulator.Contract;
using OmsSimulator.Testing;
using OmsSimulator.Tests;
using OmsSimulator.Tests.Features;
using Xunit.Abstractions;

namespace OmsSimulator.MissingTests.Tests;

/// <summary>
/// A walk that somebody took by hand, exported from the journal: as a feature it runs with the step library, as C# with the test kit, and
/// both hold.
/// </summary>
[Collection("Reqnroll's runtime")]
public sealed class RecordedWalkTests : IDisposable
{
    private readonly XUnitRun xunit = new();

    [Fact]
    public async Task ItIsAFeatureThatHolds()
    {
        await using var server = await OmsServer.StartAsync();
        await using var sandbox = await server.CreateSandboxAsync(SandboxSeed.Demo);
        var chosen = await RecordedWalk.Take(sandbox);
        Write("all.feature", await sandbox.Control.Requests.ScenarioAsync(new(chosen) { Title = "Everything of it" }));
        Write("last.feature", await sandbox.Control.Requests.ScenarioAsync(new([chosen[^1]])));
        Run(typeof(OfARecordedWalk)).Should().Be(2);
    }

    [Fact]
    public async Task ItIsACSharpTestThatHolds()
    {
        await using var server = await OmsServer.StartAsync();
        await using var sandbox = await server.CreateSandboxAsync(SandboxSeed.Demo);
        var chosen = await RecordedWalk.Take(sandbox);
        var tests = CompiledTests.Of("Recorded", await sandbox.Control.Requests.ScenarioAsync(new(chosen), "csharp"));
        using var compiled = new XUnitRun(tests);
        var messages = compiled.Run(compiled.Discover(tests.GetTypes().Single(type => type.IsPublic)));
        messages.OfType<IFailureInformation>().Select(failure => string.Join('\n', failure.Messages)).Should().BeEmpty();
        messages.OfType<ITestPassed>().Should().ContainSingle();
    }

    [Fact]
    public async Task ItHoldsInACapturedInstallationToo()
    {
        await using var oms = await Installed.Start(SampleInstallations.Captured);
        var chosen = await RecordedWalk.TakeInAnyInstallation(oms.Sandbox);
        Write("captured.feature", await oms.Sandbox.Control.Requests.ScenarioAsync(new(chosen)), "recorded/captured");
        Run(typeof(OfARecordedWalkElsewhere)).Should().Be(1);
    }

    public void Dispose() => xunit.Dispose();

    private int Run(Type features)
    {
        var messages = xunit.Run(xunit.Discover(features));
        messages.OfType<IFailureInformation>().Select(failure => string.Join('\n', failure.Messages)).Should().BeEmpty();
        return messages.OfType<ITestPassed>().Count();
    }

    private static void Write(string file, string text, string folder = "recorded/default")
    {
        var path = Path.Combine(AppContext.BaseDirectory, folder);
        Directory.CreateDirectory(path);
        File.WriteAllText(Path.Combine(path, file), text);
    }
}
