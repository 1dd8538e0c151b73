using System.Text.RegularExpressions;
using OmsSimulator.WebConsole.Speech;

namespace OmsSimulator.Console.Tests.Speech;

public sealed partial class WordsTests
{
    [Fact]
    public void EveryLanguageHasEveryText()
    {
        foreach (var language in Languages.All)
            Words.Of(language).Keys.Should().BeEquivalentTo(Words.Of(Languages.English).Keys, language);
    }

    [Fact]
    public void ATextHasTheSamePlacesInEveryLanguage()
    {
        foreach (var language in Languages.All)
        {
            foreach (var (key, text) in Words.Of(language))
                Places(text).Should().BeEquivalentTo(Places(Words.Of(Languages.English)[key]), $"{language} {key}");
        }
    }

    [Fact]
    public void NoTextIsEmpty() => Languages.All.SelectMany(language => Words.Of(language).Values).Should().NotContain(text => text.Trim().Length == 0);

    private static string[] Places(string text) => [.. Place().Matches(text).Select(match => match.Value).Distinct()];

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();
}
