using Reqnroll;

namespace OmsSimulator.Specs.Runner.Tests.XUnit;

#pragma warning disable xUnit1000 // Not public on purpose.
/// <summary>Stands for the sample features. Not public: only the tests here find it, not the run that they are part of.</summary>
internal sealed class Sample
{
    [Features("sample-features")]
    public static void Scenario()
    {
    }
}

/// <summary>Stands for a folder that is not there.</summary>
internal sealed class NoSample
{
    [Features("no-features")]
    public static void Scenario()
    {
    }
}

#pragma warning restore xUnit1000

[Binding]
public sealed class SampleSteps
{
    private int mugs;

    public static List<string> Calls { get; } = [];

    [BeforeTestRun]
    public static void Before() => Calls.Add("before");

    [AfterTestRun]
    public static async Task After()
    {
        await Task.Yield();
        Calls.Add("after");
    }

    [Given("a sample shelf")]
    public void AShelf() => mugs = 0;

    [When("{int} sample mugs are added")]
    public void AreAdded(int count) => mugs += count;

    [When("sample mugs are painted")]
    public void ArePainted() => throw new PendingStepException();

    [Then("there are {int} sample mugs")]
    public void ThereAre(int count) => mugs.Should().Be(count);
}
