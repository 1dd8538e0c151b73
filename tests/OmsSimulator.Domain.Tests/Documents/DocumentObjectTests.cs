namespace OmsSimulator.Domain.Tests;

public sealed class DocumentObjectTests
{
    private readonly Problems problems = new();

    [Theory]
    [InlineData("\"250.00\"", "250.00")]
    [InlineData("\"0\"", "0")]
    [InlineData("\"1000\"", "1000")]
    [InlineData("\"-5.5\"", "-5.5")]
    [InlineData("\"0.0000000000000000000000000001\"", "0.0000000000000000000000000001")]
    public void ADecimalIsAString(string value, string number) =>
        Open(value).Decimal("key", -10, 1000).Should().Be(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("250.00")]
    [InlineData("\"\"")]
    [InlineData("\"1,000.00\"")]
    [InlineData("\"1e2\"")]
    [InlineData("\" 1\"")]
    [InlineData("\"1000.01\"")]
    [InlineData("\"-10.01\"")]
    [InlineData("\"99999999999999999999999999999999999999999\"")]
    [InlineData("\"NaN\"")]
    [InlineData("[]")]
    public void WhatIsNoDecimalInRangeIsAProblem(string value)
    {
        Open(value).Decimal("key", -10, 1000).Should().BeNull();
        problems.List.Should().ContainSingle().Which.Pointer.Should().Be("/key");
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("-0", 0)]
    [InlineData("null", null)]
    public void AnIntegerMayBeNull(string value, int? number)
    {
        Open(value).Integer("key").Should().Be(number);
        problems.None.Should().BeTrue();
    }

    [Theory]
    [InlineData("7.5")]
    [InlineData("2147483647.5")]
    [InlineData("2147483648")]
    [InlineData("99999999999999999999999999")]
    [InlineData("\"7\"")]
    [InlineData("true")]
    public void WhatIsNoIntegerIsAProblem(string value)
    {
        Open(value).Integer("key").Should().BeNull();
        problems.List.Should().ContainSingle();
    }

    [Fact]
    public void ALongTextIsAProblemThatDoesNotRepeatIt()
    {
        var text = new string('x', 20_000);
        Open($"\"{text}\"").Text("key").Should().BeNull();
        Open($"\"{text}\"").Word("key", "a", "b").Should().BeNull();
        Open(new string('9', 20_000)).Integer("key").Should().BeNull();
        Sandboxed($$"""{"{{text}}":1}""").RefuseOthers();
        problems.List.Should().HaveCount(4).And.OnlyContain(problem => problem.Detail.Length < 200 && problem.Pointer.Length < 100);
    }

    [Fact]
    public void AWordHasToBeOneOfSome()
    {
        Open("\"store\"").Word("key", "store", "warehouse").Should().Be("store");
        Open("\"Store\"").Word("key", "store", "warehouse");
        problems
            .List.Should()
            .ContainSingle()
            .Which.Detail.Should()
            .Be("expected one of store, warehouse, found \"Store\"; did you mean \"store\"?");
    }

    [Fact]
    public void UnknownKeysAreNamedWithWhatIsKnown()
    {
        var reader = Sandboxed("""{"a":1,"b":2,"c/d":3}""");
        reader.Integer("a");
        reader.RefuseOthers();
        problems.List.Should().Equal(new Problem("/b", "unknown key; expected a"), new Problem("/c~1d", "unknown key; expected a"));
    }

    [Fact]
    public void NullIsAbsentButSaid()
    {
        var reader = Open("null");
        (reader.Has("key"), reader.Says("key"), reader.Has("other"), reader.Says("other")).Should().Be((false, true, false, false));
        (reader.Text("key"), reader.Boolean("key"), reader.Object("key"), reader.Texts("key"), reader.Instant("key"))
            .Should()
            .Be((null, null, null, null, null));
        reader.List("key").Should().BeEmpty();
        problems.None.Should().BeTrue();
        reader.Required("key").Should().BeEmpty();
        problems.List.Should().ContainSingle().Which.Detail.Should().Be("required: expected a string");
    }

    [Theory]
    [InlineData("\"PT30M\"", true)]
    [InlineData("\"P9999999999Y\"", false)]
    [InlineData("30", false)]
    public void ADurationIsAString(string value, bool good)
    {
        (Open(value).Duration("key") is not null).Should().Be(good);
        problems.None.Should().Be(good);
    }

    [Fact]
    public void APointerFollowsRfc6901() => Place.Root.At("a/b").At("c~d").At(0).At("").Pointer.Should().Be("/a~1b/c~0d/0/");

    [Fact]
    public void AnObjectThatIsNoneReadsAsEmptyAndIsOneProblem()
    {
        var reader = Sandboxed("[1]");
        reader.Required("a");
        reader.RequiredInteger("b");
        reader.Objects("c", required: true).Should().BeEmpty();
        reader.Members().Should().BeEmpty();
        reader.RefuseOthers();
        problems.List.Should().ContainSingle().Which.Should().Be(new Problem("", "expected an object, found a list"));
    }

    private DocumentObject Open(string value) => Sandboxed($$"""{ "key": {{value}} }""");

    private DocumentObject Sandboxed(string document) => new(Sandbox.Json(document), Place.Root, problems);
}
