using System.Globalization;
using System.Text;
using OmsSimulator.Contract;

namespace OmsSimulator.Coverage;

/// <summary>The states on a circle, and the ways between them: those that were taken, and those that were not.</summary>
internal sealed class StateDiagram
{
    private const double Width = 1060;
    private const double Margin = 60;
    private const double Dot = 9;
    private const double Flat = 1.3;

    private readonly StringBuilder page;
    private readonly string[] states;
    private readonly double radius;
    private readonly double height;

    private StateDiagram(StringBuilder page, string[] states)
    {
        (this.page, this.states) = (page, states);
        radius = 90 + (9 * Math.Min(states.Length, 24));
        height = 2 * (radius + Margin);
    }

    /// <summary>Draws it.</summary>
    public static void Write(StringBuilder page, IReadOnlyList<CoveredTransition> transitions, string title) =>
        new StateDiagram(page, [.. transitions.SelectMany(row => new[] { row.From, row.To }).Distinct()]).Write(transitions, title);

    private void Write(IReadOnlyList<CoveredTransition> transitions, string title)
    {
        var seen = transitions.Where(row => row.Count > 0).SelectMany(row => new[] { row.From, row.To }).ToHashSet();
        page.Append(
            CultureInfo.InvariantCulture,
            $"<svg viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-label=\"{title}: the ways between states\">\n"
        );
        foreach (var way in transitions.Where(row => row.From != row.To).GroupBy(row => (row.From, row.To)).OrderBy(Taken))
            WriteWay(way, Array.IndexOf(states, way.Key.From), Array.IndexOf(states, way.Key.To));
        for (var index = 0; index < states.Length; index++)
            WriteState(index, seen.Contains(states[index]));
        page.Append("</svg>\n");
    }

    private static long Taken(IEnumerable<CoveredTransition> way) => way.Sum(row => row.Count);

    // Bent towards the middle, so that there and back are two lines.
    private void WriteWay(IGrouping<(string From, string To), CoveredTransition> way, int from, int to)
    {
        var (start, end) = (At(from, radius), At(to, radius));
        var turn = from < to ? 18 : -18;
        var (x, y) = (Middle(start.X, end.X, Width) + turn, Middle(start.Y, end.Y, height) + turn);
        var commands = string.Join(", ", way.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Command} {row.Count}")));
        page.Append(
            CultureInfo.InvariantCulture,
            $"<path class=\"{(Taken(way) > 0 ? "taken" : "open")}\" d=\"M{start.X:0.#} {start.Y:0.#} Q{x:0.#} {y:0.#} {end.X:0.#} {end.Y:0.#}\"><title>{CoverageHtml.Text($"{way.Key.From} to {way.Key.To}: {commands}")}</title></path>\n"
        );
    }

    private void WriteState(int index, bool isSeen)
    {
        var (dot, name) = (At(index, radius), At(index, radius + 24));
        var anchor =
            Math.Abs(name.X - (Width / 2)) < 40 ? "middle"
            : name.X > Width / 2 ? "start"
            : "end";
        page.Append(
            CultureInfo.InvariantCulture,
            $"<circle{(isSeen ? " class=\"seen\"" : "")} cx=\"{dot.X:0.#}\" cy=\"{dot.Y:0.#}\" r=\"{Dot}\"/><text x=\"{name.X:0.#}\" y=\"{name.Y + 4:0.#}\" text-anchor=\"{anchor}\">{CoverageHtml.Text(states[index])}</text>\n"
        );
    }

    private static double Middle(double one, double other, double size) => ((one + other) / 2 * 0.55) + (size / 2 * 0.45);

    private (double X, double Y) At(int index, double far)
    {
        var angle = (2 * Math.PI * index / states.Length) - (Math.PI / 2);
        return ((Width / 2) + (Math.Cos(angle) * far * Flat), (height / 2) + (Math.Sin(angle) * far));
    }
}
