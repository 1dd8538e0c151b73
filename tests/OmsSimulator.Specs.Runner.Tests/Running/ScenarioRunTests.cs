using Reqnroll;

namespace OmsSimulator.Specs.Runner.Tests.Running;

public sealed class ScenarioRunTests
{
    private const string Tagged = "Feature: F\n\n  @tidy\n  Scenario: S\n    Given a step\n";

    [Fact]
    public async Task HooksRunAroundTheStepsInTheirOrder() =>
        Notes((await Play.Run("Feature: F\n\n  Scenario: S\n    Given a step\n", typeof(Hooks))).Output).Should().Equal("first", "second", "step", "after", "after last");

    [Fact]
    public async Task HooksWithTagsRunForThoseScenarios() =>
        Notes((await Play.Run(Tagged, typeof(Hooks))).Output).Should().Equal("first", "tidy", "second", "step", "after", "after last");

    [Fact]
    public async Task HooksRunAfterAFailureAndKnowIt()
    {
        var (error, output) = await Play.Run("Feature: F\n\n  @fails\n  Scenario: S\n    Given a failure\n", typeof(Hooks), typeof(FailingHooks));
        error!.Message.Should().Contain("Given a failure");
        Notes(output).Should().Contain("after").And.Contain("after last").And.Contain("knows StepFailedException");
        output.Should().Contain("the hook failed too");
    }

    [Fact]
    public async Task AFailingHookFailsTheScenario()
    {
        (await Play.Run("Feature: F\n\n  @fails\n  Scenario: S\n    Given a step\n", typeof(Hooks), typeof(FailingHooks))).Error!.Message.Should().Be("the hook failed too");
        var (error, output) = await Play.Run("Feature: F\n\n  @cannot-start\n  Scenario: S\n    Given a step\n", typeof(Hooks), typeof(FailingHooks));
        error!.Message.Should().Be("cannot start");
        Notes(output).Should().NotContain("step").And.Contain("after last");
    }

    [Fact]
    public async Task EveryKindOfAsyncStepIsAwaited()
    {
        var (error, output) = await Play.Run("Feature: F\n\n  Scenario: S\n    Given a task\n    And a task with a value\n    And a value task\n", typeof(AsyncSteps));
        error.Should().BeNull();
        Notes(output).Should().Equal("task", "task with a value", "value task");
        (await Play.Step("Given a task that fails", typeof(AsyncSteps))).Error!.Message.Should().Contain("late failure");
    }

    [Fact]
    public async Task OneInstancePerScenarioSharedByAllBindingsAndDisposedAtItsEnd()
    {
        const string Feature = "Feature: F\n\n  Scenario: S\n    Given it counts\n    When it counts there\n    Then it is 2\n";
        for (var time = 0; time < 2; time++)
        {
            var (error, output) = await Play.Run(Feature, typeof(Counting), typeof(CountingElsewhere));
            error.Should().BeNull();
            Notes(output)[^2..].Should().Equal("disposed later", "disposed");
        }
    }

    [Fact]
    public async Task WhatWasMadeIsDisposedAfterAFailureToo() =>
        Notes((await Play.Run("Feature: F\n\n  Scenario: S\n    Given it counts\n    Then it is 2\n", typeof(Counting), typeof(CountingElsewhere))).Output)[^1].Should().Be("disposed");

    [Fact]
    public async Task ACircleOfConstructorsIsNamed() =>
        (await Play.Step("Given a circle", typeof(Circle))).Error!.Message.Should().Contain("Circle needs Round needs Circle");

    [Fact]
    public async Task TheScenarioCanBeAsked() => Notes((await Play.Run(Tagged, typeof(Asking))).Output).Should().Equal("S, tidy");

    [Fact]
    public async Task WhatRunsOnceRunsOnceAndEndsOnce()
    {
        Once.Calls.Clear();
        var run = new TestRun(new Bindings(typeof(Once)));
        await run.End();
        await Task.WhenAll(run.Start(), run.Start(), run.Start());
        Once.Calls.Should().Equal("before", "before later");
        await FluentActions.Awaiting(run.End).Should().ThrowAsync<AggregateException>();
        Once.Calls.Should().Equal("before", "before later", "after", "after all the same");
    }

    private static string[] Notes(string output) => [.. output.Split('\n').Where(line => line.StartsWith('<')).Select(line => line.Trim().Trim('<', '>'))];

    public sealed class Hooks(Diary diary, ScenarioContext context)
    {
        [BeforeScenario(Order = 2)]
        public void Second() => diary.Note("second");

        [BeforeScenario(Order = 1)]
        public void First() => diary.Note("first");

        [BeforeScenario("@tidy", "other", Order = 1)]
        public async Task Tidy()
        {
            await Task.Yield();
            diary.Note("tidy");
        }

        [BeforeScenario("@untidy")]
        public void Untidy() => diary.Note("untidy");

        [Given("a step")]
        public void AStep() => diary.Note("step");

        [Given("a failure")]
        public void AFailure() => throw new InvalidOperationException("no");

        [AfterScenario(Order = 1)]
        public void After() => diary.Note("after");

        [AfterScenario]
        public void AfterLast()
        {
            diary.Note("after last");
            if (context.TestError is { } error)
                diary.Note($"knows {error.GetType().Name}");
        }
    }

    public sealed class FailingHooks
    {
        [BeforeScenario("cannot-start")]
        public void CannotStart() => throw new InvalidOperationException("cannot start");

        [AfterScenario("fails", Order = 0)]
        public void Fails() => throw new InvalidOperationException("the hook failed too");
    }

    public sealed class AsyncSteps(Diary diary)
    {
        [Given("a task")]
        public async Task ATask()
        {
            await Task.Yield();
            diary.Note("task");
        }

        [Given("a task with a value")]
        public async Task<int> ATaskWithAValue()
        {
            await Task.Yield();
            diary.Note("task with a value");
            return 1;
        }

        [Given("a value task")]
        public async ValueTask AValueTask()
        {
            await Task.Yield();
            diary.Note("value task");
        }

        [Given("a task that fails")]
        public async Task ATaskThatFails()
        {
            await Task.Yield();
            throw new InvalidOperationException("late failure");
        }
    }

    public sealed class Counter(Diary diary) : IDisposable
    {
        public int Count { get; set; }

        public void Dispose() => diary.Note("disposed");
    }

    public sealed class Log(Counter counter, Diary diary) : IAsyncDisposable
    {
        public Counter Counter => counter;

        public async ValueTask DisposeAsync()
        {
            await Task.Yield();
            diary.Note("disposed later");
        }
    }

    public sealed class Counting(Counter counter)
    {
        [Given("it counts")]
        public void ItCounts() => counter.Count++;

        [Then("it is {int}")]
        public void ItIs(int count) => counter.Count.Should().Be(count);
    }

    public sealed class CountingElsewhere(Log log)
    {
        [When("it counts there")]
        public void ItCountsThere() => log.Counter.Count++;
    }

    public sealed class Circle(Round round)
    {
        [Given("a circle")]
        public void ACircle() => round.ToString();
    }

    public sealed class Round(Circle circle)
    {
        public override string ToString() => circle.GetType().Name;
    }

    public sealed class Asking(ScenarioContext context, ScenarioInfo info, Diary diary)
    {
        [Given("a step")]
        public void AStep() => diary.Note($"{context.ScenarioInfo.Title}, {string.Join(' ', info.Tags)}");
    }

    public static class Once
    {
        public static List<string> Calls { get; } = [];

        [BeforeTestRun(Order = 2)]
        public static void BeforeLater() => Calls.Add("before later");

        [BeforeTestRun(Order = 1)]
        public static async Task Before()
        {
            await Task.Yield();
            Calls.Add("before");
        }

        [AfterTestRun(Order = 1)]
        public static void After()
        {
            Calls.Add("after");
            throw new InvalidOperationException("cannot end");
        }

        [AfterTestRun]
        public static void AfterAllTheSame() => Calls.Add("after all the same");
    }
}
