using System.Collections.Frozen;
using System.Text.Json;

namespace OmsSimulator.WebConsole.Speech;

/// <summary>What the console says, in the language of who looks at it: every text by its key (Speech/Tables).</summary>
internal sealed class Words
{
    private const string Prefix = "words/";

    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> Tables = Languages.All.ToFrozenDictionary(
        static language => language,
        Table
    );

    /// <summary>The language.</summary>
    public string Language { get; set; } = Languages.English;

    /// <summary>A text.</summary>
    public string this[string key] => Tables[Language].GetValueOrDefault(key) ?? Tables[Languages.English].GetValueOrDefault(key) ?? key;

    /// <summary>
    /// A text with what it speaks of in its places: <c>{0}</c>, <c>{1}</c>; after a number, <c>{0:package|packages}</c> is the word for one
    /// or for more.
    /// </summary>
    public string this[string key, params ReadOnlySpan<object?> of] => string.Format(Counted.Provider, this[key], of);

    /// <summary>The keys and texts of a language.</summary>
    internal static IReadOnlyDictionary<string, string> Of(string language) => Tables[language];

    // Every view has a table of its own in each language: words/en/board.json.
    private static FrozenDictionary<string, string> Table(string language)
    {
        var assembly = typeof(Words).Assembly;
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (!name.StartsWith($"{Prefix}{language}/", StringComparison.Ordinal))
                continue;
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var member in JsonDocument.Parse(stream).RootElement.EnumerateObject())
                words.Add(member.Name, member.Value.GetString()!);
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
