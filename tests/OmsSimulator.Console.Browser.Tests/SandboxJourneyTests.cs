namespace OmsSimulator.Console.Browser.Tests;

[Collection(SharedConsole.Name)]
public sealed class SandboxJourneyTests(ConsoleFixture console)
{
    [FactNeeding("chromium")]
    public async Task ASandboxIsMadeForkedAndDropped()
    {
        await using var visit = await console.Visit();
        var page = visit.Page;
        await visit.Go("default/board");
        await page.GetByTestId("sandbox").ClickAsync();
        await page.GetByTestId("new-sandbox").FillAsync("made-by-hand");
        await page.GetByLabel("Label (coverage is summed under it)").FillAsync("by hand");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make", Exact = true }).ClickAsync();
        await visit.IsAt("made-by-hand/board");
        await Assertions.Expect(page.GetByTestId("sandbox")).ToHaveTextAsync("made-by-hand");
        await Open(page);
        await Assertions
            .Expect(page.Locator(".sandboxes li", new() { HasText = "made-by-hand" }).Locator(".mark"))
            .ToHaveTextAsync("by hand");
        await visit.Picture("sandboxes");
        await page.GetByLabel("Name of the copy").FillAsync("copied-by-hand");
        await page.GetByRole(AriaRole.Button, new() { Name = "Fork" }).ClickAsync();
        await visit.IsAt("copied-by-hand/board");
        await Assertions.Expect(page.GetByTestId("sandbox")).ToHaveTextAsync("copied-by-hand");
        await Open(page);
        await page.GetByLabel("I know that what is in it is lost").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Drop" }).ClickAsync();
        await visit.IsAt("default/board");
        using var control = console.Control("default");
        (await control.Sandboxes.ListAsync())
            .Select(static sandbox => sandbox.Name)
            .Should()
            .Contain("made-by-hand")
            .And.NotContain("copied-by-hand");
        visit.WasQuiet();
    }

    [FactNeeding("chromium")]
    public async Task TheClockIsFrozenAndAdvanced()
    {
        var sandbox = await console.Sandbox();
        await using var visit = await console.Visit();
        var page = visit.Page;
        await visit.Go($"{sandbox}/board");
        await page.GetByTestId("now").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Freeze" }).ClickAsync();
        await Assertions.Expect(page.GetByTestId("clock").Locator("summary").First).ToContainTextAsync("frozen");
        using var control = console.Control(sandbox);
        var before = (await control.Clock.ReadAsync()).Now;
        await page.GetByRole(AriaRole.Button, new() { Name = "+1 day" }).ClickAsync();
        await Assertions.Expect(page.GetByTestId("clock").Locator("[role=status]").First).ToContainTextAsync("Done meanwhile");
        (await control.Clock.ReadAsync()).Now.Should().Be(before.AddDays(1));
        await visit.Picture("clock");
        visit.WasQuiet();
    }

    [FactNeeding("chromium")]
    public async Task ASnapshotIsSavedAndBroughtBack()
    {
        var sandbox = await console.Sandbox();
        await using var visit = await console.Visit();
        var page = visit.Page;
        await visit.Go($"{sandbox}/board");
        await page.GetByTestId("sandbox").ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByText("Save as a file").ClickAsync());
        var file = await download.PathAsync();
        using var oms = console.Oms(sandbox);
        await oms.Packages.CommandAsync(1, 2021);
        await page.GetByTestId("sandbox").ClickAsync();
        await page.Locator("input[type=file]").SetInputFilesAsync(file);
        await Assertions.Expect(page.GetByTestId("call").First).ToContainTextAsync("PUT");
        (await oms.Packages.GetAsync(1)).State.Name.Should().Be("Waiting");
        visit.WasQuiet();
    }

    // The panel may still be open from before, also while what is in it is loaded.
    private static async Task Open(IPage page)
    {
        if (await page.Locator("details.bar-panel", new() { Has = page.GetByTestId("sandbox") }).GetAttributeAsync("open") is null)
            await page.GetByTestId("sandbox").ClickAsync();
    }
}
