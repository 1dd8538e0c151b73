namespace OmsSimulator.Console.Browser.Tests;

/// <summary>An address, loaded anew or sent to a colleague, shows the same.</summary>
[Collection(SharedConsole.Name)]
public sealed class ReloadTests(ConsoleFixture console)
{
    private const int States = 18;

    [FactNeeding("chromium")]
    public async Task TheBoardShowsTheSameCardAndWhereItWasDropped()
    {
        var sandbox = await console.Sandbox();
        await using var visit = await console.Visit();
        var page = visit.Page;
        await visit.Go($"{sandbox}/board?location=WH01");
        await page.GetByLabel("Also states without packages").CheckAsync();
        await Assertions.Expect(page.Locator(".column")).ToHaveCountAsync(States);
        await page.Locator(".package-card", new() { HasText = "1000000136P1" }).DragToAsync(page.GetByTestId("column-Preparing"));
        await Assertions.Expect(page.GetByTestId("inspector").GetByTestId("command-PREPARE_PACKAGE_COMMAND")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await visit.Alive();
        await Assertions.Expect(page.GetByTestId("inspector").GetByTestId("command-PREPARE_PACKAGE_COMMAND")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".column")).ToHaveCountAsync(States);
        await page.GetByLabel("Close").ClickAsync();
        await Assertions.Expect(page.GetByTestId("inspector")).ToHaveCountAsync(0);
        page.Url.Should().EndWith("board?location=WH01&empty=yes");
        visit.WasQuiet();
    }

    [FactNeeding("chromium")]
    public async Task AsWhomSomebodySendsIsKeptByTheTabAndIsInNoAddress()
    {
        var sandbox = await console.Sandbox();
        await using var visit = await console.Visit();
        var page = visit.Page;
        await visit.Go($"{sandbox}/packages/1");
        await page.GetByTestId("sends-as").ClickAsync();
        await page.GetByLabel("User", new() { Exact = true }).FillAsync("demo");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync("demo");
        await page.GetByRole(AriaRole.Button, new() { Name = "Log in" }).ClickAsync();
        await Assertions.Expect(page.GetByTestId("sends-as")).ToHaveTextAsync("demo");
        await page.ReloadAsync();
        await visit.Alive();
        await Assertions.Expect(page.GetByTestId("sends-as")).ToHaveTextAsync("demo");
        await visit.Run("COMPLETE_PACKAGING_WITHOUT_SHIPMENT");
        await Assertions.Expect(page.GetByTestId("call")).ToContainTextAsync("204");
        using var control = console.Control(sandbox);
        (await control.TimelineAsync(1)).Facts[^1].User.Should().NotBeNull("it was sent with the token");
        page.Url.Should().EndWith($"{sandbox}/packages/1");
        await using var other = await console.Visit();
        await other.Go($"{sandbox}/packages/1");
        await Assertions.Expect(other.Page.GetByTestId("sends-as")).Not.ToHaveTextAsync("demo");
        visit.WasQuiet();
    }

    [FactNeeding("chromium")]
    public async Task EveryMissingScenarioIsReachedByPages()
    {
        var sandbox = await console.Sandbox();
        using var control = console.Control(sandbox);
        var missing = await control.MissingTests.ReadAsync(new() { Commands = ["COMPLETE_PACKAGING"] });
        var pages = (missing.Missing + 19) / 20;
        pages.Should().BeGreaterThan(1);
        await using var visit = await console.Visit();
        var page = visit.Page;
        await visit.Go($"{sandbox}/coverage?command=COMPLETE_PACKAGING");
        for (var number = 1; number < pages; number++)
        {
            await Assertions.Expect(page.GetByTestId("missing-range")).ToContainTextAsync($"{number * 20 - 19} to {number * 20} of");
            await page.GetByTestId("missing").GetByRole(AriaRole.Link, new() { Name = "Next" }).ClickAsync();
        }

        await Assertions.Expect(page.GetByTestId("missing-range")).ToContainTextAsync($"to {missing.Missing} of {missing.Missing}");
        await Assertions.Expect(page.GetByTestId("missing-text")).ToContainTextAsync(missing.Scenarios[^1].Title);
        await page.ReloadAsync();
        await visit.Alive();
        await Assertions.Expect(page.GetByTestId("missing-text")).ToContainTextAsync(missing.Scenarios[^1].Title);
        await page.GetByTestId("missing").ScrollIntoViewIfNeededAsync();
        await visit.Picture("coverage-missing-last");
        visit.WasQuiet();
    }

    [FactNeeding("chromium")]
    public async Task ASandboxThatWasDroppedMeanwhileIsSaidAndNothingOfItIsLeft()
    {
        var sandbox = await console.Sandbox();
        await using var visit = await console.Visit();
        var page = visit.Page;
        await visit.Go($"{sandbox}/packages/1");
        await Assertions.Expect(page.GetByTestId("live")).ToHaveTextAsync("live");
        using (var control = new OmsSimulator.Client.OmsControlClient(console.Address))
            await control.Sandboxes.DropAsync(sandbox);
        await Assertions.Expect(page.Locator("main").GetByTestId("problem")).ToContainTextAsync("It was dropped, or never made.");
        await Assertions.Expect(page.GetByTestId("way")).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByTestId("live")).Not.ToHaveTextAsync("live");
        await visit.Picture("sandbox-gone");
        await page.Locator("main").GetByTestId("problem").GetByRole(AriaRole.Link).Last.ClickAsync();
        await Assertions.Expect(page.GetByTestId("column-Waiting")).ToBeVisibleAsync();
        visit.WasQuiet();
    }
}
