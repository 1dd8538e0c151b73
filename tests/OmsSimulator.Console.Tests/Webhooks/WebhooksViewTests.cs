using OmsSimulator.Client;
using OmsSimulator.WebConsole.Views.Webhooks;

namespace OmsSimulator.Console.Tests.Webhooks;

public sealed class WebhooksViewTests : Rendered
{
    private const int Pack = 2021;

    [Fact]
    public async Task ASubscriptionIsMadeToTheSinkAndItsSignatureIsChecked()
    {
        await Control.Clock.FreezeAsync();
        var view = Render<WebhooksView>(parameters => parameters.Add(view => view.Sandbox, Sandbox));
        var form = view.WaitForElement("[data-testid=new-hook]");
        form.QuerySelectorAll("input")[0].Change(new Uri(Address, "__admin/webhooks/sink/shop").AbsoluteUri);
        view.Find("[data-testid=new-hook] select").Change("package.status.packed");
        view.FindAll("[data-testid=new-hook] input")[2].Change("gizli");
        view.Find("[data-testid=new-hook]").Submit();
        view.WaitForElement("[data-testid=hook-1]");
        await Send(1, Pack);
        await Control.Clock.AdvanceAsync(TimeSpan.Zero);

        view = Render<WebhooksView>(parameters => parameters.Add(view => view.Sandbox, Sandbox));
        view.WaitForAssertion(() => view.Find("[data-testid=signature]").TextContent.Should().Be("signature right"));
        view.Find("[data-testid=hook-1] .row > label > input").Change("another");
        view.WaitForAssertion(() => view.Find("[data-testid=signature]").TextContent.Should().Be("signature wrong"));
        view.Find("[data-testid=hook-1] .row > label > input").Change("");
        view.WaitForAssertion(() => view.Find("[data-testid=signature]").TextContent.Should().Contain("not known"));
    }

    [Fact]
    public async Task AFailedWebhookShowsEveryAttemptAndIsSentAgain()
    {
        await Control.Clock.FreezeAsync();
        await Oms.Hooks.CreateAsync(new NewHook("package.status.packed", new Uri(Address, "__admin/webhooks/sink/shop").AbsoluteUri));
        await Control.Faults.AddAsync(new(new() { Status = 500 }) { Match = new() { Webhook = "package.status.packed" }, Times = 1 });
        await Send(1, Pack);
        await Control.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
        var view = Render<WebhooksView>(parameters => parameters.Add(view => view.Sandbox, Sandbox));
        view.WaitForAssertion(() => view.FindAll("[data-testid=attempt]").Should().HaveCount(2));
        view.FindAll("[data-testid=attempt]")[0].TextContent.Should().Contain("500").And.Contain("the first").And.Contain("not signed");
        view.FindAll("[data-testid=attempt]")[1].TextContent.Should().Contain("204").And.Contain("a retry");
        view.Find("[data-testid=delivery] .inside > button").Click();
        view.WaitForAssertion(() => view.Find("[data-testid=call]").TextContent.Should().Contain("202"));
    }

    [Fact]
    public async Task ASubscriptionIsStopped()
    {
        await Oms.Hooks.CreateAsync(new NewHook("package.created", "http://localhost:1/shop"));
        var view = Render<WebhooksView>(parameters => parameters.Add(view => view.Sandbox, Sandbox));
        view.WaitForElement("[data-testid=hook-1] .danger").Click();
        view.WaitForAssertion(() => view.Find("[data-testid=hook-1] .mark").TextContent.Should().Be("stopped"));
        (await Oms.Hooks.GetAsync(1)).IsActive.Should().BeFalse();
    }

    [Fact]
    public async Task OnlyWhatWasAlteredIsSent()
    {
        var hook = await Oms.Hooks.CreateAsync(
            new NewHook("package.created", "http://localhost:1/shop") { SecretKey = "gizli", AdditionalHeaders = new() { ["X-Shop"] = "1" } }
        );
        var draft = HookDraft.Of(hook);
        draft.TargetUrl = "http://localhost:1/other";
        draft.Change(hook).Should().Be(new HookChange { TargetUrl = "http://localhost:1/other" });
    }

    [Fact]
    public async Task TheLaboratorySendsASampleToTheSinkAndShowsIt()
    {
        var view = Render<WebhooksView>(parameters => parameters.Add(view => view.Sandbox, Sandbox));
        var forms = view.WaitForElements("[data-testid=lab] form");
        forms[0].QuerySelector("input[type=number]")!.Change("2");
        view.FindAll("[data-testid=lab] form")[0].Submit();
        view.WaitForAssertion(() => view.Find("[data-testid=call]").TextContent.Should().Contain("200"));
        (await Control.Webhooks.ModeAsync()).Duplicate.Should().Be(2);
        await Control.Webhooks.SendSampleAsync("package.created", new Uri(Address, "__admin/webhooks/sink/shop"));
        await Control.Clock.AdvanceAsync(TimeSpan.Zero);
        view.FindAll("[data-testid=lab] form")[2].Submit();
        view.WaitForAssertion(() => view.FindAll("[data-testid=sunk]").Should().HaveCount(3));
    }

    [Theory]
    [InlineData("{\"choice\": ", "retry_countdown_config")]
    [InlineData("[]", "retry_countdown_config")]
    public void WhatIsNoObjectIsNamed(string text, string member) => new HookDraft { Retries = text }.Wrong().Should().Be(member);
}
