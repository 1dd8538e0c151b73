using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>
/// What the default installation's file fixes about its transitions: ids, which are never renumbered, and where a button is shown
/// when a page prints it otherwise than for all others.
/// </summary>
internal static class DefaultTransitions
{
    private static readonly Dictionary<(string Code, string From, string To), (int Id, IReadOnlyList<string>? UiVisibility)> Rows = Read();

    /// <summary>Where ids that nobody fixed begin.</summary>
    public const int FirstFreeId = 5001;

    /// <summary>The id of a pair's transition; none where the file has none.</summary>
    public static int? IdOf(string code, string from, string to) => Rows.TryGetValue((code, from, to), out var row) ? row.Id : null;

    /// <summary>Where the button of a pair's transition is shown.</summary>
    public static IReadOnlyList<string> UiVisibilityOf(string code, string from, string to) =>
        Rows.GetValueOrDefault((code, from, to)).UiVisibility ?? Transition.Interfaces;

    private static Dictionary<(string Code, string From, string To), (int Id, IReadOnlyList<string>? UiVisibility)> Read()
    {
        using var stream = typeof(DefaultTransitions).Assembly.GetManifestResourceStream("default.installation.json")!;
        using var document = JsonDocument.Parse(stream);
        return document
            .RootElement.GetProperty("transitions")
            .EnumerateArray()
            .ToDictionary(
                row => (row.GetProperty("command").GetString()!, row.GetProperty("from").GetString()!, row.GetProperty("to").GetString()!),
                row => (row.GetProperty("id").GetInt32(), row.TryGetProperty("ui_visibility", out var shown) ? Words(shown) : null)
            );
    }

    private static IReadOnlyList<string>? Words(JsonElement list) => [.. list.EnumerateArray().Select(word => word.GetString()!)];
}
