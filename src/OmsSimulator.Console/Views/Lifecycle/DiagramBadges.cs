namespace OmsSimulator.WebConsole.Views.Lifecycle;

/// <summary>Where what is written beside ways stands: on its way, on no state and on no other of them.</summary>
internal static class DiagramBadges
{
    /// <summary>How wide one is.</summary>
    public const double Width = 30;

    /// <summary>How high one is.</summary>
    public const double Height = 17;

    private const int Each = 10;
    private const double Apart = 3;

    /// <summary>Places them, in the order of the ways: from the middle of a way towards its ends.</summary>
    public static IReadOnlyList<DiagramRoute> Place(IReadOnlyList<DiagramRoute> routes, IReadOnlyList<DiagramBox> nodes)
    {
        var taken = new List<DiagramBox>(nodes);
        var placed = new List<DiagramRoute>();
        foreach (var route in routes)
        {
            var free = route.Edge.HasBadge
                ? Candidates(route).FirstOrDefault(box => !taken.Any(other => box.Meets(other, Apart)))
                : default;
            if (free.Width > 0)
                taken.Add(free);
            placed.Add(free.Width > 0 ? route with { Badge = free } : route);
        }

        return placed;
    }

    private static IEnumerable<DiagramBox> Candidates(DiagramRoute route)
    {
        var points = route.Points(Each).ToList();
        return points
            .Select(static (point, index) => (point, index))
            .OrderBy(one => Math.Abs(one.index - ((points.Count - 1) / 2.0)))
            .ThenBy(static one => one.index)
            .Select(static one => new DiagramBox(one.point.X - (Width / 2), one.point.Y - (Height / 2), Width, Height));
    }
}
