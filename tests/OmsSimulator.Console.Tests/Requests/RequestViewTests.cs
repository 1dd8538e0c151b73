using OmsSimulator.WebConsole.Views.Requests;

namespace OmsSimulator.Console.Tests.Requests;

public sealed class RequestViewTests : Rendered
{
    private const int Pack = 2021;

    [Fact]
    public async Task ARefusedCommandIsExplainedWithWhatWouldHaveBeenLegal()
    {
        await Send(1, Pack);
        await Send(1, Pack);
        var view = await Show(0);
        view.WaitForAssertion(() => view.Find("[data-testid=reason]").TextContent.Should().Contain("Package 1 is in Packed"));
        view.Find("[data-testid=legal]").TextContent.Should().Contain("SHIP_THE_PACKAGE").And.Contain("→");
    }

    [Fact]
    public async Task ACommandThatWasDoneSaysWhatChanged()
    {
        await Send(1, Pack);
        var view = await Show(0);
        view.WaitForAssertion(() => view.Find("[data-testid=facts]").TextContent.Should().Contain("Waiting → Packed"));
        view.Find("[data-testid=answer]").Should().NotBeNull();
    }

    [Fact]
    public async Task SentAgainItSaysInWhatTheAnswersDiffer()
    {
        await Send(1, Pack);
        var view = await Show(0);
        await view.Press("button.primary");
        view.Says("[data-testid=replayed]", "status", "204", "406");
    }

    [Fact]
    public async Task WhatIsAgainstTheContractIsNamedWithItsPlace()
    {
        using var http = new HttpClient();
        using var answer = await http.PostAsync(
            new Uri(Address, "api/v1/oms/packages/1/command/"),
            new StringContent("""{"transition": 2021, "unheard_of": 1}""", System.Text.Encoding.UTF8, "application/json")
        );
        var view = await Show(0);
        view.WaitForAssertion(() => view.Find("[data-testid=warnings]").TextContent.Should().Contain("unheard_of"));
    }

    [Fact]
    public void OneThatThereIsNotIsAProblemInWords()
    {
        var view = Render<RequestView>(parameters => parameters.Add(view => view.Sandbox, Sandbox).Add(view => view.Id, "none"));
        view.WaitForAssertion(() => view.Find(".problem").TextContent.Should().Contain("No such request"));
    }

    private async Task<IRenderedComponent<RequestView>> Show(int index)
    {
        var id = (await Control.Requests.ListAsync()).Requests[index].Id;
        return Render<RequestView>(parameters => parameters.Add(view => view.Sandbox, Sandbox).Add(view => view.Id, id));
    }
}
