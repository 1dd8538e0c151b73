using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using OmsSimulator.WebConsole.Views.Requests;

namespace OmsSimulator.Console.Tests.Requests;

public sealed class RequestsViewTests : Rendered
{
    private const int Pack = 2021;

    [Fact]
    public void WithoutARequestItSaysThatNobodySentAny()
    {
        var view = Render<RequestsView>(parameters => parameters.Add(view => view.Sandbox, Sandbox));
        view.WaitForAssertion(() => view.Markup.Should().Contain("Nobody has sent anything yet."));
    }

    [Fact]
    public async Task ARequestIsARowWithItsAnswerAndWhyItWasRefused()
    {
        await Send(1, Pack);
        await Send(1, Pack);
        var view = Render<RequestsView>(parameters => parameters.Add(view => view.Sandbox, Sandbox));
        view.WaitForAssertion(() => view.FindAll("[data-testid=request]").Should().HaveCount(2));
        var (refused, done) = (view.FindAll("[data-testid=request]")[0], view.FindAll("[data-testid=request]")[1]);
        refused.TextContent.Should().Contain("406").And.Contain("Package 1 is in Packed");
        done.TextContent.Should().Contain("204").And.Contain("COMPLETE_PACKAGING").And.Contain("Waiting → Packed");
        done.TextContent.Should().Contain("client");
    }

    [Fact]
    public async Task FiltersStandInTheAddress()
    {
        await Send(1, Pack);
        await Send(2, Pack);
        await Send(1, Pack);
        Go("requests?refused=true&package=1&command=COMPLETE_PACKAGING&from=client&status=4xx&method=POST&path=command");
        var view = Render<RequestsView>(parameters => parameters.Add(view => view.Sandbox, Sandbox));
        view.WaitForAssertion(() => view.FindAll("[data-testid=request]").Should().ContainSingle());
        await view.Send("form.filters");
        Browser.Uri.Should().Contain("refused=true").And.Contain("package=1").And.Contain("status=4xx").And.Contain("path=command");
    }

    [Fact]
    public async Task WhatIsChosenBecomesAScenario()
    {
        await Send(1, Pack);
        var view = Render<RequestsView>(parameters => parameters.Add(view => view.Sandbox, Sandbox));
        view.WaitForAssertion(() => view.FindAll("[data-testid=request]").Should().ContainSingle());
        await view.InvokeAsync(() => view.Find("[data-testid=request] input").Change(true));
        var id = Browser.Uri.Split("chosen=")[1];
        view = Render<RequestsView>(parameters => parameters.Add(view => view.Sandbox, Sandbox));
        await view.Send("[data-testid=scenario] form");
        view.Says("[data-testid=scenario-text]", "Given the demo world", "When COMPLETE_PACKAGING is sent", "the package is in \"Packed\"");
        (await Control.Requests.GetAsync(id)).Id.Should().Be(id);
    }

    [Fact]
    public async Task WhatWasNeverSentHasItsNearestMiss()
    {
        await Send(1, Pack);
        var view = Render<RequestsView>(parameters => parameters.Add(view => view.Sandbox, Sandbox));
        await view.Fill("[data-testid=near-misses] input", "PUT");
        await view.Send("[data-testid=near-misses] form");
        view.Says("[data-testid=near-count]", "0 requests");
        view.Says(".near-miss", "expected PUT, found POST");
    }

    [Fact]
    public async Task InTurkishItSaysTheSame()
    {
        Words.Language = "tr";
        await Send(1, Pack);
        var view = Render<RequestsView>(parameters => parameters.Add(view => view.Sandbox, Sandbox));
        view.WaitForAssertion(() => view.Find("h1").TextContent.Should().Contain("İstekler"));
        view.Markup.Should().Contain("istemci");
    }

    [Fact]
    public async Task WhatAClientSentIsText()
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(
            new Uri(Address, "api/v1/oms/packages/?q=%3Cscript%3Ealert(1)%3C/script%3E&%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E")
        );
        var view = Render<RequestsView>(parameters => parameters.Add(view => view.Sandbox, Sandbox));
        view.WaitForAssertion(() => view.FindAll("[data-testid=request]").Should().ContainSingle());
        view.FindAll("script, img").Should().BeEmpty();
    }

    private NavigationManager Browser => Services.GetRequiredService<NavigationManager>();

    private void Go(string address) => Browser.NavigateTo($"{Sandbox}/{address}");
}
