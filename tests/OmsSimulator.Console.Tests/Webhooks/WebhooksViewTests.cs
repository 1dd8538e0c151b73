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
        await view.Fill("[data-testid=new-hook] input", new Uri(Address, "__admin/webhooks/sink/shop").AbsoluteUri);
        await view.Fill("[data-testid=new-hook] select", "package.status.packed");
        await view.Fill("[data-testid=new-hook] input", "gizli", at: 2);
        await view.Send("[data-testid=new-hook]");
        view.WaitForElement("[data-testid=hook-1]");
        await Send(1, Pack);
        await Control.Clock.AdvanceAsync(TimeSpan.Zero);

        view = Render<WebhooksView>(parameters => parameters.Add(view => view.Sandbox, Sandbox));
        view.Says("[data-testid=signature]", "signature right");
        await view.Fill("[data-testid=hook-1] .inside > .row input", "another");
        view.Says("[data-testid=signature]", "signature wrong");
        await view.Fill("[data-testid=hook-1] .inside > .row input", "");
        view.Says("[data-testid=signature]", "not known");
    }

    [Fact]
    public async Task AFailedWebhookShowsEveryAttemptAndIsSentAgain()
    {
        await Control.Clock.FreezeAsync();
        await Oms.Hooks.CreateAsync(new NewHook("package.status.packed", new Uri(Address, "__admin/webhooks/sink/shop").AbsoluteUri));
        await Control.Faults.AddAsync(
            new(new() { Status = 500 })
            {
                Match = new() { Webhook = "package.status.packed" },
                Times = 1,
            }
        );
        await Send(1, Pack);
        await Control.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
        var view = Render<WebhooksView>(parameters => parameters.Add(view => view.Sandbox, Sandbox));
        view.WaitForAssertion(() => view.FindAll("[data-testid=attempt]").Should().HaveCount(2));
        view.FindAll("[data-testid=attempt]")[0].TextContent.Should().Contain("500").And.Contain("the first").And.Contain("not signed");
        view.FindAll("[data-testid=attempt]")[1].TextContent.Should().Contain("204").And.Contain("a retry");
        await view.Press("[data-testid=delivery] .inside > button");
        view.Says("[data-testid=call]", "202");
    }

    [Fact]
    public async Task ASubscriptionIsStopped()
    {
        await Oms.Hooks.CreateAsync(new NewHook("package.created", "http://localhost:1/shop"));
        var view = Render<WebhooksView>(parameters => parameters.Add(view => view.Sandbox, Sandbox));
        await view.Press("[data-testid=hook-1] .danger");
        view.Says("[data-testid=hook-1] .mark", "stopped");
        (await Oms.Hooks.GetAsync(1)).IsActive.Should().BeFalse();
    }

    [Fact]
    public async Task OnlyWhatWasAlteredIsSent()
    {
        var hook = await Oms.Hooks.CreateAsync(
            new NewHook("package.created", "http://localhost:1/shop")
            {
                SecretKey = "gizli",
                AdditionalHeaders = new() { ["X-Shop"] = "1" },
            }
        );
        var draft = HookDraft.Of(hook);
        draft.TargetUrl = "http://localhost:1/other";
        draft.Change(hook).Should().Be(new HookChange { TargetUrl = "http://localhost:1/other" });
    }

    [Fact]
    public async Task TheLaboratorySendsASampleToTheSinkAndShowsIt()
    {
        var view = Render<WebhooksView>(parameters => parameters.Add(view => view.Sandbox, Sandbox));
        await view.Fill("[data-testid=lab] input[type=number]", "2");
        await view.Send("[data-testid=lab] form");
        view.Says("[data-testid=call]", "200");
        (await Control.Webhooks.ModeAsync()).Duplicate.Should().Be(2);
        await Control.Webhooks.SendSampleAsync("package.created", new Uri(Address, "__admin/webhooks/sink/shop"));
        await Control.Clock.AdvanceAsync(TimeSpan.Zero);
        await view.Send("[data-testid=lab] form", at: 2);
        view.WaitForAssertion(() => view.FindAll("[data-testid=sunk]").Should().HaveCount(3));
    }

    [Theory]
    [InlineData("{\"choice\": ", "retry_countdown_config")]
    [InlineData("[]", "retry_countdown_config")]
    public void WhatIsNoObjectIsNamed(string text, string member) =>
        new HookDraft { Retries = text }
            .Wrong()
            .Should()
            .Be(member);
}
