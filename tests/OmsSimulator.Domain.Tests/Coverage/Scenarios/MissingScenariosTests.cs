using OmsSimulator.Tests;

namespace OmsSimulator.Domain.Tests;

/// <summary>Each cell of any installation has one complete scenario, and nothing else has.</summary>
public sealed class MissingScenariosTests
{
    public static TheoryData<string> Installations() =>
        ["", SampleInstallations.Captured, .. Enumerable.Range(1, 20).Select(SampleInstallations.Random)];

    [Theory]
    [MemberData(nameof(Installations))]
    public void EveryCellThatSomethingReachesHasOne(string document)
    {
        var (cells, made) = Made(document);
        All(cells)
            .Where(cell => cell.Reachable && made.Of(cell) is null)
            .Select(cell => ScenarioTitles.Of(cell, cells.Installation))
            .Should()
            .BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Installations))]
    public void WhatTheySendIsDecidedAsTheySayInASandboxThatMadeTheirSetup(string document)
    {
        var (cells, made) = Made(document);
        foreach (var scenario in made.Of(All(cells)))
        {
            var played = new PlayedScenario(document, scenario);
            played.Answer.Should().Be((scenario.Answer.Status, scenario.Answer.Refusal?.Text()), scenario.Title);
            played.Changes.Should().Equal(scenario.Changes, scenario.Title);
        }
    }

    [Fact]
    public void TheyMakeNoMoreThanTheyNeed()
    {
        var (cells, made) = Made("");
        var steps = made.Of(cells.Transitions).ToDictionary(scenario => ((TransitionCell)scenario.Cell).Transition.Id);
        steps[2021]
            .Setup.Should()
            .ContainSingle("a package in Waiting is all that packing needs")
            .Which.Should()
            .BeOfType<ScenarioStep.Put>();
        steps[2101].Setup.Should().HaveCount(2, "a refusal needs a denial reason too");
        made.Of(All(cells)).Max(scenario => scenario.Setup.Count).Should().BeLessThanOrEqualTo(3);
    }

    [Fact]
    public void OnlyLabelsOfPackagesThatHaveNoShipmentCannotBeRenewed()
    {
        var (cells, made) = Made("");
        cells
            .Transitions.Where(cell => made.Of(cell) is null)
            .Select(cell => $"{cell.Transition.Command.Code} {cell.Transition.Source.Key}")
            .Should()
            .Equal("UPDATE_SHIPMENT_LABEL Preparing");
    }

    [Fact]
    public void AParameterIsSentAsTheInstallationCallsIt()
    {
        var (cells, made) = Made(SampleInstallations.Captured);
        var refusal = cells.Transitions.Single(cell => cell.Transition.Id == 14);
        made.Of(refusal)!
            .Command.Body.ToJsonString()
            .Should()
            .Be("""{"transition":14,"slug":"reddet","input_parameters":{"reason_id":1}}""");
    }

    private static (CoverageCells Cells, MissingScenarios Made) Made(string document)
    {
        var installation = Installation.Load(document);
        return (CoverageCells.Of(installation), new MissingScenarios(installation, document));
    }

    private static IEnumerable<CoverageCell> All(CoverageCells cells) =>
        CellNames.Dimensions.SelectMany(dimension => CellNames.Of(cells, dimension));
}
