using System.Text.RegularExpressions;
using OmsSimulator.Domain;

namespace OmsSimulator.Generate;

/// <summary>Whether a scenario shows an error: its status and its sentence, whatever stands for the <c>…</c>.</summary>
internal static class SpokenSentence
{
    /// <summary>Whether it shows an error of the catalogue.</summary>
    public static bool Is(RefusalDefinition error, string text) =>
        text.Contains($"the response is {error.Status}", StringComparison.Ordinal)
        && (error.Code is null || text.Contains(error.Code, StringComparison.Ordinal))
        && Regex.IsMatch(text, Pattern(error));

    /// <summary>Whether it says a word.</summary>
    public static bool Is(string word, string text) => Regex.IsMatch(text, $@"(?<!\w){Regex.Escape(word)}(?!\w)");

    // JSON writes a quote inside a sentence with a backslash; the sentence about fields stands for any field's.
    private static string Pattern(RefusalDefinition error) =>
        error == Refusals.BadFields
            ? """\{"\w+":\[["{]"""
            : Regex.Escape(error.Sentence).Replace("…", ".*", StringComparison.Ordinal).Replace("\"", "\\\\?\"", StringComparison.Ordinal);
}
