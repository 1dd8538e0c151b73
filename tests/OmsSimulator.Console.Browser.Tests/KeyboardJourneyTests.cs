namespace OmsSimulator.Console.Browser.Tests;

[Collection(SharedConsole.Name)]
public sealed class KeyboardJourneyTests(ConsoleFixture console)
{
    [FactNeeding("chromium")]
    public async Task TheFirstJourneyNeedsNoMouse()
    {
        await using var visit = await console.Visit();
        var page = visit.Page;
        await visit.Go("default/board");

        // A sandbox from demo.
        await TabTo(page, "[data-testid=sandbox]", "summary");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("new-sandbox")).ToBeVisibleAsync();
        await TabTo(page, "[data-testid=new-sandbox]");
        await page.Keyboard.TypeAsync("by-keyboard");
        await page.Keyboard.PressAsync("Enter");
        await visit.IsAt("by-keyboard/board");
        await visit.Alive();
        await Assertions.Expect(page.GetByTestId("column-Waiting").Locator(".package-card").First).ToBeVisibleAsync();

        // A package by its number.
        await TabTo(page, "[data-testid=search]");
        await page.Keyboard.TypeAsync("1000000136P1");
        await Assertions.Expect(page.GetByTestId("search")).ToHaveValueAsync("1000000136P1");
        await page.Keyboard.PressAsync("Enter");
        await visit.IsAt("by-keyboard/search?q=");
        await Assertions.Expect(page.GetByTestId("found")).ToBeVisibleAsync();
        await visit.Picture("search");
        await TabTo(page, "[data-testid=found] a");
        await page.Keyboard.PressAsync("Enter");
        await visit.IsAt("by-keyboard/packages/1");
        await Assertions.Expect(page.GetByTestId("state").First).ToHaveTextAsync("Waiting");

        // It is packed.
        await TabTo(page, "[data-testid=command-COMPLETE_PACKAGING_WITHOUT_SHIPMENT]", "summary");
        await page.Keyboard.PressAsync("Enter");
        await TabTo(page, "[data-testid=command-COMPLETE_PACKAGING_WITHOUT_SHIPMENT] button");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("state").First).ToHaveTextAsync("Packed");
        visit.WasQuiet();
    }

    // Presses Tab until the focus is there; with a tag, on the nearest one of it around or before.
    private static async Task TabTo(IPage page, string selector, string? tag = null)
    {
        var there = tag is null
            ? "selector => document.activeElement?.matches(selector)"
            : "selector => document.activeElement?.tagName === 'SUMMARY' && document.activeElement.parentElement?.querySelector(selector) !== null";
        for (var pressed = 0; pressed < 120; pressed++)
        {
            if (await page.EvaluateAsync<bool>(there, selector))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"The focus did not come to {selector}.");
    }
}
