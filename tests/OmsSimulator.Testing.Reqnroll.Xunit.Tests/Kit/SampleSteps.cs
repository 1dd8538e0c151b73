using OmsSimulator.Testing.Reqnroll.Xunit;
using Reqnroll;

namespace OmsSimulator.Tests.Features;

[Binding]
public sealed class SampleSteps(IReqnrollOutputHelper output)
{
    private int mugs;

    public static List<string> Calls { get; } = [];

    [BeforeTestRun]
    public static void BeforeAll() => Calls.Add("before");

    [AfterTestRun]
    public static async Task AfterAll()
    {
        await Task.Yield();
        Calls.Add("after");
    }

    [AfterFeature("kitchen")]
    public static void AfterTheKitchen(FeatureInfo feature) => Calls.Add($"after {feature.Title}");

    [Given("a sample shelf")]
    public void AShelf()
    {
        mugs = 0;
        output.WriteLine("the shelf is empty");
    }

    [Given("{int} sample mugs are added")]
    [When("{int} sample mugs are added")]
    public void AreAdded(int count) => mugs += count;

    [Given("there is no sample kitchen")]
    public static void ThereIsNoKitchen() => throw new SkippedScenarioException("There is no kitchen.");

    [When("sample mugs are painted")]
    public static void ArePainted() => throw new PendingStepException();

    [Then("there are {int} sample mugs")]
    public void ThereAre(int count) => mugs.Should().Be(count);
}

[Binding]
public static class FailingHooks
{
    [BeforeFeature("fails-before-feature")]
    public static void BeforeFeature() => throw new InvalidOperationException("no start");

    [AfterFeature("fails-after-feature")]
    public static void AfterFeature() => throw new InvalidOperationException("no end");

    [BeforeScenario("fails-before-scenario")]
    public static void BeforeScenario() => throw new InvalidOperationException("no start");

    [AfterScenario("fails-after-scenario")]
    public static void AfterScenario() => throw new InvalidOperationException("no end");

    [BeforeStep("fails-before-step")]
    public static void BeforeStep() => throw new InvalidOperationException("no start");

    [AfterStep("fails-after-step")]
    public static void AfterStep() => throw new InvalidOperationException("no end");
}
