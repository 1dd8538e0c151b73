namespace OmsSimulator.Console.Browser.Tests;

/// <summary>What a telephone shows: tables scroll inside their card, and no number is broken in its middle.</summary>
[Collection(SharedConsole.Name)]
public sealed class NarrowScreenTests(ConsoleFixture console)
{
    private const float OneLine = 30;

    [FactNeeding("chromium")]
    public async Task NumbersOfOrdersAndStatusesOfCallsStandOnOneLine()
    {
        var sandbox = await console.Sandbox();
        using var oms = console.Oms(sandbox);
        await oms.Packages.GetAsync(1);
        await using var visit = await console.Visit(
            new()
            {
                ViewportSize = new() { Width = 390, Height = 844 },
            }
        );
        var page = visit.Page;
        await visit.Go($"{sandbox}/orders");
        (await Height(page.Locator("tbody tr td a").First)).Should().BeLessThan(OneLine);
        (await Height(page.Locator("tbody tr:first-child td:nth-child(2)"))).Should().BeLessThan(3 * OneLine);
        await visit.Picture("orders-narrow");
        await visit.Go($"{sandbox}/report");
        (await Height(page.Locator("main .status").First)).Should().BeLessThan(OneLine);
        var drop = (await page.Locator(".drop").BoundingBoxAsync())!;
        var input = (await page.Locator(".drop input").BoundingBoxAsync())!;
        (input.X + input.Width).Should().BeLessThan(drop.X + drop.Width, "what is chosen lies inside of where it is dropped");
        visit.WasQuiet();
    }

    private static async Task<float> Height(ILocator shown) => (await shown.BoundingBoxAsync())!.Height;
}
