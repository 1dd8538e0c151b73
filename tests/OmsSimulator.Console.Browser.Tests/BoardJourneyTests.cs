namespace OmsSimulator.Console.Browser.Tests;

[Collection(SharedConsole.Name)]
public sealed class BoardJourneyTests(ConsoleFixture console)
{
    [FactNeeding("chromium")]
    public async Task TheBoardShowsThePackagesInColumnsOfStates()
    {
        var sandbox = await console.Sandbox();
        await using var visit = await console.Visit();
        await visit.Go($"{sandbox}/board");
        var waiting = visit.Page.GetByTestId("column-Waiting");
        (await waiting.GetByTestId("count").InnerTextAsync()).Should().NotBe("0");
        (await waiting.Locator(".package-card").CountAsync()).Should().BePositive();
        await visit.Picture("board");
        visit.WasQuiet();
    }

    [FactNeeding("chromium")]
    public async Task ACardsMenuHasTheCommandsThatCanRunNow()
    {
        var sandbox = await console.Sandbox();
        await using var visit = await console.Visit();
        var page = visit.Page;
        await visit.Go($"{sandbox}/board");
        await page.GetByLabel("Commands for 1000000136P1").ClickAsync();
        var panel = page.GetByTestId("inspector");
        await panel.GetByText("Complete Packaging with Shipment", new() { Exact = true }).First.ClickAsync();
        await panel.GetByTestId("command-COMPLETE_PACKAGING").GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Assertions.Expect(panel.GetByTestId("state")).ToHaveTextAsync("Packed");
        await visit.Picture("board-menu");
        visit.WasQuiet();
    }

    [FactNeeding("chromium")]
    public async Task ACardThatIsDroppedOnAColumnOffersTheCommandThatLeadsThereOrSaysWhyNoneDoes()
    {
        var sandbox = await console.Sandbox();
        await using var visit = await console.Visit();
        var page = visit.Page;
        await visit.Go($"{sandbox}/board");
        var card = page.Locator(".package-card", new() { HasText = "1000000136P1" });
        await card.DragToAsync(page.GetByTestId("column-Preparing"));
        await Assertions.Expect(page.GetByTestId("inspector").GetByTestId("command-PREPARE_PACKAGE_COMMAND")).ToBeVisibleAsync();
        await visit.Picture("board-drop");
        await page.GetByLabel("Close").ClickAsync();
        await card.DragToAsync(page.GetByTestId("column-WaitingForTransfer"));
        await Assertions.Expect(page.GetByTestId("no-way")).ToContainTextAsync("No command leads from Waiting to Waiting for Transfer");
        visit.WasQuiet();
    }

    [FactNeeding("chromium")]
    public async Task FiltersNarrowTheBoardAndStandInItsAddress()
    {
        var sandbox = await console.Sandbox();
        await using var visit = await console.Visit();
        var page = visit.Page;
        await visit.Go($"{sandbox}/board");
        var filters = page.GetByRole(AriaRole.Form, new() { Name = "Filters" });
        await filters.GetByLabel("Order").FillAsync("1000000136");
        await filters.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Board 1 package");
        page.Url.Should().EndWith("board?order=1000000136");
        await filters.GetByLabel("Channel").FillAsync("nobody's");
        await filters.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Board 0 packages");
        visit.WasQuiet();
    }
}
