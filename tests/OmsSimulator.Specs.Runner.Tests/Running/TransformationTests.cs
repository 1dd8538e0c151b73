using Reqnroll;

namespace OmsSimulator.Specs.Runner.Tests.Running;

public sealed class TransformationTests
{
    [Theory]
    [InlineData("Given in 3 days", "3.00:00:00")]
    [InlineData("Given stock MUG 2, CUP 1", "MUG 2 + CUP 1")]
    [InlineData("Given list a, b,c", "a|b|c")]
    [InlineData("Given instant 2026-01-05T08:15:30Z", "2026")]
    [InlineData("Given maybe 7", "7")]
    [InlineData("Given flag true", "True")]
    [InlineData("Given later 5", "waited 5")]
    public async Task AnArgumentBecomesWhatTheMethodTakes(string step, string noted)
    {
        var (error, output) = await Play.Step(step, typeof(Steps));
        error.Should().BeNull();
        output.Should().Contain($"<{noted}>");
    }

    [Fact]
    public async Task ATableDoesToo()
    {
        var (error, output) = await Play.Run("Feature: F\n\n  Scenario: S\n    Given shelves\n      | name | mugs |\n      | A    | 2    |\n      | B    | 3    |\n", typeof(Steps));
        error.Should().BeNull();
        output.Should().Contain("<A 2, B 3>");
    }

    [Fact]
    public async Task WhatCannotBeConvertedFails() => (await Play.Step("Given maybe x", typeof(Steps))).Error!.Message.Should().Contain("kit/Sample.feature:4");

    public sealed record Stock(string Text);

    public sealed record Shelf(string Name, int Mugs);

    public sealed record Later(int Count);

    public sealed class Steps(Diary diary)
    {
        [Given("in {}")]
        public void In(TimeSpan time) => diary.Note(time);

        [Given("stock {}")]
        public void StockOf(Stock stock) => diary.Note(stock.Text);

        [Given("list {}")]
        public void ListOf(string[] texts) => diary.Note(string.Join('|', texts));

        [Given("instant {}")]
        public void Instant(DateTime instant) => diary.Note(instant.Year);

        [Given("maybe {}")]
        public void Maybe(int? number) => diary.Note(number);

        [Given("flag {}")]
        public void Flag(bool flag) => diary.Note(flag);

        [Given("shelves")]
        public void Shelves(IReadOnlyList<Shelf> shelves) => diary.Note(string.Join(", ", shelves.Select(shelf => $"{shelf.Name} {shelf.Mugs}")));

        [Given("later {}")]
        public void LaterOf(Later later) => diary.Note($"waited {later.Count}");

        [StepArgumentTransformation(@"(\d+) days?")]
        public TimeSpan Days(int days) => TimeSpan.FromDays(days);

        [StepArgumentTransformation]
        public Stock ReadStock(string text) => new(text.Replace(", ", " + ", StringComparison.Ordinal));

        [StepArgumentTransformation]
        public IReadOnlyList<Shelf> ReadShelves(DataTable table) => [.. table.CreateSet<Shelf>()];

        [StepArgumentTransformation]
        public async Task<Later> ReadLater(string text)
        {
            await Task.Yield();
            return new(int.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
