using System.Text.RegularExpressions;

namespace OmsSimulator.Console.Browser.Tests;

/// <summary>
/// A browser of its own with one simulator for all. What it asks of another origin is stopped and counted; what a page complains of is kept.
/// </summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> foreign = [];
    private readonly List<string> complaints = [];

    private Visit(IBrowserContext context, IPage page, Uri address) => (this.context, Page, Address) = (context, page, address);

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>The simulator.</summary>
    public Uri Address { get; }

    /// <summary>Opens a browser.</summary>
    public static async Task<Visit> Open(IBrowser browser, Uri address, BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions
        {
            ViewportSize = new() { Width = 1440, Height = 900 },
        };
        options.Locale ??= "en-US";
        var context = await browser.NewContextAsync(options);
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(30_000);
        Assertions.SetDefaultExpectTimeout(15_000);
        var visit = new Visit(context, page, address);
        await context.RouteAsync("**/*", visit.Pass);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                visit.complaints.Add(message.Text);
        };
        page.PageError += (_, error) => visit.complaints.Add(error);
        return visit;
    }

    /// <summary>Goes to an address below the console's, and waits until the page is alive.</summary>
    public async Task Go(string address)
    {
        await Page.GotoAsync(new Uri(Address, $"console/{address}").AbsoluteUri);
        await Alive();
    }

    /// <summary>
    /// Waits until the page's address begins with one below the console's. It is asked again and again: who waits for a navigation misses one that
    /// comes between the look and the waiting.
    /// </summary>
    public Task IsAt(string address) =>
        Assertions.Expect(Page).ToHaveURLAsync(new Regex($"/console/{Regex.Escape(address)}"), new() { Timeout = 30_000 });

    /// <summary>Waits until the page's events are heard.</summary>
    public Task Alive() => Page.WaitForSelectorAsync("html[data-alive]", new() { State = WaitForSelectorState.Attached });

    /// <summary>Waits until the page has a theme's colours; by a locator, since the page's policy forbids Playwright to evaluate again and again.</summary>
    public Task IsThemed(string theme) =>
        Assertions
            .Expect(Page.Locator("body"))
            .ToHaveCSSAsync("background-color", theme == "dark" ? "rgb(15, 22, 32)" : "rgb(245, 247, 250)");

    /// <summary>Opens a command's form, fills it in and sends it.</summary>
    public async Task Run(string command, Func<ILocator, Task>? fill = null, string name = "Send")
    {
        var form = Page.GetByTestId($"command-{command}");
        await Page.Locator("details", new() { Has = form }).Locator("summary").First.ClickAsync();
        if (fill is not null)
            await fill(form);
        await form.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
    }

    /// <summary>A picture into artifacts/console, to be looked at.</summary>
    public Task Picture(string name) =>
        Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Folder, "artifacts", "console", $"{name}.png") });

    /// <summary>Nothing outside was asked, and nothing was complained of.</summary>
    public void WasQuiet()
    {
        foreign.Should().BeEmpty();
        complaints.Should().BeEmpty();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => context.DisposeAsync();

    private Task Pass(IRoute route)
    {
        var asked = new Uri(route.Request.Url);
        if (asked.Authority == Address.Authority || asked.Scheme is "data" or "blob")
            return route.ContinueAsync();
        foreign.Add(route.Request.Url);
        return route.AbortAsync();
    }
}
