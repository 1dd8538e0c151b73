using System.Globalization;
using Reqnroll;

namespace OmsSimulator.Specs.Runner.Tests.Running;

public sealed class ExpressionTests
{
    [Theory]
    [InlineData("Given 3 mugs", "mugs 3")]
    [InlineData("Given -3 mugs", "mugs -3")]
    [InlineData("Given 1 mug", "mugs 1")]
    [InlineData("""Given "a blue" mug or 'two "red"' ones""", """a blue, two "red" """)]
    [InlineData("""Given "" mug or '' ones""", "-,-")]
    [InlineData("Given a price of 2.50", "price 2.50")]
    [InlineData("Given a weight of -0.5", "weight -0.5")]
    [InlineData("Given WH-01/x word", "word WH-01/x")]
    [InlineData("Given anything: at all, 3 \"x\"", "anything at all, 3 \"x\"")]
    [InlineData("Given they jump far", "jumped")]
    [InlineData("Given they hop far", "jumped")]
    [InlineData("Given it costs (net) 5/kg {about}", "costs 5")]
    [InlineData("Given a green thing", "Green")]
    [InlineData("Given the year of 2026-01-05", "2026")]
    [InlineData("Given regex 12 of 34", "regex 12 34")]
    [InlineData("Given regex all", "regex all")]
    [InlineData("Given an open end", "an open end")]
    [InlineData("Given an open ending", "an open end")]
    public async Task AStepMatches(string step, string noted)
    {
        var (error, output) = await Play.Step(step, typeof(Steps));
        error.Should().BeNull();
        output.Should().Contain($"<{noted.TrimEnd()}>");
    }

    [Theory]
    [InlineData("Given three mugs")]
    [InlineData("Given 3 mugss")]
    [InlineData("Given 3 mugs and more")]
    [InlineData("Given two words word")]
    [InlineData("Given they jump/hop far")]
    [InlineData("Given regex 12")]
    public async Task AStepDoesNot(string step) => (await Play.Step(step, typeof(Steps))).Error!.InnerException.Should().BeOfType<MissingStepDefinitionException>();

    [Theory]
    [InlineData("a {int mug", "'}' is missing")]
    [InlineData("a {string} (mug", "')' is missing")]
    [InlineData("{int} /b", "an alternative is empty")]
    [InlineData("{colour} mugs", "the parameter type 'colour' is unknown")]
    public void AnExpressionThatCannotBeReadSaysWhy(string expression, string why) =>
        FluentActions.Invoking(() => CucumberExpression.Compile(expression, new Dictionary<string, string?>())).Should().Throw<BindingException>().WithMessage($"*{expression}*{why}*");

    public enum Colour
    {
        Red,
        Green,
    }

    public sealed class Steps(Diary diary)
    {
        [Given("{int} mug(s)")]
        public void Mugs(int count) => diary.Note($"mugs {count}");

        [Given("{string} mug or {string} ones")]
        public void MugOr(string one, string other) => diary.Note(one.Length + other.Length == 0 ? "-,-" : $"{one}, {other}");

        [Given("a price of {decimal}")]
        public void Price(decimal price) => diary.Note(string.Create(CultureInfo.InvariantCulture, $"price {price}"));

        [Given("a weight of {double}")]
        public void Weight(double weight) => diary.Note(string.Create(CultureInfo.InvariantCulture, $"weight {weight}"));

        [Given("{word} word")]
        public void Word(string word) => diary.Note($"word {word}");

        [Given("anything: {}")]
        public void Anything(string any) => diary.Note($"anything {any}");

        [Given("they jump/hop far")]
        public void Jump() => diary.Note("jumped");

        [Given(@"it costs \(net) {int}\/kg \{about}")]
        public void Costs(int price) => diary.Note($"costs {price}");

        [Given("a {Colour} thing")]
        public void Thing(Colour colour) => diary.Note(colour);

        [Given("the year of {date}")]
        public void Year(DateOnly date) => diary.Note(date.Year);

        [Given(@"regex (\d+) of (\d+)")]
        public void Pattern(int one, int other) => diary.Note($"regex {one} {other}");

        [Given("^regex all$")]
        public void Anchored() => diary.Note("regex all");

        [Given("an open end(ing)")]
        public void Open() => diary.Note("an open end");

        [StepArgumentTransformation(@"(\d+)-(\d+)-(\d+)", Name = "date")]
        public static DateOnly Date(int year, int month, int day) => new(year, month, day);
    }
}
