using OmsSimulator.Contract;
using OmsSimulator.WebConsole.Views.Faults;

namespace OmsSimulator.Console.Tests.Faults;

public sealed class FaultsViewTests : Rendered
{
    private const int Pack = 2021;

    [Fact]
    public async Task TheFormShowsWhatItWillHitBeforeItIsSent()
    {
        await Send(1, Pack);
        await Send(2, Pack);
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(Address, "api/v1/oms/packages/"));
        var view = Render<FaultsView>(parameters => parameters.Add(view => view.Sandbox, Sandbox));
        view.WaitForAssertion(() => view.Find("[data-testid=hit-requests]").TextContent.Should().StartWith("3 of the 3"));
        await view.Fill("[data-testid=new-fault] select", "COMPLETE_PACKAGING", at: 1);
        view.Says("[data-testid=hit-requests]", "2 of the 3");
        view.Says("[data-testid=hit-commands]", "1 commands");
        view.Find(".hit-commands").TextContent.Should().Contain("Waiting (");
    }

    [Fact]
    public async Task TheNextAnswerIsLostAndTheFaultIsRemoved()
    {
        var view = Render<FaultsView>(parameters => parameters.Add(view => view.Sandbox, Sandbox));
        await view.Press("[data-testid=new-fault] [role=group] > button");
        await view.Send("[data-testid=new-fault]");
        view.WaitForAssertion(() => view.Find("[data-testid=fired]").TextContent.Should().Be("0"));
        var fault = (await Control.Faults.ListAsync()).Single();
        (fault.After, fault.Times, fault.Then.Drop).Should().Be((true, 1, "empty_response"));
        await view.Press("[data-testid=faults] button");
        view.WaitForAssertion(() => view.Markup.Should().Contain("Nothing goes wrong."));
        (await Control.Faults.ListAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task WhatTheSimulatorRefusesIsSaidWithItsPlace()
    {
        var view = Render<FaultsView>(parameters => parameters.Add(view => view.Sandbox, Sandbox));
        await view.Fill("[data-testid=new-fault] fieldset + fieldset input", "");
        await view.Send("[data-testid=new-fault]");
        view.Says("[data-testid=call]", "422", "/then");
    }

    [Fact]
    public async Task AGatewaysPageGoesOutAsItIs()
    {
        var draft = new FaultDraft { Status = 502, Body = "<html>Bad gateway</html>" };
        var fault = await Control.Faults.AddAsync(draft.New());
        fault.Then.Body!.Value.GetString().Should().Be("<html>Bad gateway</html>");
        fault.Then.ContentType.Should().Be("text/html");
    }

    [Theory]
    [InlineData("GET", null, 0)]
    [InlineData("POST", "/api/v1/oms/orders/", 0)]
    [InlineData(null, "/api/v1/oms/packages/1/", 1)]
    public async Task NoCommandIsHitWhereNoneCanCome(string? method, string? path, int least)
    {
        var contract = await Control.ContractAsync();
        var hit = FaultPreview.Commands(new FaultMatch { Method = method, Path = path }, contract);
        if (least == 0)
            hit.Should().BeEmpty();
        else
            hit.Should().NotBeEmpty();
    }
}
