using Reqnroll;
using Reqnroll.Assist;

namespace OmsSimulator.Specs.Runner.Tests.Running;

public sealed class StepsThatFailTests
{
    [Fact]
    public async Task AnUndefinedStepFailsWithFileLineAndASnippet()
    {
        var (error, _) = await Play.Step("""When 3 packages go to "WH01" """, typeof(Steps));
        error.Should().BeOfType<StepFailedException>().Which.InnerException.Should().BeOfType<MissingStepDefinitionException>();
        error!.Message.Should().StartWith("kit/Sample.feature:4: When 3 packages go to \"WH01\"").And.Contain("""[When("{int} packages go to {string}")]""")
            .And.Contain("public void WhenPackagesGoToWH(int p0, string p1) => throw new PendingStepException();");
    }

    [Fact]
    public async Task TheSnippetTakesTableAndDocString()
    {
        (await Play.Run("Feature: F\n\n  Scenario: S\n    Given nothing\n      | a |\n", typeof(Steps))).Error!.Message.Should().Contain("public void GivenNothing(DataTable table)");
        (await Play.Run("Feature: F\n\n  Scenario: S\n    Given nothing\n      \"\"\"\n      x\n      \"\"\"\n", typeof(Steps))).Error!.Message.Should().Contain("public void GivenNothing(string text)");
    }

    [Fact]
    public async Task AStepOfAnotherKindIsUndefined() => (await Play.Step("When a cup", typeof(Steps))).Error!.InnerException.Should().BeOfType<MissingStepDefinitionException>();

    [Fact]
    public async Task AnAmbiguousStepFailsAndNamesTheDefinitions() =>
        (await Play.Step("Given a mug", typeof(Steps))).Error.Should().BeOfType<StepFailedException>().Which.Message.Should()
            .Contain("kit/Sample.feature:4").And.Contain("Steps.AMug").And.Contain("Steps.AThing");

    [Fact]
    public async Task APendingStepFails() =>
        (await Play.Step("Given something later", typeof(Steps))).Error!.InnerException.Should().BeOfType<PendingStepException>();

    [Fact]
    public async Task AfterAFailureNoFurtherStepRuns()
    {
        var (error, output) = await Play.Run("Feature: F\n\n  Scenario: S\n    Given a cup\n    Given a broken cup\n    Given a cup\n", typeof(Steps));
        error!.Message.Should().StartWith("kit/Sample.feature:5: Given a broken cup").And.Contain("broken!");
        output.Split("<cup>").Should().HaveCount(2);
    }

    [Fact]
    public async Task AStepWithATableTooManyFails() =>
        (await Play.Run("Feature: F\n\n  Scenario: S\n    Given a cup\n      | a |\n", typeof(Steps))).Error!.Message.Should().Contain("kit/Sample.feature:4").And.Contain("Steps.ACup takes 0 arguments, the step has 1");

    [Theory]
    [InlineData("rows", "Colum")]
    [InlineData("an object", "Colum")]
    [InlineData("the rows are", "Colum")]
    [InlineData("the object is", "Colum")]
    [InlineData("the cell is read", "Column")]
    public async Task ATableWithAMisspeltColumnFailsWithFileAndLine(string step, string named)
    {
        var (error, _) = await Play.Run($"Feature: F\n\n  Scenario: S\n    Given {step}\n      | Colum |\n      | 1     |\n", typeof(Steps));
        error.Should().BeOfType<StepFailedException>().Which.Message.Should().StartWith($"kit/Sample.feature:4: Given {step}").And.Contain(named);
    }

    public sealed class Steps(Diary diary)
    {
        [Given("a mug")]
        public void AMug() => diary.Note("mug");

        [Given("a m{word}")]
        public void AThing(string rest) => diary.Note(rest);

        [Given("a cup")]
        public void ACup() => diary.Note("cup");

        [Given("a broken cup")]
        public void ABrokenCup() => throw new InvalidOperationException("broken!");

        [Given("something later")]
        public void SomethingLater() => throw new PendingStepException();

        [Given("rows")]
        public void Rows(DataTable table) => table.CreateSet<Row>(new InstanceCreationOptions { VerifyAllColumnsBound = true });

        [Given("an object")]
        public void AnObject(DataTable table) => table.CreateInstance<Row>(new InstanceCreationOptions { VerifyAllColumnsBound = true });

        [Given("the rows are")]
        public void TheRowsAre(DataTable table) => table.CompareToSet([new Row(1)]);

        [Given("the object is")]
        public void TheObjectIs(DataTable table) => table.CompareToInstance(new Row(1, "Colum"));

        [Given("the cell is read")]
        public void TheCellIsRead(DataTable table) => diary.Note(table.Rows[0]["Column"]);
    }

    public sealed record Row(int Column, string Other = "");
}
