namespace OmsSimulator.Console.Browser.Tests;

[Collection(SharedConsole.Name)]
public sealed class PackageJourneyTests(ConsoleFixture console)
{
    [FactNeeding("chromium")]
    public async Task APackageIsPackedShippedAndDeliveredByButtonsAndForms()
    {
        var sandbox = await console.Sandbox();
        await using var visit = await console.Visit();
        await visit.Go($"{sandbox}/packages/1");
        var page = visit.Page;
        await visit.Run("COMPLETE_PACKAGING_WITHOUT_SHIPMENT");
        await Assertions.Expect(page.GetByTestId("state").First).ToHaveTextAsync("Packed");
        await Assertions.Expect(page.GetByTestId("changes")).ToContainTextAsync("Waiting → Packed");
        await visit.Picture("package-packed");
        await visit.Run("SHIP_THE_PACKAGE_ADVANCED", async form => await form.GetByRole(AriaRole.Textbox).First.FillAsync("TRACK-1"));
        await Assertions.Expect(page.GetByTestId("state").First).ToHaveTextAsync("Shipped");
        await visit.Run("UPDATE_PACKAGE_SHIPMENT_STATUS");
        await Assertions.Expect(page.GetByTestId("state").First).ToHaveTextAsync("Delivered");
        await visit.Picture("package-delivered");
        using var oms = console.Oms(sandbox);
        (await oms.Packages.GetAsync(1)).State.Name.Should().Be("Delivered");
        visit.WasQuiet();
    }

    [FactNeeding("chromium")]
    public async Task ARefusedCommandIsExplained()
    {
        var sandbox = await console.Sandbox();
        await using var visit = await console.Visit();
        await visit.Go($"{sandbox}/packages/1");
        var page = visit.Page;
        await page.GetByText("Send a command that cannot run now").ClickAsync();
        await page.GetByLabel("Command", new() { Exact = true }).SelectOptionAsync("SHIP_THE_PACKAGE");
        await page.GetByTestId("command-SHIP_THE_PACKAGE").GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Assertions.Expect(page.GetByTestId("reason")).ToContainTextAsync("Waiting");
        await Assertions.Expect(page.GetByTestId("call").First).ToContainTextAsync("406");
        await Assertions.Expect(page.GetByTestId("sent")).ToContainTextAsync("COMPLETE_PACKAGING");
        await page.EvaluateAsync("document.querySelector('[data-testid=sent]').scrollIntoView()");
        await visit.Picture("package-refused");
        visit.WasQuiet();
    }

    [FactNeeding("chromium")]
    public async Task AnItemThatIsNotFoundIsPlannedAgainInANewPackage()
    {
        var sandbox = await console.Sandbox();
        await using var visit = await console.Visit();
        await visit.Go($"{sandbox}/packages/1");
        await visit.Run("DETECTED_OUT_OF_STOCK_ITEM");
        await Assertions.Expect(visit.Page.GetByTestId("successor")).ToHaveTextAsync("1000000136P2");
        await visit.Page.GetByTestId("successor").ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First).ToContainTextAsync("1000000136P2");
        await visit.Picture("package-successor");
        visit.WasQuiet();
    }

    [FactNeeding("chromium")]
    public async Task AWayIsWalkedInOneClick()
    {
        var sandbox = await console.Sandbox();
        await using var visit = await console.Visit();
        await visit.Go($"{sandbox}/packages/2?to=Delivered");
        await visit.Picture("package-way");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Walk it" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByTestId("state").First).ToHaveTextAsync("Delivered");
        visit.WasQuiet();
    }

    [FactNeeding("chromium")]
    public async Task AWayIsWalkedStepByStep()
    {
        var sandbox = await console.Sandbox();
        await using var visit = await console.Visit();
        var page = visit.Page;
        await visit.Go($"{sandbox}/packages/2?to=Shipped");
        var step = page.GetByRole(AriaRole.Button, new() { Name = "Next step" });
        await step.ClickAsync();
        await Assertions.Expect(page.GetByTestId("state").First).ToHaveTextAsync("Packed");
        await step.ClickAsync();
        await Assertions.Expect(page.GetByTestId("state").First).ToHaveTextAsync("Shipped");
        await Assertions.Expect(page.GetByTestId("way")).ToContainTextAsync("It is there");
        visit.WasQuiet();
    }

    [FactNeeding("chromium")]
    public async Task WhatWasSentIsACallInEveryForm()
    {
        var sandbox = await console.Sandbox();
        await using var visit = await console.Visit();
        await visit.Go($"{sandbox}/packages/1");
        await visit.Run("COMPLETE_PACKAGING_WITHOUT_SHIPMENT");
        var call = visit.Page.GetByTestId("call").First;
        foreach (
            var (form, says) in (IEnumerable<(string, string)>)
                [
                    ("Bytes", "HTTP/1.1"),
                    ("curl", "curl -i -X POST"),
                    ("HTTP", "POST http"),
                    ("C#", "new OmsClient"),
                    ("Gherkin", "When POST"),
                ]
        )
        {
            await call.GetByRole(AriaRole.Tab, new() { Name = form, Exact = true }).ClickAsync();
            await Assertions.Expect(call).ToContainTextAsync(says);
        }

        visit.WasQuiet();
    }
}
