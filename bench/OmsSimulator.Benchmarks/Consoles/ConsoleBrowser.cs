using Microsoft.Playwright;
using OmsSimulator.Benchmarks.Http;

namespace OmsSimulator.Benchmarks.Consoles;

/// <summary>A Chromium without a window; every visit is of somebody who was never there.</summary>
public sealed class ConsoleBrowser : IAsyncDisposable
{
    private const string Chromium = "/usr/bin/chromium";

    // Notes when the first of what a page is opened for was painted, in milliseconds since it was asked for.
    private const string Watch = """
        (() => {
          const selector = "__FIRST__";
          const seen = new MutationObserver(() => look());
          const look = () => {
            if (window.__shown === undefined && document.querySelector(selector)) {
              window.__shown = 0;
              requestAnimationFrame(() => requestAnimationFrame(() => { window.__shown = performance.now(); }));
            }
            if (window.__alive === undefined && document.documentElement?.dataset.alive !== undefined) window.__alive = performance.now();
          };
          seen.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-alive"] });
        })();
        """;

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private ConsoleBrowser(IPlaywright playwright, IBrowser browser) => (this.playwright, this.browser) = (playwright, browser);

    public static async Task<ConsoleBrowser> Start()
    {
        if (!File.Exists(Chromium))
            throw new BenchmarkFailedException($"{Chromium} is not installed.");
        var playwright = await Playwright.CreateAsync();
        return new(
            playwright,
            await playwright.Chromium.LaunchAsync(
                new()
                {
                    ExecutablePath = Chromium,
                    Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
                }
            )
        );
    }

    /// <summary>Opens a browser without anything kept, which notes when the first match of a selector is painted.</summary>
    public async Task<IBrowserContext> Visitor(string first)
    {
        var context = await browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = 1440, Height = 900 },
                Locale = "en-US",
            }
        );
        context.SetDefaultTimeout(30_000);
        await context.AddInitScriptAsync(Watch.Replace("__FIRST__", first, StringComparison.Ordinal));
        return context;
    }

    /// <summary>Opens a page of the console, and waits until it is alive.</summary>
    public static async Task<IPage> Open(IBrowserContext visitor, ServerProcess server, string address)
    {
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(new Uri(server.Address, $"console/{address}").AbsoluteUri);
        await page.WaitForSelectorAsync("html[data-alive]", new() { State = WaitForSelectorState.Attached });
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
