namespace OmsSimulator.WebConsole.Views.Lifecycle;

/// <summary>Where everything of a diagram is: a pure function of its graph.</summary>
internal sealed record DiagramLayout
{
    /// <summary>How wide a state is.</summary>
    public const double NodeWidth = 148;

    /// <summary>How high a state is.</summary>
    public const double NodeHeight = 50;

    /// <summary>The room on the left, for what lanes are called.</summary>
    public const double Gutter = 112;

    private const double Gap = 44;
    private const double Channel = 116;
    private const double Margin = 14;
    private const double Below = 26;

    /// <summary>How wide the diagram is.</summary>
    public required double Width { get; init; }

    /// <summary>How high the diagram is.</summary>
    public required double Height { get; init; }

    /// <summary>The lanes, from the top.</summary>
    public required IReadOnlyList<(int Lane, DiagramBox Box)> Lanes { get; init; }

    /// <summary>The states, by key.</summary>
    public required IReadOnlyDictionary<string, DiagramBox> Nodes { get; init; }

    /// <summary>The ways, in the order of the graph.</summary>
    public required IReadOnlyList<DiagramRoute> Routes { get; init; }

    /// <summary>Lays a graph out. A way whose state is not among the graph's is left out.</summary>
    public static DiagramLayout Of(DiagramGraph graph)
    {
        var rows = DiagramRows.Of(graph);
        var longest = rows.Count == 0 ? 1 : rows.Max(static row => row.States.Length);
        var inner = (longest * (NodeWidth + Gap)) + Gap;
        var nodes = new Dictionary<string, DiagramBox>();
        foreach (var (index, row) in rows.Index())
        {
            for (var place = 0; place < row.States.Length; place++)
            {
                var x = Gutter + (DiagramRows.At(place, row.States.Length) * inner) - (NodeWidth / 2);
                nodes[row.States[place]] = new DiagramBox(x, TopOf(index), NodeWidth, NodeHeight);
            }
        }

        // Nothing goes below the last row.
        var height = TopOf(rows.Count) - Channel + Below + Margin;
        var routes = new DiagramRoutes(rows, nodes, Gutter, Gutter + inner).Of(graph.Edges);
        return new DiagramLayout
        {
            Width = Gutter + inner + Margin,
            Height = height,
            Lanes = [.. LanesOf(rows, Gutter + inner)],
            Nodes = nodes,
            Routes = DiagramBadges.Place(routes, [.. nodes.Values]),
        };
    }

    private static double TopOf(int row) => Margin + (Channel / 2) + (row * (NodeHeight + Channel));

    private static IEnumerable<(int, DiagramBox)> LanesOf(IReadOnlyList<DiagramRow> rows, double right)
    {
        foreach (var lane in rows.Index().GroupBy(static row => row.Item.Lane))
        {
            var (top, bottom) = (
                TopOf(lane.First().Index) - (Channel / 2) + 3,
                TopOf(lane.Last().Index) + NodeHeight + (lane.Last().Index == rows.Count - 1 ? Below : (Channel / 2) - 3)
            );
            yield return (lane.Key, new DiagramBox(4, top, right - 4, bottom - top));
        }
    }
}

/// <summary>How a way goes.</summary>
/// <param name="Edge">The way.</param>
/// <param name="Curve">Its curve: a start, and three points for each cubic piece.</param>
internal sealed record DiagramRoute(DiagramEdge Edge, IReadOnlyList<DiagramPoint> Curve)
{
    /// <summary>Where what is written beside it has room; none: it has none.</summary>
    public DiagramBox? Badge { get; init; }

    /// <summary>Points of the curve, as many for each piece.</summary>
    public IEnumerable<DiagramPoint> Points(int each)
    {
        for (var piece = 0; piece + 3 < Curve.Count; piece += 3)
        {
            for (var step = 0; step <= each; step++)
                yield return At(piece, step / (double)each);
        }
    }

    private DiagramPoint At(int piece, double t)
    {
        var (a, b, c, d) = (Curve[piece], Curve[piece + 1], Curve[piece + 2], Curve[piece + 3]);
        var u = 1 - t;
        return new(
            (u * u * u * a.X) + (3 * u * u * t * b.X) + (3 * u * t * t * c.X) + (t * t * t * d.X),
            (u * u * u * a.Y) + (3 * u * u * t * b.Y) + (3 * u * t * t * c.Y) + (t * t * t * d.Y)
        );
    }
}
