using OmsSimulator.WebConsole.Views.Lifecycle;

namespace OmsSimulator.Console.Tests.Lifecycle;

public sealed class DiagramLayoutTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void NoStateLiesOnAnother(int seed)
    {
        var nodes = DiagramLayout.Of(Graph(seed)).Nodes.Values.ToArray();
        foreach (var (index, node) in nodes.Index())
            nodes.Skip(index + 1).Should().NotContain(other => node.Meets(other, 8));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void WhatIsWrittenLiesOnNoStateAndOnNothingElseWritten(int seed)
    {
        var layout = DiagramLayout.Of(Graph(seed));
        var badges = layout.Routes.Where(static route => route.Badge is not null).Select(static route => route.Badge!.Value).ToArray();
        badges.Should().NotBeEmpty();
        foreach (var (index, badge) in badges.Index())
        {
            layout.Nodes.Values.Should().NotContain(node => badge.Meets(node, 0));
            badges.Skip(index + 1).Should().NotContain(other => badge.Meets(other, 0));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void AWayGoesThroughNoOtherState(int seed)
    {
        var layout = DiagramLayout.Of(Graph(seed));
        foreach (var route in layout.Routes)
        {
            var others = layout
                .Nodes.Where(node => node.Key != route.Edge.From && node.Key != route.Edge.To)
                .Select(static node => node.Value);
            var points = route.Points(20).Select(static point => new DiagramBox(point.X, point.Y, 0, 0)).ToArray();
            others.Should().NotContain(node => points.Any(point => point.Meets(node, -0.5)), $"{route.Edge.From} to {route.Edge.To}");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EverythingIsInside(int seed)
    {
        var layout = DiagramLayout.Of(Graph(seed));
        layout
            .Nodes.Values.Should()
            .OnlyContain(node => node.X >= DiagramLayout.Gutter && node.Y > 0 && node.Right < layout.Width && node.Bottom < layout.Height);
        layout
            .Routes.SelectMany(static route => route.Points(20))
            .Should()
            .OnlyContain(point => point.X > 0 && point.X < layout.Width && point.Y > 0 && point.Y < layout.Height);
    }

    [Fact]
    public void TheSameGraphIsAlwaysLaidOutAlike()
    {
        var (one, other) = (DiagramLayout.Of(Graph(7)), DiagramLayout.Of(Graph(7)));
        one.Nodes.Should().Equal(other.Nodes);
        one.Routes.Select(static route => route.Badge).Should().Equal(other.Routes.Select(static route => route.Badge));
        one.Routes.SelectMany(static route => route.Curve).Should().Equal(other.Routes.SelectMany(static route => route.Curve));
    }

    [Fact]
    public void AWayToAStateThatIsNotThereIsLeftOut() =>
        DiagramLayout.Of(new([new("A", 0)], [new("A", "B", false)])).Routes.Should().BeEmpty();

    [Fact]
    public void NothingIsLaidOutOfNothing() => DiagramLayout.Of(new([], [])).Nodes.Should().BeEmpty();

    [Fact]
    public void StatesStandWhereTheirWaysAreShort()
    {
        var graph = new DiagramGraph([new("A", 0), new("B", 0), new("C", 1), new("D", 1)], [new("A", "D", false), new("B", "C", false)]);
        var nodes = DiagramLayout.Of(graph).Nodes;
        nodes["A"].X.Should().Be(nodes["D"].X);
        nodes["B"].X.Should().Be(nodes["C"].X);
    }

    // As large as the default installation, and larger.
    private static DiagramGraph Graph(int seed)
    {
        var random = new Random(seed);
        var states = 6 + random.Next(24);
        var nodes = Enumerable.Range(0, states).Select(index => new DiagramNode($"S{index}", random.Next(5))).ToArray();
        var edges = Enumerable
            .Range(0, 90)
            .Select(_ => (From: $"S{random.Next(states)}", To: $"S{random.Next(states)}"))
            .Distinct()
            .Select(pair => new DiagramEdge(pair.From, pair.To, random.Next(4) == 0));
        return new(nodes, [.. edges]);
    }
}
