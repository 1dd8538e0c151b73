using System.Globalization;
using System.Text;
using OmsSimulator.Domain;

namespace OmsSimulator.Control;

/// <summary>The state diagram of an installation, in Mermaid.</summary>
internal static class Mermaid
{
    /// <summary>The diagram: one arrow per pair of states, labelled with the commands; those that change no state are left out.</summary>
    public static string Diagram(Installation installation)
    {
        var diagram = new StringBuilder("stateDiagram-v2\n");
        var used = installation.Transitions.SelectMany(transition => new[] { transition.Source, transition.Destination }).Distinct().OrderBy(state => state.Id);
        foreach (var state in used)
            diagram.Append(CultureInfo.InvariantCulture, $"    s{state.Id} : {Safe(state.Name)}\n");
        var arrows = installation.Transitions
            .Where(transition => transition.Source != transition.Destination)
            .GroupBy(transition => (From: transition.Source.Id, To: transition.Destination.Id))
            .OrderBy(arrow => arrow.Key.From).ThenBy(arrow => arrow.Key.To);
        foreach (var arrow in arrows)
            diagram.Append(CultureInfo.InvariantCulture, $"    s{arrow.Key.From} --> s{arrow.Key.To} : {string.Join(", ", arrow.Select(transition => Safe(transition.Command.Code)).Distinct().Order(StringComparer.Ordinal))}\n");
        return diagram.ToString();
    }

    private static string Safe(string text) => text.Replace('\n', ' ').Replace(':', ' ').Replace(';', ' ');
}
