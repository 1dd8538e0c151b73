using OmsSimulator.Client;
using OmsSimulator.Domain;
using OmsSimulator.Tests;
using OmsSimulator.Tests.Features;
using Xunit.Abstractions;

namespace OmsSimulator.MissingTests.Tests;

/// <summary>
/// The promise: the missing scenarios of an empty sandbox, run with the step library on the real runner, all hold, and cover everything that
/// can be covered.
/// </summary>
[Collection("Reqnroll's runtime")]
public sealed class OnTheRealRunnerTests : IDisposable
{
    private readonly XUnitRun xunit = new();

    [Fact]
    public Task OfTheDefaultInstallation() => ThePromiseHolds(typeof(OfTheDefaultOne), "missing/default", "");

    [Fact]
    public Task OfACapturedInstallation() => ThePromiseHolds(typeof(OfACapturedOne), "missing/captured", SampleInstallations.Captured);

    [Fact]
    public Task OfARandomInstallation() => ThePromiseHolds(typeof(OfARandomOne), "missing/random", SampleInstallations.Random(1));

    [Fact]
    public Task OfAnotherRandomInstallation() =>
        ThePromiseHolds(typeof(OfAnotherRandomOne), "missing/another", SampleInstallations.Random(2));

    [Fact]
    public async Task AToursWalksAreWalked()
    {
        await WriteTour("tour/default", "");
        Run(typeof(OfATour));
        CoverageAtTheEnd.Report!.ShouldCover(["transitions"]);
    }

    [Fact]
    public async Task ACapturedInstallationsToo()
    {
        await WriteTour("tour/captured", SampleInstallations.Captured);
        Run(typeof(OfACapturedTour));
        CoverageAtTheEnd.Report!.ShouldCover(["transitions"]);
    }

    public void Dispose() => xunit.Dispose();

    private async Task ThePromiseHolds(Type features, string folder, string document)
    {
        var count = 0;
        await using (var oms = await Installed.Start(document))
        {
            foreach (var dimension in CellNames.Dimensions)
            {
                var query = new MissingTestsQuery { Dimension = dimension };
                Write(folder, $"{dimension}.feature", await oms.Missing.GherkinAsync(query));
                count += (await oms.Missing.ReadAsync(query)).Scenarios.Count;
            }
        }

        Run(features).Should().Be(count);
        CoverageAtTheEnd.Report!.ShouldCover(CellNames.Dimensions);
    }

    private static async Task WriteTour(string folder, string document)
    {
        await using var oms = await Installed.Start(document);
        Write(folder, "tour.feature", await oms.Missing.TourAsync());
    }

    private int Run(Type features)
    {
        var messages = xunit.Run(xunit.Discover(features));
        messages.OfType<IFailureInformation>().Select(failure => string.Join('\n', failure.Messages)).Should().BeEmpty();
        return messages.OfType<ITestPassed>().Count();
    }

    private static void Write(string folder, string file, string text)
    {
        var path = Path.Combine(AppContext.BaseDirectory, folder);
        Directory.CreateDirectory(path);
        File.WriteAllText(Path.Combine(path, file), text);
    }
}
