namespace OmsSimulator.WebConsole.Views.Lifecycle;

/// <summary>
/// Who stands beside whom: a lane has a row, or several where it is long; within a lane states change places as long as that makes the ways
/// shorter. The same graph always gives the same rows.
/// </summary>
internal static class DiagramRows
{
    /// <summary>How many states a row has at most.</summary>
    public const int Longest = 6;

    private const int MostRounds = 24;

    /// <summary>The rows, from the top.</summary>
    public static IReadOnlyList<DiagramRow> Of(DiagramGraph graph)
    {
        var rows = graph
            .Nodes.GroupBy(static node => node.Lane)
            .OrderBy(static lane => lane.Key)
            .SelectMany(static lane => Split([.. lane.Select(static node => node.Key)]).Select(row => new DiagramRow(lane.Key, row)))
            .ToList();
        var known = graph.Nodes.Select(static node => node.Key).ToHashSet();
        var edges = graph.Edges.Where(edge => edge.From != edge.To && known.Contains(edge.From) && known.Contains(edge.To)).ToList();
        for (var round = 0; round < MostRounds && Improve(rows, edges); round++) { }
        return rows;
    }

    /// <summary>The middle of a place in a row, as a part of the width.</summary>
    public static double At(int place, int count) => (place + 0.5) / count;

    // Rows of a lane are equally long, or nearly.
    private static IEnumerable<string[]> Split(string[] states)
    {
        var rows = (states.Length + Longest - 1) / Longest;
        return states.Chunk((states.Length + rows - 1) / rows);
    }

    private static bool Improve(List<DiagramRow> rows, List<DiagramEdge> edges)
    {
        var isBetter = false;
        var cost = Cost(rows, edges);
        foreach (var (one, other) in Pairs(rows))
        {
            Swap(one, other);
            var changed = Cost(rows, edges);
            if (changed < cost - 1e-9)
                (cost, isBetter) = (changed, true);
            else
                Swap(one, other);
        }

        return isBetter;
    }

    private static IEnumerable<(Seat One, Seat Other)> Pairs(List<DiagramRow> rows)
    {
        var seats = rows.SelectMany(static row => row.States.Select((_, place) => new Seat(row, place))).ToArray();
        for (var one = 0; one < seats.Length; one++)
        {
            for (var other = one + 1; other < seats.Length && seats[other].Row.Lane == seats[one].Row.Lane; other++)
                yield return (seats[one], seats[other]);
        }
    }

    private static void Swap(Seat one, Seat other) =>
        (one.Row.States[one.Place], other.Row.States[other.Place]) = (other.Row.States[other.Place], one.Row.States[one.Place]);

    // How far a way goes aside; beside each other in a row costs nothing, past somebody does.
    private static double Cost(List<DiagramRow> rows, List<DiagramEdge> edges)
    {
        var seats = new Dictionary<string, (int Row, double X)>();
        foreach (var (index, row) in rows.Index())
        {
            for (var place = 0; place < row.States.Length; place++)
                seats[row.States[place]] = (index, At(place, row.States.Length));
        }

        return edges.Sum(edge =>
        {
            var (from, to) = (seats[edge.From], seats[edge.To]);
            var aside = Math.Abs(from.X - to.X);
            return from.Row == to.Row ? Math.Max(0, (aside * rows[from.Row].States.Length) - 1) * 0.25 : aside * aside;
        });
    }

    private readonly record struct Seat(DiagramRow Row, int Place);
}

/// <summary>A row.</summary>
/// <param name="Lane">Its lane.</param>
/// <param name="States">The keys of its states, from the left.</param>
internal sealed record DiagramRow(int Lane, string[] States);
