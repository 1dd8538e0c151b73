namespace OmsSimulator.Domain.Tests;

/// <summary>Few and short walks take every transition.</summary>
public sealed class TourTests
{
    [Theory]
    [MemberData(nameof(MissingScenariosTests.Installations), MemberType = typeof(MissingScenariosTests))]
    public void TheyTakeEveryTransitionThatSomethingReaches(string document)
    {
        var installation = Installation.Load(document);
        var tour = Tour.Of(installation, document);
        var reached = CoverageCells.Of(installation).Transitions.Where(cell => cell.Reachable).Select(cell => cell.Transition.Id).ToArray();
        reached.Except(tour.Walks.SelectMany(walk => walk.Steps).Select(step => step.Transition.Id)).Should().BeEmpty();
        tour.Untaken.Select(transition => transition.Id).Should().NotIntersectWith(reached);
        tour.Walks.SelectMany(walk => walk.Steps).Where(step => step.IsNew).Should().OnlyHaveUniqueItems(step => step.Transition.Id);
    }

    [Fact]
    public void TheyAreShorterThanAWalkForEach()
    {
        var tour = Tour.Of(Installation.Default, "");
        tour.Length.Should().BeLessThan(tour.LengthOneByOne * 3 / 4);
        tour.Walks.Count.Should().BeLessThan(Installation.Default.Transitions.Count / 2);
    }

    [Fact]
    public void TheyCanBeOfSomeTransitionsOnly()
    {
        var tour = Tour.Of(Installation.Default, "", transition => transition.Command.Code == "BLOCK_THE_PACKAGE");
        tour.Walks.SelectMany(walk => walk.Steps)
            .Where(step => step.IsNew)
            .Select(step => step.Transition.Id)
            .Should()
            .BeEquivalentTo(Installation.Default.Transitions.Where(row => row.Command.Code == "BLOCK_THE_PACKAGE").Select(row => row.Id));
    }

    [Fact]
    public void AWalkDoesWhatItSays()
    {
        var tour = Tour.Of(Installation.Default, "");
        tour.Walks.Select(walk => walk.Steps[^1].IsNew).Should().OnlyContain(isNew => isNew);
        foreach (var walk in tour.Walks)
        {
            foreach (var (one, next) in walk.Steps.Zip(walk.Steps.Skip(1)))
                next.From.Should().Be(one.To);
        }
    }
}
