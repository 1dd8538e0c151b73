using Xunit.Abstractions;

namespace OmsSimulator.Tests.Features;

public sealed class FeaturesInXUnitTests : IDisposable
{
    private readonly XUnitRun xunit = new();

    [Fact]
    public void EveryScenarioAndEveryRowIsATestWithANameOfItsOwn()
    {
        var tests = xunit.Discover(typeof(Sample));
        tests
            .Select(test => test.DisplayName)
            .Should()
            .Equal(
                "Mugs: Passing",
                "Mugs: Failing",
                "Mugs: Undefined",
                "Mugs: Pending",
                "Mugs: Ignored",
                "Mugs: Skipped",
                "Mugs: Outline (1)",
                "Mugs: Outline (8) [line 40]",
                "Mugs: Outline (8) [line 41]",
                "Mugs: A shelf holds nine: Passing",
                "inner/Broken.feature is a feature"
            );
        tests.Select(test => test.UniqueID).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void TagsAreTraits()
    {
        var tests = xunit.Discover(typeof(Sample)).ToDictionary(test => test.DisplayName);
        tests["Mugs: Passing"].Traits["Category"].Should().Equal("kitchen", "washed");
        tests["Mugs: Outline (1)"].Traits["Category"].Should().Equal("kitchen", "few");
        tests["Mugs: A shelf holds nine: Passing"].Traits["Category"].Should().Equal("kitchen", "shelf");
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
    public void TheyRunAndAnswerAsTestsDo()
    {
        SampleSteps.Calls.Clear();
        var messages = xunit.Run(xunit.Discover(typeof(Sample)));

        messages
            .OfType<ITestPassed>()
            .Select(test => test.Test.DisplayName)
            .Should()
            .BeEquivalentTo(
                "Mugs: Passing",
                "Mugs: Outline (1)",
                "Mugs: Outline (8) [line 40]",
                "Mugs: Outline (8) [line 41]",
                "Mugs: A shelf holds nine: Passing"
            );
        messages
            .OfType<ITestSkipped>()
            .ToDictionary(test => test.Test.DisplayName, test => test.Reason)
            .Should()
            .Equal(new Dictionary<string, string> { ["Mugs: Ignored"] = "Tagged @ignore", ["Mugs: Skipped"] = "There is no kitchen." });
        var failed = Failures(messages);
        failed.Keys.Should().BeEquivalentTo("Mugs: Failing", "Mugs: Undefined", "Mugs: Pending", "inner/Broken.feature is a feature");
        failed["Mugs: Failing"].Should().StartWith("Mugs.feature:13: Then there are 1 sample mugs").And.Contain("0");
        failed["Mugs: Undefined"].Should().StartWith("Mugs.feature:17: When sample mugs fly").And.Contain("""[When("sample mugs fly")]""");
        failed["Mugs: Pending"].Should().StartWith("Mugs.feature:20: When sample mugs are painted");
        failed["inner/Broken.feature is a feature"].Should().StartWith("inner/Broken.feature:5:");
        messages.OfType<ITestAssemblyCleanupFailure>().Should().BeEmpty();
    }

    [Fact]
    public void WhatSurroundsTheScenariosRunsOnce()
    {
        SampleSteps.Calls.Clear();
        xunit.Run(xunit.Discover(typeof(Sample)));
        SampleSteps.Calls.Should().Equal("before", "after Mugs", "after");
        xunit.Run(xunit.Discover(typeof(Sample)).Take(1));
        SampleSteps.Calls.Should().Equal("before", "after Mugs", "after", "before", "after Mugs", "after");
    }

    [Fact]
    public void StepsAndWhatBindingsWriteAreTheTestsOutput()
    {
        var messages = xunit.Run(xunit.Discover(typeof(Sample)));
        messages
            .OfType<ITestPassed>()
            .First(test => test.Test.DisplayName == "Mugs: Passing")
            .Output.Should()
            .Contain("When 2 sample mugs are added")
            .And.Contain("the shelf is empty");
        messages
            .OfType<ITestFailed>()
            .First(test => test.Test.DisplayName == "Mugs: Failing")
            .Output.Should()
            .Contain("When 1 sample mugs are added")
            .And.Contain("skipped");
    }

    [Fact]
    public void EachFeatureIsACollectionOfItsOwnSoThatTheyRunInParallel() =>
        xunit
            .Discover(typeof(Sample))
            .Select(test => test.TestMethod.TestClass.TestCollection.DisplayName)
            .Distinct()
            .Should()
            .Equal("Mugs.feature", "inner/Broken.feature");

    [Fact]
    public void AFolderWithoutFeaturesFails() =>
        Failures(xunit.Run(xunit.Discover(typeof(NoSample))))
            .Values.Single()
            .Should()
            .Contain("There are no features below")
            .And.Contain("no-features");

    [Theory]
    [InlineData("Before", "Scenarios.feature:4: BeforeScenario hook FailingHooks.BeforeScenario\nno start")]
    [InlineData("After", "Scenarios.feature:8: AfterScenario hook FailingHooks.AfterScenario\nno end")]
    [InlineData("Before a step", "Scenarios.feature:13: BeforeStep hook FailingHooks.BeforeStep, at: Given a sample shelf\nno start")]
    [InlineData("After a step", "Scenarios.feature:18: AfterStep hook FailingHooks.AfterStep, at: Given a sample shelf\nno end")]
    [InlineData("A step and a hook", "Scenarios.feature:22: Then there are 7 sample mugs\nExpected * to be 7, but found 0*")]
    public void AHookThatFailsIsNamed(string scenario, string message)
    {
        var test = xunit.Discover(typeof(SampleOfHooks)).Single(one => one.DisplayName == $"Hooks of scenarios: {scenario}");
        Failures(xunit.Run([test])).Values.Single().ReplaceLineEndings("\n").Should().Match(message);
    }

    [Fact]
    public void AfterAHookOfAFeatureFailedItsScenariosSaySo()
    {
        var failed = Failures(xunit.Run(xunit.Discover(typeof(SampleOfHooks))));
        failed["Before a feature: One"].Should().Be("BeforeAFeature.feature:4: BeforeFeature hook FailingHooks.BeforeFeature\nno start");
        failed["Before a feature: Two"].Should().Be("BeforeAFeature.feature:7: not run, since a BeforeFeature hook failed: no start");
    }

    [Fact]
    public void WhatFailedAfterAFeatureIsNotSaidOfTheNext()
    {
        // One after the other on one runner, in an order that xUnit draws.
        for (var round = 0; round < 10; round++)
        {
            var failed = Failures(xunit.Run(xunit.Discover(typeof(SampleOfHooks)), inParallel: false));
            failed["Before a feature: One"]
                .Should()
                .Be("BeforeAFeature.feature:4: BeforeFeature hook FailingHooks.BeforeFeature\nno start");
        }
    }

    [Fact]
    public void AHookThatFailsAfterAFeatureFailsTheRun()
    {
        var messages = xunit.Run(xunit.Discover(typeof(SampleOfHooks)));
        var failure = messages.OfType<ITestCollectionCleanupFailure>().Single();
        failure.TestCollection.DisplayName.Should().Be("AfterAFeature.feature");
        failure.Messages.Single().Should().Be("no end");
        failure.TestCases.Single().DisplayName.Should().Be("After a feature: One");
    }

    public void Dispose() => xunit.Dispose();

    private static Dictionary<string, string> Failures(IEnumerable<IMessageSinkMessage> messages) =>
        messages.OfType<ITestFailed>().ToDictionary(test => test.Test.DisplayName, test => test.Messages[0].ReplaceLineEndings("\n"));
}
