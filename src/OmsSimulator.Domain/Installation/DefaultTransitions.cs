using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>The ids of the default installation's transitions: fixed in its file, and never renumbered.</summary>
internal static class DefaultTransitions
{
    private static readonly Dictionary<(string Code, string From, string To), int> Ids = Read();

    /// <summary>Where ids that nobody fixed begin.</summary>
    public const int FirstFreeId = 5001;

    /// <summary>The id of a pair's transition; none where the file has none.</summary>
    public static int? IdOf(string code, string from, string to) => Ids.TryGetValue((code, from, to), out var id) ? id : null;

    private static Dictionary<(string Code, string From, string To), int> Read()
    {
        using var stream = typeof(DefaultTransitions).Assembly.GetManifestResourceStream("default.installation.json")!;
        using var document = JsonDocument.Parse(stream);
        return document
            .RootElement.GetProperty("transitions")
            .EnumerateArray()
            .ToDictionary(
                row => (row.GetProperty("command").GetString()!, row.GetProperty("from").GetString()!, row.GetProperty("to").GetString()!),
                row => row.GetProperty("id").GetInt32()
            );
    }
}
