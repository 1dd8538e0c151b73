using System.Globalization;
using System.Text;
using OmsSimulator.Contract;

namespace OmsSimulator.Coverage;

/// <summary>The states on a circle, and the ways between them: those that were taken, and those that were not.</summary>
internal static class StateDiagram
{
    private const double Width = 900;
    private const double Height = 640;
    private const double Radius = 250;
    private const double Dot = 9;

    /// <summary>Draws it.</summary>
    public static void Write(StringBuilder page, IReadOnlyList<CoveredTransition> transitions, string title)
    {
        string[] states = [.. transitions.SelectMany(row => new[] { row.From, row.To }).Distinct()];
        var seen = transitions.Where(row => row.Count > 0).SelectMany(row => new[] { row.From, row.To }).ToHashSet();
        page.Append(
            CultureInfo.InvariantCulture,
            $"<svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{title}: the ways between states\">\n"
        );
        foreach (var way in transitions.Where(row => row.From != row.To).GroupBy(row => (row.From, row.To)).OrderBy(Taken))
            WriteWay(page, way, Array.IndexOf(states, way.Key.From), Array.IndexOf(states, way.Key.To), states.Length);
        for (var index = 0; index < states.Length; index++)
            WriteState(page, states[index], seen.Contains(states[index]), At(index, states.Length, 1), At(index, states.Length, 1.14));
        page.Append("</svg>\n");
    }

    private static long Taken(IEnumerable<CoveredTransition> way) => way.Sum(row => row.Count);

    // Bent towards the middle, so that there and back are two lines.
    private static void WriteWay(StringBuilder page, IGrouping<(string From, string To), CoveredTransition> way, int from, int to, int count)
    {
        var (start, end) = (At(from, count, 1), At(to, count, 1));
        var (x, y) = (Middle(start.X, end.X, Width), Middle(start.Y, end.Y, Height));
        var turn = from < to ? 18 : -18;
        var commands = string.Join(", ", way.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Command} {row.Count}")));
        page.Append(
            CultureInfo.InvariantCulture,
            $"<path class=\"{(Taken(way) > 0 ? "taken" : "open")}\" d=\"M{start.X:0.#} {start.Y:0.#} Q{x + turn:0.#} {y + turn:0.#} {end.X:0.#} {end.Y:0.#}\"><title>{CoverageHtml.Text($"{way.Key.From} to {way.Key.To}: {commands}")}</title></path>\n"
        );
    }

    private static void WriteState(StringBuilder page, string state, bool isSeen, (double X, double Y) dot, (double X, double Y) name) =>
        page.Append(
            CultureInfo.InvariantCulture,
            $"<circle{(isSeen ? " class=\"seen\"" : "")} cx=\"{dot.X:0.#}\" cy=\"{dot.Y:0.#}\" r=\"{Dot}\"/><text x=\"{name.X:0.#}\" y=\"{name.Y + 4:0.#}\">{CoverageHtml.Text(state)}</text>\n"
        );

    private static double Middle(double one, double other, double size) => ((one + other) / 2 * 0.55) + (size / 2 * 0.45);

    private static (double X, double Y) At(int index, int count, double far)
    {
        var angle = (2 * Math.PI * index / count) - (Math.PI / 2);
        return ((Width / 2) + (Math.Cos(angle) * Radius * 1.3 * far), (Height / 2) + (Math.Sin(angle) * Radius * far));
    }
}
