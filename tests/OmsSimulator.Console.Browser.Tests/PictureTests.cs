namespace OmsSimulator.Console.Browser.Tests;

/// <summary>
/// The pictures of README.md: <c>CONSOLE_PICTURES=docs/pictures dotnet test tests/OmsSimulator.Console.Browser.Tests --filter
/// PictureTests</c>.
/// </summary>
[Collection(SharedConsole.Name)]
public sealed class PictureTests(ConsoleFixture console)
{
    [PictureFact]
    public async Task TheBoardAndAPackageArePictured()
    {
        using var control = console.Control("default");
        await control.Clock.FreezeAsync(new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));
        await using var visit = await console.Visit(
            new()
            {
                ViewportSize = new() { Width = 1280, Height = 720 },
            }
        );
        var page = visit.Page;
        await visit.Go("default/board");
        await Assertions.Expect(page.GetByTestId("live")).ToHaveTextAsync("live");
        await page.GetByLabel("Commands for 1000000136P1").ClickAsync();
        await Assertions.Expect(page.GetByTestId("inspector").GetByTestId("state")).ToHaveTextAsync("Waiting");
        await Picture(page, "console-board");
        await visit.Go("default/packages/1?to=Delivered");
        await page.GetByText("Send a command that cannot run now").ClickAsync();
        await page.GetByLabel("Command", new() { Exact = true }).SelectOptionAsync("SHIP_THE_PACKAGE");
        await page.GetByTestId("command-SHIP_THE_PACKAGE").GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Assertions.Expect(page.GetByTestId("reason")).ToBeVisibleAsync();
        await page.EvaluateAsync("scrollTo(0, 0)");
        await Picture(page, "console-package");
    }

    private static Task Picture(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Folder, PictureFactAttribute.Folder!, $"{name}.png") });
}

/// <summary>A test that only makes pictures, where somebody asks for them.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PictureFactAttribute : FactAttribute
{
    public PictureFactAttribute()
    {
        if (Folder is null)
            Skip = "Pictures are made where CONSOLE_PICTURES says a folder.";
    }

    /// <summary>Where they are written, below the repository.</summary>
    public static string? Folder => Environment.GetEnvironmentVariable("CONSOLE_PICTURES");
}
