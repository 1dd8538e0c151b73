namespace OmsSimulator.Console.Browser.Tests;

[Collection(SharedConsole.Name)]
public sealed class LiveJourneyTests(ConsoleFixture console)
{
    [FactNeeding("chromium")]
    public async Task TwoBrowsersOnOneSandboxSeeEachOthersChanges()
    {
        var sandbox = await console.Sandbox();
        await using var one = await console.Visit();
        await using var other = await console.Visit();
        await one.Go($"{sandbox}/board");
        await other.Go($"{sandbox}/packages/1");
        await Assertions.Expect(one.Page.GetByTestId("live")).ToHaveTextAsync("live");
        var packed = one.Page.GetByTestId("column-Packed").GetByTestId("count");
        var before = int.Parse(await packed.InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
        await other.Run("COMPLETE_PACKAGING_WITHOUT_SHIPMENT");
        await Assertions.Expect(packed).ToHaveTextAsync($"{before + 1}");
        await one.Page.GetByTestId("now").ClickAsync();
        await one.Page.GetByRole(AriaRole.Button, new() { Name = "Freeze" }).ClickAsync();
        await Assertions.Expect(other.Page.GetByTestId("clock").Locator("summary").First).ToContainTextAsync("frozen");
        one.WasQuiet();
        other.WasQuiet();
    }

    [FactNeeding("chromium")]
    public async Task APackageOutOfStockIsPlannedAgainWhenTheClockComesToTheNextThing()
    {
        var sandbox = await console.Sandbox();
        await using var visit = await console.Visit();
        var page = visit.Page;
        await visit.Go($"{sandbox}/board");
        await page.GetByTestId("now").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Freeze" }).ClickAsync();
        await Assertions.Expect(page.GetByTestId("next")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "To the next thing that waits" }).ClickAsync();
        await Assertions.Expect(page.GetByTestId("clock")).ToContainTextAsync("package_replanned");
        await visit.Picture("clock-next");
        visit.WasQuiet();
    }
}
