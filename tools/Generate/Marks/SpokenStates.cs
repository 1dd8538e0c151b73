using System.Runtime.CompilerServices;
using OmsSimulator.Domain;

namespace OmsSimulator.Generate;

/// <summary>Which states a text speaks of by name: <c>Waiting Remote Action</c> is not <c>Waiting</c>.</summary>
internal static class SpokenStates
{
    // The longest first, each taken out of the text when it was found.
    private static readonly string[] Names =
    [
        .. PackageStateCatalogue
            .All.Append(PackageStateCatalogue.ItemNotFound)
            .Select(state => state.Name)
            .Union(TransferStateCatalogue.All.Select(state => state.Name))
            .OrderByDescending(name => name.Length)
            .ThenBy(name => name, StringComparer.Ordinal),
    ];

    private static readonly ConditionalWeakTable<string, HashSet<string>> Known = [];

    /// <summary>The names of the states.</summary>
    public static IReadOnlySet<string> In(string text) => Known.GetValue(text, Find);

    private static HashSet<string> Find(string text)
    {
        var found = new HashSet<string>();
        foreach (var name in Names.Where(name => text.Contains(name, StringComparison.Ordinal)))
        {
            text = text.Replace(name, "·", StringComparison.Ordinal);
            found.Add(name);
        }

        return found;
    }
}
