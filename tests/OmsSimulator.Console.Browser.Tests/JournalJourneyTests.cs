using System.Text.RegularExpressions;
using OmsSimulator.Client;

namespace OmsSimulator.Console.Browser.Tests;

[Collection(SharedConsole.Name)]
public sealed class JournalJourneyTests(ConsoleFixture console)
{
    private const int Pack = 2021;

    [FactNeeding("chromium")]
    public async Task AWalkBecomesAScenario()
    {
        var sandbox = await console.Sandbox();
        await using var visit = await console.Visit();
        var page = visit.Page;
        await visit.Go($"{sandbox}/packages/1");
        await visit.Run("COMPLETE_PACKAGING_WITHOUT_SHIPMENT");
        await Assertions.Expect(page.GetByTestId("state").First).ToHaveTextAsync("Packed");
        await visit.Run("SHIP_THE_PACKAGE_ADVANCED", async form => await form.GetByRole(AriaRole.Textbox).First.FillAsync("TRACK-1"));
        await Assertions.Expect(page.GetByTestId("state").First).ToHaveTextAsync("Shipped");
        await visit.Go($"{sandbox}/requests?from=console");
        await Assertions.Expect(page.GetByTestId("request")).ToHaveCountAsync(2);
        await page.GetByTestId("request").Nth(0).GetByRole(AriaRole.Checkbox).CheckAsync();
        await Assertions.Expect(page.GetByTestId("scenario")).ToBeVisibleAsync();
        await page.GetByTestId("scenario").GetByRole(AriaRole.Button, new() { Name = "Write it" }).ClickAsync();
        await Assertions.Expect(page.GetByTestId("scenario-text")).ToContainTextAsync("Given the demo world");
        var feature = await page.GetByTestId("scenario-text").InnerTextAsync();
        feature
            .Should()
            .Contain("was requested with")
            .And.Contain("package__complete_packaging_without_shipment")
            .And.Contain("When the command body is");
        feature.Should().Contain("Then the response is 200").And.Contain("the package is in \"Shipped\"");
        await visit.Picture("requests-scenario");
        visit.WasQuiet();
    }

    [FactNeeding("chromium")]
    public async Task ARefusedRequestIsExplainedAndSentAgain()
    {
        var sandbox = await console.Sandbox();
        using var oms = console.Oms(sandbox);
        await Try(oms, Pack);
        await Try(oms, Pack);
        await using var visit = await console.Visit();
        var page = visit.Page;
        await visit.Go($"{sandbox}/requests");
        await page.GetByText("Only refused").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByTestId("request")).ToHaveCountAsync(1);
        page.Url.Should().Contain("refused=true");
        await page.GetByTestId("request").GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(page.GetByTestId("reason")).ToContainTextAsync("Package 1 is in Packed");
        await Assertions.Expect(page.GetByTestId("legal")).ToContainTextAsync("SHIP_THE_PACKAGE");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send it again" }).ClickAsync();
        await Assertions.Expect(page.GetByTestId("replayed")).ToContainTextAsync("Answered as it was recorded.");
        await visit.Picture("request-refused");
        visit.WasQuiet();
    }

    [FactNeeding("chromium")]
    public async Task AWebhookFailsIsRetriedAndReplayed()
    {
        var sandbox = await console.Sandbox();
        await using var visit = await console.Visit();
        var page = visit.Page;
        using var control = console.Control(sandbox);
        using var oms = console.Oms(sandbox);
        await control.Clock.FreezeAsync();
        await visit.Go($"{sandbox}/webhooks?new=yes");
        var form = page.GetByTestId("new-hook");
        await form.GetByLabel("event_type").SelectOptionAsync("package.status.packed");
        await form.GetByRole(AriaRole.Button, new() { Name = "Deliver to this sandbox's sink" }).ClickAsync();
        await Assertions.Expect(form.GetByLabel("target_url")).ToHaveValueAsync(new Regex("/__admin/webhooks/sink/"));
        await form.GetByLabel("secret_key").FillAsync("gizli");
        await form.GetByRole(AriaRole.Button, new() { Name = "Subscribe" }).ClickAsync();
        await Assertions.Expect(page.GetByTestId("hook-1")).ToContainTextAsync("active");
        await control.Faults.AddAsync(
            new(new() { Status = 500 })
            {
                Match = new() { Webhook = "package.status.packed" },
                Times = 1,
            }
        );
        await Try(oms, Pack);
        await control.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));

        // What was typed in stays with the page, so it is not loaded anew but moved in.
        await page.GetByRole(AriaRole.Link, new() { Name = "Partners" }).ClickAsync();
        await Assertions.Expect(page.GetByTestId("partner-invoice")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Webhooks" }).ClickAsync();
        await page.GetByTestId("delivery").Locator("summary").First.ClickAsync();
        await Assertions.Expect(page.GetByTestId("attempt")).ToHaveCountAsync(2);
        await Assertions.Expect(page.GetByTestId("signature").First).ToHaveTextAsync("signature right");
        await visit.Picture("webhooks-retried");
        await page.GetByTestId("delivery").GetByRole(AriaRole.Button, new() { Name = "Send it again" }).ClickAsync();
        await Assertions.Expect(page.GetByTestId("call")).ToContainTextAsync("202");
        await control.Clock.AdvanceAsync(TimeSpan.Zero);
        await page.GetByTestId("lab").GetByRole(AriaRole.Button, new() { Name = "Look" }).ClickAsync();
        await Assertions.Expect(page.GetByTestId("sunk")).ToHaveCountAsync(2);
        visit.WasQuiet();
    }

    [FactNeeding("chromium")]
    public async Task AFaultLosesTheNextAnswer()
    {
        var sandbox = await console.Sandbox();
        using var oms = console.Oms(sandbox);
        await using var visit = await console.Visit();
        var page = visit.Page;
        await visit.Go($"{sandbox}/faults");
        var form = page.GetByTestId("new-fault");
        await form.GetByRole(AriaRole.Button, new() { Name = "Lose the next answer" }).ClickAsync();
        await form.GetByLabel("Command").SelectOptionAsync("COMPLETE_PACKAGING");
        await Assertions.Expect(page.GetByTestId("hit-commands")).ToContainTextAsync("can meet it: 1,");
        await visit.Picture("faults-form");
        await form.GetByRole(AriaRole.Button, new() { Name = "Add the fault" }).ClickAsync();
        await Assertions.Expect(page.GetByTestId("fired")).ToHaveTextAsync("0");
        await Try(oms, Pack);
        (await oms.Packages.GetAsync(1)).State.Name.Should().Be("Packed", "the command happened, only its answer was lost");
        await visit.Go($"{sandbox}/faults");
        await Assertions.Expect(page.GetByTestId("fired")).ToHaveTextAsync("1");
        await visit.Go($"{sandbox}/requests");
        await Assertions.Expect(page.GetByTestId("requests")).ToContainTextAsync("no answer");
        visit.WasQuiet();
    }

    private static async Task Try(OmsClient oms, int transition)
    {
        try
        {
            await oms.Packages.CommandAsync(1, new CommandRequest { Transition = transition });
        }
        catch (Exception refused) when (refused is OmsApiException or HttpRequestException)
        {
            // The journal has it.
        }
    }
}
