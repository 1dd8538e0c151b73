using System.Text.RegularExpressions;
using OmsSimulator.WebConsole.Speech;

namespace OmsSimulator.Console.Tests.Speech;

public sealed partial class WordsTests
{
    [Fact]
    public void EveryLanguageSaysTheSame() => Words.Of("tr").Keys.Should().BeEquivalentTo(Words.Of("en").Keys);

    [Fact]
    public void EveryTextSpeaksOfAsMuchInEveryLanguage()
    {
        foreach (var (key, text) in Words.Of("en"))
            Places(Words.Of("tr")[key]).Should().BeEquivalentTo(Places(text), $"{key} has the same places");
    }

    [Fact]
    public void NoTextIsEmpty() =>
        Words.Of("tr").Values.Concat(Words.Of("en").Values).Should().OnlyContain(static text => text.Trim().Length > 0);

    [Theory]
    [InlineData("tr-TR,tr;q=0.9,en;q=0.8", "tr")]
    [InlineData("en-US,en;q=0.9,tr;q=0.8", "en")]
    [InlineData("de-DE,tr;q=0.5", "tr")]
    [InlineData("de", "en")]
    [InlineData("", "en")]
    [InlineData("tr;q=0,en;q=0.1", "en")]
    [InlineData(";;q=,,tr;q=x", "en")]
    public void TheBrowsersLanguageIsSpoken(string header, string language) => Languages.Accepted(header).Should().Be(language);

    [Theory]
    [InlineData(0, "0 packages")]
    [InlineData(1, "1 package")]
    [InlineData(2, "2 packages")]
    [InlineData(11, "11 packages")]
    public void OneIsSaidOtherwiseThanMore(int packages, string said) => new Words()["board.count", packages].Should().Be(said);

    [Fact]
    public void TurkishSaysOneAsItSaysMore() =>
        new Words { Language = "tr" }["board.count", 2]
            .Should()
            .Be("2 paket");

    /// <summary>A noun in the plural behind a number has its singular beside it; limits in bytes are never one.</summary>
    [Fact]
    public void NoTextSaysOnePackages() => Words.Of("en").Should().NotContain(static text => PluralBehindNumber().IsMatch(text.Value));

    private static IEnumerable<string> Places(string text) =>
        Place().Matches(text).Select(static place => place.Groups[1].Value).Distinct();

    [GeneratedRegex(@"\{(\d)(?::[^}]*)?\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\{\d\} (?!(?:is|ms|bytes)\b)[a-z]+s\b")]
    private static partial Regex PluralBehindNumber();
}
