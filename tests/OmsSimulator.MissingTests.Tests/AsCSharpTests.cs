using OmsSimulator.Client;
using OmsSimulator.Tests;
using OmsSimulator.Tests.Features;
using Xunit.Abstractions;

namespace OmsSimulator.MissingTests.Tests;

/// <summary>The missing tests and the tours as C#: they compile, and run as tests of xUnit.</summary>
public sealed class AsCSharpTests
{
    [Fact]
    public async Task AllOfThemCompile()
    {
        await using var oms = await Installed.Start("");
        CompiledTests.Of("All", await oms.Missing.CSharpAsync(), await oms.Missing.TourAsync("csharp"));
    }

    [Fact]
    public async Task TheyRun()
    {
        await using var oms = await Installed.Start(SampleInstallations.Captured);
        var tests = CompiledTests.Of(
            "Captured",
            await oms.Missing.CSharpAsync(new MissingTestsQuery { Dimension = "selectors" }),
            await oms.Missing.CSharpAsync(new MissingTestsQuery { Dimension = "effects" }),
            await oms.Missing.CSharpAsync(new MissingTestsQuery { Dimension = "transitions" }),
            await oms.Missing.TourAsync("csharp")
        );
        using var xunit = new XUnitRun(tests);
        foreach (var type in tests.GetTypes().Where(type => type.IsPublic))
        {
            var messages = xunit.Run(xunit.Discover(type));
            messages.OfType<IFailureInformation>().Select(failure => string.Join('\n', failure.Messages)).Should().BeEmpty();
            messages.OfType<ITestPassed>().Should().NotBeEmpty(type.Name);
        }
    }
}
