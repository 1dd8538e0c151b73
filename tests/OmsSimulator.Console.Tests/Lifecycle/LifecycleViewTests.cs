using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using OmsSimulator.WebConsole.Views.Lifecycle;

namespace OmsSimulator.Console.Tests.Lifecycle;

public sealed class LifecycleViewTests : Rendered
{
    [Fact]
    public void EveryTransitionIsARowAndEveryStateANode()
    {
        var view = Show("default/lifecycle");
        view.WaitForAssertion(() => view.FindAll("[data-testid=lifecycle-table] tbody tr").Count.Should().Be(80));
        view.FindAll("[data-testid=lifecycle] a.node").Count.Should().Be(18);
        view.FindAll("[data-testid=lifecycle] g.edge:not(.badge)").Count.Should().Be(59, "ways between the same two states are one");
    }

    [Fact]
    public async Task AWayThatWasTakenIsSeen()
    {
        await Send(1, 2021);
        var view = Show("default/lifecycle?from=Waiting&to=Packed");
        view.Says("[data-testid=lifecycle-details]", "Waiting → Packed", "COMPLETE_PACKAGING", "1 time", "docs.akinon.com");
        view.FindAll("g.edge.taken:not(.badge)").Count.Should().Be(1);
        view.Find("g.badge.taken").TextContent.Should().Contain("1/3");
    }

    [Fact]
    public void APickedStateShowsItsCountAndItsWays()
    {
        var view = Show("default/lifecycle?state=Blocked");
        view.Says("[data-testid=lifecycle-details]", "Blocked", "Ways out (4)", "UNBLOCK");
        view.Find("a.node.picked").GetAttribute("data-state").Should().Be("Blocked");
    }

    [Fact]
    public void TransferOrdersHaveADiagramOfTheirOwn()
    {
        var view = Show("default/lifecycle?of=transfer");
        view.WaitForAssertion(() => view.FindAll("[data-testid=lifecycle-table] tbody tr").Count.Should().Be(7));
    }

    [Theory]
    [InlineData("Waiting", "Waiting")]
    [InlineData("Waiting Remote Action", "Waiting|Remote Action")]
    [InlineData("Paketlemeyi bekleyen uzun bir durum", "Paketlemeyi be…|uzun bir durum")]
    [InlineData("Donaudampfschifffahrtsgesellschaft", "Donaudampfschi…")]
    public void ANameHasTwoLinesAtMost(string name, string lines) => string.Join('|', NodeName.Lines(name)).Should().Be(lines);

    private IRenderedComponent<LifecycleView> Show(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<LifecycleView>(parameters => parameters.Add(view => view.Sandbox, Sandbox));
    }
}
