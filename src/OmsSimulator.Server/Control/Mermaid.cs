using System.Globalization;
using System.Text;
using OmsSimulator.Domain;

namespace OmsSimulator.Control;

/// <summary>The state diagram of an installation, in Mermaid.</summary>
internal static class Mermaid
{
    /// <summary>
    /// The diagram: one arrow per pair of states, labelled with the commands; those that change no state are left out. Transfer orders
    /// stand in a box of their own.
    /// </summary>
    public static string Diagram(Installation installation)
    {
        var diagram = new StringBuilder("stateDiagram-v2\n");
        var transfers = installation.Transitions.Where(transition => transition.Source.ContentType == State.TransferContentType).ToArray();
        Write(diagram, [.. installation.Transitions.Except(transfers)], "    ");
        if (transfers.Length == 0)
            return diagram.ToString();
        diagram.Append("    state \"Transfer order\" as transfer {\n");
        Write(diagram, transfers, "        ");
        return diagram.Append("    }\n").ToString();
    }

    private static void Write(StringBuilder diagram, Transition[] transitions, string indent)
    {
        var used = transitions
            .SelectMany(transition => new[] { transition.Source, transition.Destination })
            .Distinct()
            .OrderBy(state => state.Id);
        foreach (var state in used)
            diagram.Append(CultureInfo.InvariantCulture, $"{indent}s{state.Id} : {Safe(state.Name)}\n");
        var arrows = transitions
            .Where(transition => transition.Source != transition.Destination)
            .GroupBy(transition => (From: transition.Source.Id, To: transition.Destination.Id))
            .OrderBy(arrow => arrow.Key.From)
            .ThenBy(arrow => arrow.Key.To);
        foreach (var arrow in arrows)
        {
            diagram.Append(
                CultureInfo.InvariantCulture,
                $"{indent}s{arrow.Key.From} --> s{arrow.Key.To} : {string.Join(", ", arrow.Select(transition => Safe(transition.Command.Code)).Distinct().Order(StringComparer.Ordinal))}\n"
            );
        }
    }

    private static string Safe(string text) => text.Replace('\n', ' ').Replace(':', ' ').Replace(';', ' ');
}
