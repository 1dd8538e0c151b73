namespace OmsSimulator.WebConsole.Views.Lifecycle;

/// <summary>What a diagram shows: states in lanes, and the ways between them.</summary>
/// <param name="Nodes">The states, in the order of the installation.</param>
/// <param name="Edges">The ways; between two states there is one in each direction, however many commands take it.</param>
internal sealed record DiagramGraph(IReadOnlyList<DiagramNode> Nodes, IReadOnlyList<DiagramEdge> Edges);

/// <summary>A state.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Lane">Its lane, from the top; lanes without states take no room.</param>
internal sealed record DiagramNode(string Key, int Lane);

/// <summary>A way between two states, or from a state to itself.</summary>
/// <param name="From">The key of the state that it leaves.</param>
/// <param name="To">The key of the state that it leads to.</param>
/// <param name="HasBadge">Whether something is written beside it.</param>
internal sealed record DiagramEdge(string From, string To, bool HasBadge);

/// <summary>A point.</summary>
/// <param name="X">From the left.</param>
/// <param name="Y">From the top.</param>
internal readonly record struct DiagramPoint(double X, double Y);

/// <summary>A rectangle.</summary>
/// <param name="X">Its left side.</param>
/// <param name="Y">Its top.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
internal readonly record struct DiagramBox(double X, double Y, double Width, double Height)
{
    /// <summary>Its right side.</summary>
    public double Right => X + Width;

    /// <summary>Its bottom.</summary>
    public double Bottom => Y + Height;

    /// <summary>Its middle, from the left.</summary>
    public double MiddleX => X + (Width / 2);

    /// <summary>Whether it has a point in common with another, or nearly.</summary>
    /// <param name="other">The other.</param>
    /// <param name="apart">How far apart they have to be.</param>
    public bool Meets(DiagramBox other, double apart = 0) =>
        X < other.Right + apart && other.X < Right + apart && Y < other.Bottom + apart && other.Y < Bottom + apart;
}
