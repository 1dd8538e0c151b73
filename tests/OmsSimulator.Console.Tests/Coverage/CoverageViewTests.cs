using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using OmsSimulator.WebConsole.Views.Coverage;

namespace OmsSimulator.Console.Tests.Coverage;

public sealed class CoverageViewTests : Rendered
{
    [Fact]
    public async Task ACommandIsAcceptedRefusedOrNeverSent()
    {
        await Send(1, 2021);
        await Send(1, 2021);
        var coverage = await Control.Coverage.ReadAsync();
        var contract = await Control.ContractAsync();
        var matrix = CoverageMatrix.Of(coverage, contract.States.Select(state => new CoverageState(state.Key, state.Name)), "package");
        var row = matrix.Rows.Single(row => row.Command == "COMPLETE_PACKAGING");
        (string, string) Cell(string state) =>
            row.Cells.Where(cell => cell.State.Key == state).Select(cell => (cell.Kind, cell.Sign)).Single();
        Cell("Waiting").Should().Be(("accepted", "✓1"));
        Cell("Packed").Should().Be(("refused", "✕1"));
        Cell("Preparing").Should().Be(("open", "○"));
        Cell("Shipped").Should().Be(("unrefused", "·"));
    }

    [Fact]
    public async Task TheHeatMapTheSumsAndAMissingScenarioAreShown()
    {
        await Send(1, 2021);
        var view = Show("default/coverage?command=SHIP_THE_PACKAGE&dimension=transitions");
        view.Says("[data-testid=coverage-sums]", "1 / 86", "0 / 395");
        view.Says("[data-testid=missing-text]", "Scenario: SHIP_THE_PACKAGE takes a package from Packed to Shipped");
        view.FindAll("[data-testid=heat-map] td.accepted").Count.Should().Be(1);
        view.Find("[data-testid=heat-map] tr.picked th").TextContent.Should().Be("SHIP_THE_PACKAGE");
    }

    [Fact]
    public void MissingTestsAreWrittenInCSharpToo() =>
        Show("default/coverage?command=SHIP_THE_PACKAGE&format=csharp")
            .Says("[data-testid=missing-text]", "using OmsSimulator.Testing;", "public sealed class MissingTests");

    [Fact]
    public void OnlyTheCommandsThatCountAreShown()
    {
        var view = Show("default/coverage?commands=COMPLETE_PACKAGING,SHIP_THE_PACKAGE&exclude=SHIP_THE_PACKAGE");
        view.WaitForAssertion(() => view.FindAll("[data-testid=heat-map] tbody tr").Count.Should().Be(1));
    }

    [Fact]
    public void ACodeThatNobodyHasIsSaidWithItsPlace() => Show("default/coverage?commands=PACK_IT").Says("[role=alert]", "PACK_IT");

    [Fact]
    public async Task ItIsClearedOnlyByOneWhoIsSure()
    {
        await Send(1, 2021);
        var view = Show("default/coverage");
        view.WaitForAssertion(() => view.Find("[data-testid=clear-coverage]").HasAttribute("disabled").Should().BeTrue());
        await view.Fill("section[aria-label] input[type=checkbox]", "true");
        await view.InvokeAsync(() => view.Find("[data-testid=clear-coverage]").Click());
        view.Says("[data-testid=coverage-sums]", "0 / 86");
        (await Control.Coverage.ReadAsync()).Summary.Transitions.Covered.Should().Be(0);
    }

    [Fact]
    public void WhatIsShownStandsInTheAddress()
    {
        var address = new CoverageAddress
        {
            Scope = "label",
            Label = " nightly & co ",
            Exclude = "A, B",
            Of = "transfer",
            Format = "tour",
        };
        address
            .At("x/coverage")
            .Should()
            .StartWith("x/coverage?scope=label&label=nightly%20%26%20co&exclude=A")
            .And.EndWith("&of=transfer&format=tour");
    }

    private IRenderedComponent<CoverageView> Show(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<CoverageView>(parameters => parameters.Add(view => view.Sandbox, Sandbox));
    }
}
