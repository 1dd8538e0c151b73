using OmsSimulator.WebConsole.Views.Partners;

namespace OmsSimulator.Console.Tests.Partners;

public sealed class PartnersViewTests : Rendered
{
    [Fact]
    public async Task AStandInIsToldToFailOnce()
    {
        var view = Render<PartnersView>(parameters => parameters.Add(view => view.Sandbox, Sandbox));
        await view.Fill("[data-testid=partner-invoice] [data-testid=kind]", "status");
        await view.Fill("[data-testid=partner-invoice] input[type=number]", "1", at: 2);
        await view.Send("[data-testid=partner-invoice] form");
        view.Says("[data-testid=call]", "200");
        var answers = (await Control.Partners.GetAsync("invoice")).Answers!;
        (answers.Status, answers.Times).Should().Be((503, 1));
    }

    [Fact]
    public async Task WhatIsSetIsWhatIsShown()
    {
        await Control.Partners.SetAnswersAsync(
            "omnitron",
            new()
            {
                Statuses = new Dictionary<string, int> { ["1"] = 500 },
                Delay = TimeSpan.FromSeconds(1.5),
            }
        );
        var draft = AnswersDraft.Of(await Control.Partners.GetAsync("omnitron"));
        (draft.Kind, draft.Fields["statuses"], draft.Delay).Should().Be(("answers", "1=500", "1.5"));
        draft.Setting().Answers!.Statuses.Should().Equal(new Dictionary<string, int> { ["1"] = 500 });
        draft.Kind = AnswersDraft.Plain;
        draft.Setting().Answers.Should().BeNull();
    }

    [Fact]
    public void APlainStandInHasNothingToForget()
    {
        var view = Render<PartnersView>(parameters => parameters.Add(view => view.Sandbox, Sandbox));
        view.WaitForAssertion(() => view.FindAll("section[data-testid]").Should().HaveCount(4));
        view.Find("[data-testid=partner-bill] .row button").HasAttribute("disabled").Should().BeTrue();
    }
}
