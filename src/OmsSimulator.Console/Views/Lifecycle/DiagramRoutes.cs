namespace OmsSimulator.WebConsole.Views.Lifecycle;

/// <summary>
/// The ways' curves. A way leaves a state at its top or bottom, at a place of its own there, and passes the rows between through their gaps;
/// within a row it goes straight to the neighbour, or over the heads of those between.
/// </summary>
/// <param name="rows">The rows.</param>
/// <param name="nodes">The states.</param>
/// <param name="left">Where the rows begin.</param>
/// <param name="right">Where the rows end.</param>
internal sealed class DiagramRoutes(
    IReadOnlyList<DiagramRow> rows,
    IReadOnlyDictionary<string, DiagramBox> nodes,
    double left,
    double right
)
{
    private const double Aside = 5;
    private const double Head = 5;
    private readonly Dictionary<(string State, bool Above), List<Port>> ports = [];
    private readonly Dictionary<(int Row, int Gap), List<Port>> passages = [];

    /// <summary>The routes of ways, in their order.</summary>
    public IReadOnlyList<DiagramRoute> Of(IReadOnlyList<DiagramEdge> edges)
    {
        var plans = edges.Where(edge => nodes.ContainsKey(edge.From) && nodes.ContainsKey(edge.To)).Select(Plan).ToList();
        foreach (var ((state, _), side) in ports)
            Spread(side, nodes[state].X + 14, nodes[state].Right - 30);
        foreach (var ((row, gap), side) in passages)
        {
            var (from, to) = Gap(row, gap);
            Spread(side, from + 10, to - 10);
        }

        return [.. plans.Select(static plan => new DiagramRoute(plan.Edge, plan.Curve()))];
    }

    private (DiagramEdge Edge, Func<IReadOnlyList<DiagramPoint>> Curve) Plan(DiagramEdge edge)
    {
        var (from, to) = (nodes[edge.From], nodes[edge.To]);
        if (edge.From == edge.To)
            return (edge, () => Loop(from));
        var (start, end) = (RowOf(edge.From), RowOf(edge.To));
        if (start != end)
            return Between(edge, from, to, start, end);
        var places = Math.Abs(Array.IndexOf(rows[start].States, edge.From) - Array.IndexOf(rows[start].States, edge.To));
        if (places == 1)
            return (edge, () => Beside(from, to));
        var (leaves, comes) = (Take(edge.From, above: true, to.MiddleX), Take(edge.To, above: true, from.MiddleX));
        return (edge, () => Over(leaves.X, comes.X, from.Y));
    }

    private (DiagramEdge, Func<IReadOnlyList<DiagramPoint>>) Between(DiagramEdge edge, DiagramBox from, DiagramBox to, int start, int end)
    {
        var isDown = end > start;
        var passed = new List<(int Row, Port Port)>();
        for (var row = start + (isDown ? 1 : -1); row != end; row += isDown ? 1 : -1)
        {
            var straight = from.MiddleX + ((to.MiddleX - from.MiddleX) * Math.Abs(row - start) / Math.Abs(end - start));
            passed.Add((row, Pass(row, straight, from.MiddleX + to.MiddleX)));
        }

        var leaves = Take(edge.From, !isDown, passed.Count == 0 ? to.MiddleX : Middle(passed[0]));
        var comes = Take(edge.To, isDown, passed.Count == 0 ? from.MiddleX : Middle(passed[^1]));
        return (edge, () => Through(leaves.X, from, comes.X, to, isDown, passed));
    }

    private List<DiagramPoint> Through(
        double leaves,
        DiagramBox from,
        double comes,
        DiagramBox to,
        bool isDown,
        List<(int Row, Port Port)> passed
    )
    {
        var curve = new List<DiagramPoint> { new(leaves, isDown ? from.Bottom : from.Y) };
        foreach (var (row, port) in passed)
        {
            var (top, bottom) = (nodes[rows[row].States[0]].Y, nodes[rows[row].States[0]].Bottom);
            Bend(curve, new(port.X, isDown ? top : bottom));
            Bend(curve, new(port.X, isDown ? bottom : top));
        }

        Bend(curve, new(comes, isDown ? to.Y - Head : to.Bottom + Head));
        return curve;
    }

    // Upright at both ends.
    private static void Bend(List<DiagramPoint> curve, DiagramPoint to)
    {
        var from = curve[^1];
        var half = (to.Y - from.Y) * 0.55;
        curve.AddRange([new(from.X, from.Y + half), new(to.X, to.Y - half), to]);
    }

    private static List<DiagramPoint> Loop(DiagramBox node) =>
        [
            new(node.Right - 18, node.Y),
            new(node.Right - 20, node.Y - 26),
            new(node.Right + 26, node.Y - 10),
            new(node.Right + Head - 1, node.Y + 13),
        ];

    // There and back are two lines.
    private static List<DiagramPoint> Beside(DiagramBox from, DiagramBox to)
    {
        var isRight = to.X > from.X;
        var y = from.Y + (from.Height / 2) + (isRight ? -Aside : Aside) + 4;
        var (x, end) = isRight ? (from.Right, to.X - Head) : (from.X, to.Right + Head);
        return [new(x, y), new(x + ((end - x) / 3), y), new(x + ((end - x) * 2 / 3), y), new(end, y)];
    }

    private static List<DiagramPoint> Over(double from, double to, double y)
    {
        var high = Math.Min(56, 24 + (Math.Abs(to - from) * 0.045)) / 0.75;
        return [new(from, y), new(from, y - high), new(to, y - high), new(to, y - Head)];
    }

    private int RowOf(string state) => rows.Index().First(row => row.Item.States.Contains(state)).Index;

    private Port Take(string state, bool above, double towards) => Add(ports, (state, above), towards);

    private Port Pass(int row, double straight, double towards)
    {
        var nearest = Enumerable
            .Range(0, rows[row].States.Length + 1)
            .MinBy(gap =>
            {
                var (from, to) = Gap(row, gap);
                return Math.Abs(Math.Clamp(straight, from + 10, to - 10) - straight);
            });
        return Add(passages, (row, nearest), towards);
    }

    private (double From, double To) Gap(int row, int gap)
    {
        var states = rows[row].States;
        return (gap == 0 ? left : nodes[states[gap - 1]].Right, gap == states.Length ? right : nodes[states[gap]].X);
    }

    private double Middle((int Row, Port Port) passage)
    {
        var gap = passages.First(known => known.Key.Row == passage.Row && known.Value.Contains(passage.Port)).Key.Gap;
        var (from, to) = Gap(passage.Row, gap);
        return (from + to) / 2;
    }

    private static Port Add<TKey>(Dictionary<TKey, List<Port>> at, TKey key, double towards)
        where TKey : notnull
    {
        if (!at.TryGetValue(key, out var side))
            at.Add(key, side = []);
        var port = new Port(towards);
        side.Add(port);
        return port;
    }

    // In the order of where they lead, so that they do not cross at once.
    private static void Spread(List<Port> side, double from, double to)
    {
        foreach (var (index, port) in side.OrderBy(static port => port.Towards).Index())
            port.X = from + ((to - from) * (index + 1) / (side.Count + 1));
    }

    private sealed class Port(double towards)
    {
        public double Towards => towards;

        public double X { get; set; }
    }
}
