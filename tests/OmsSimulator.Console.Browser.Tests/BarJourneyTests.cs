namespace OmsSimulator.Console.Browser.Tests;

[Collection(SharedConsole.Name)]
public sealed class BarJourneyTests(ConsoleFixture console)
{
    [FactNeeding("chromium")]
    public async Task APackageIsFoundByNumberSkuAndCustomer()
    {
        var sandbox = await console.Sandbox();
        await using var visit = await console.Visit();
        var page = visit.Page;
        await visit.Go($"{sandbox}/board");
        foreach (var query in (string[])["1000000136P1", "1000000136", "TSH100-01", "Bağaturipi"])
        {
            await page.GetByPlaceholder("Number, id, SKU, awb …").FillAsync(query);
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(query);
            await Assertions.Expect(page.GetByTestId("found").Locator("tbody tr").First).ToContainTextAsync(Found(query));
        }

        visit.WasQuiet();
    }

    [FactNeeding("chromium")]
    public async Task ASandboxIsResetToItsSeedByOneWhoIsSure()
    {
        var sandbox = await console.Sandbox();
        using var oms = console.Oms(sandbox);
        await oms.Packages.CommandAsync(1, 2021);
        await using var visit = await console.Visit();
        var page = visit.Page;
        await visit.Go($"{sandbox}/packages/1");
        await Assertions.Expect(page.GetByTestId("state").First).ToHaveTextAsync("Packed");
        await page.GetByTestId("sandbox").ClickAsync();
        var reset = page.GetByRole(AriaRole.Button, new() { Name = "Reset to its seed" });
        await Assertions.Expect(reset).ToBeDisabledAsync();
        await page.GetByLabel("I know that what is in it is lost").CheckAsync();
        await reset.ClickAsync();
        await Assertions.Expect(page.GetByTestId("state").First).ToHaveTextAsync("Waiting");
        visit.WasQuiet();
    }

    [FactNeeding("chromium")]
    public async Task WhatIsNotInTheFirstSandboxLeadsToItsBoardOnce()
    {
        await using var visit = await console.Visit();
        var page = visit.Page;
        await visit.Go("default/transfers/999999");
        var problem = page.Locator("main").GetByTestId("problem");
        await Assertions.Expect(problem).ToContainTextAsync("999999");
        await Assertions.Expect(problem.GetByRole(AriaRole.Link)).ToHaveCountAsync(1);
    }

    private static string Found(string query) => query.StartsWith('1') ? query : "";
}
