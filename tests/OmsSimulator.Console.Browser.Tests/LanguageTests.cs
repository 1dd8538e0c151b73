namespace OmsSimulator.Console.Browser.Tests;

[Collection(SharedConsole.Name)]
public sealed class LanguageTests(ConsoleFixture console)
{
    [FactNeeding("chromium")]
    public async Task TheBrowsersLanguageIsSpokenAndCanBeSwitched()
    {
        var sandbox = await console.Sandbox();
        await using var visit = await console.Visit(
            new()
            {
                Locale = "tr-TR",
                ViewportSize = new() { Width = 1440, Height = 900 },
            }
        );
        var page = visit.Page;
        await visit.Go($"{sandbox}/packages/1");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First).ToContainTextAsync("Paket");
        (await page.EvaluateAsync<string>("document.documentElement.lang")).Should().Be("tr");
        await visit.Picture("package-turkish");
        await page.GetByText("Ayarlar").ClickAsync();
        await page.GetByLabel("Dil").SelectOptionAsync("en");
        await page.GetByLabel("Tema").SelectOptionAsync("dark");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kaydet" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First).ToContainTextAsync("Package");
        page.Url.Should().EndWith($"/console/{sandbox}/packages/1");
        (await page.EvaluateAsync<string>("document.documentElement.dataset.theme")).Should().Be("dark");
        visit.WasQuiet();
    }
}
