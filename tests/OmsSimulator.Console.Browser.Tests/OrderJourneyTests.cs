namespace OmsSimulator.Console.Browser.Tests;

[Collection(SharedConsole.Name)]
public sealed class OrderJourneyTests(ConsoleFixture console)
{
    [FactNeeding("chromium")]
    public async Task ANewOrderIsPlacedAndSplit()
    {
        var sandbox = await console.Sandbox();
        using var control = console.Control(sandbox);
        var stock = await control.StockAsync();
        var (one, other) = Apart(stock);
        await using var visit = await console.Visit();
        var page = visit.Page;
        await visit.Go($"{sandbox}/orders");
        await page.GetByText("New order").ClickAsync();
        await page.GetByTestId("number").FillAsync("HAND-1");
        await page.GetByTestId("new-order").GetByLabel("SKU").First.FillAsync(one);
        await page.GetByRole(AriaRole.Button, new() { Name = "Another item" }).ClickAsync();
        await page.GetByTestId("new-order").GetByLabel("SKU").Nth(1).FillAsync(other);
        await page.GetByRole(AriaRole.Button, new() { Name = "Place it" }).ClickAsync();
        await Assertions.Expect(page.GetByTestId("placed")).ToContainTextAsync("HAND-1P2");
        await visit.Picture("order-split");
        await page.GetByTestId("placed").GetByText("HAND-1", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First).ToContainTextAsync("HAND-1");
        await visit.Picture("order");
        visit.WasQuiet();
    }

    // Two products that no location has both of.
    private static (string, string) Apart(IReadOnlyList<OmsSimulator.Contract.StockRow> stock)
    {
        var places = stock
            .Where(static row => row.Available > 0)
            .GroupBy(static row => row.Sku)
            .ToDictionary(static row => row.Key, static row => row.Select(static at => at.StockLocation).ToHashSet());
        return places
            .SelectMany(one => places, static (one, other) => (one, other))
            .Where(static pair => !pair.one.Value.Overlaps(pair.other.Value))
            .Select(static pair => (pair.one.Key, pair.other.Key))
            .First();
    }

    [FactNeeding("chromium")]
    public async Task QuotaIsSetAndStockIsCounted()
    {
        var sandbox = await console.Sandbox();
        await using var visit = await console.Visit();
        var page = visit.Page;
        await visit.Go($"{sandbox}/locations?at=WH01");
        var location = page.GetByTestId("location-WH01");
        await location.GetByLabel("max_quota").FillAsync("12");
        await location.GetByRole(AriaRole.Button, new() { Name = "Set" }).ClickAsync();
        await Assertions.Expect(location.GetByTestId("quota")).ToContainTextAsync("of 12 held");
        var counted = page.GetByLabel("Counted of").First;
        await counted.FillAsync("77");
        await page.GetByRole(AriaRole.Button, new() { Name = "Count", Exact = true }).First.ClickAsync();
        using var control = console.Control(sandbox);
        await Assertions.Expect(page.GetByTestId("call").First).ToContainTextAsync("PATCH");
        (await control.StockAsync()).Should().Contain(static row => row.StockLocation == "WH01" && row.OnHand == 77);
        await visit.Picture("locations");
        visit.WasQuiet();
    }
}
