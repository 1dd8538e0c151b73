using Xunit.Abstractions;

namespace OmsSimulator.Specs.Runner.Tests.XUnit;

public sealed class FeaturesInXUnitTests : IDisposable
{
    private readonly XUnitRun xunit = new();

    private static string[] Names { get; } =
    [
        "Mugs: Passing", "Mugs: Failing", "Mugs: Undefined", "Mugs: Pending", "Mugs: Ignored", "Mugs: Outline (1)", "Mugs: Outline (8) [line 36]", "Mugs: Outline (8) [line 37]",
        "inner/Broken.feature is a feature",
    ];

    [Fact]
    public void EveryScenarioAndEveryRowIsATestWithANameOfItsOwn()
    {
        var tests = xunit.Discover(typeof(Sample));
        tests.Select(test => test.DisplayName).Should().Equal(Names);
        tests.Select(test => test.UniqueID).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void TagsAreTraits()
    {
        var tests = xunit.Discover(typeof(Sample)).ToDictionary(test => test.DisplayName);
        tests["Mugs: Passing"].Traits["Category"].Should().Equal("kitchen", "washed");
        tests["Mugs: Outline (1)"].Traits["Category"].Should().Equal("kitchen", "few");
        tests["Mugs: Passing"].Traits["FeatureFile"].Should().Equal("Mugs.feature");
        tests["inner/Broken.feature is a feature"].Traits["FeatureFile"].Should().Equal("inner/Broken.feature");
    }

    [Fact]
    public void TestsKnowWhereTheyStand()
    {
        var passing = xunit.Discover(typeof(Sample))[0].SourceInformation;
        passing.FileName.Should().EndWith("Mugs.feature");
        passing.LineNumber.Should().Be(8);
    }

    [Fact]
    public void IgnoredOnesSayWhy() => xunit.Discover(typeof(Sample)).Single(test => test.SkipReason is not null).Should().BeEquivalentTo(new { DisplayName = "Mugs: Ignored", SkipReason = "Tagged @ignore" });

    [Fact]
    public void TheyRunAndAnswerAsTestsDo()
    {
        SampleSteps.Calls.Clear();
        var messages = xunit.Run(xunit.Discover(typeof(Sample)));

        messages.OfType<ITestPassed>().Select(test => test.Test.DisplayName).Should().BeEquivalentTo("Mugs: Passing", "Mugs: Outline (1)", "Mugs: Outline (8) [line 36]", "Mugs: Outline (8) [line 37]");
        messages.OfType<ITestSkipped>().Single().Should().BeEquivalentTo(new { Reason = "Tagged @ignore" });
        var failed = messages.OfType<ITestFailed>().ToDictionary(test => test.Test.DisplayName, test => test.Messages[0]);
        failed.Keys.Should().BeEquivalentTo("Mugs: Failing", "Mugs: Undefined", "Mugs: Pending", "inner/Broken.feature is a feature");
        failed["Mugs: Failing"].Should().StartWith("Mugs.feature:13: Then there are 1 sample mugs").And.Contain("0");
        failed["Mugs: Undefined"].Should().StartWith("Mugs.feature:16: When sample mugs fly").And.Contain("""[When("sample mugs fly")]""");
        failed["Mugs: Pending"].Should().StartWith("Mugs.feature:19:");
        failed["inner/Broken.feature is a feature"].Should().StartWith("inner/Broken.feature:5:");
        messages.OfType<ITestPassed>().First(test => test.Test.DisplayName == "Mugs: Passing").Output.Should().Contain("When 2 sample mugs are added");

        SampleSteps.Calls.Should().Equal("before", "after");
        messages.OfType<ITestAssemblyCleanupFailure>().Should().BeEmpty();
    }

    [Fact]
    public void EachFeatureIsACollectionOfItsOwnSoThatTheyRunInParallel() =>
        xunit.Discover(typeof(Sample)).Select(test => test.TestMethod.TestClass.TestCollection.DisplayName).Distinct().Should().Equal("Mugs.feature", "inner/Broken.feature");

    [Fact]
    public void AFolderWithoutFeaturesFails()
    {
        var messages = xunit.Run(xunit.Discover(typeof(NoSample)));
        messages.OfType<ITestFailed>().Single().Messages[0].Should().Contain("There are no features below").And.Contain("no-features");
    }

    public void Dispose() => xunit.Dispose();
}
