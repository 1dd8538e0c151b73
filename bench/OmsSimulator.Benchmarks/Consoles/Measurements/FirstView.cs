using OmsSimulator.Benchmarks.Http;

namespace OmsSimulator.Benchmarks.Consoles.Measurements;

/// <summary>
/// From the address to the first cards of a large board, painted: the very first visit to a simulator that was just started, and later
/// ones, each in a browser that has kept nothing.
/// </summary>
public static class FirstView
{
    private const double Second = 1_000;

    public static async Task Measure(
        Figures figures,
        Servers servers,
        ConsoleBrowser browser,
        ConsoleBenchmarkOptions options,
        CancellationToken stop
    )
    {
        List<double> first = [],
            firstAlive = [],
            later = [],
            laterAlive = [];
        for (var start = 0; start < (options.Quick ? 1 : 3); start++)
        {
            Progress.Say("measuring the first view of a large board");
            using var loaded = await LoadedConsole.Start(servers, options, stop);
            for (var visit = 0; visit <= options.Visits; visit++)
                await Visit(browser, loaded, visit == 0 ? first : later, visit == 0 ? firstAlive : laterAlive);
        }

        var size = $"{options.Packages:N0} packages";
        figures.Add($"the very first view of a board with {size} after a start, shown (worst)", first.Max(), "ms", Goal.Most(Second));
        figures.Add("— until clicks are heard (worst)", firstAlive.Max(), "ms");
        figures.Add($"first view of a board with {size}, shown (median)", later.Median(), "ms", Goal.Most(Second));
        figures.Add("— (worst)", later.Max(), "ms", Goal.Most(Second));
        figures.Add("— until clicks are heard (median)", laterAlive.Median(), "ms");
    }

    private static async Task Visit(ConsoleBrowser browser, LoadedConsole loaded, List<double> shown, List<double> alive)
    {
        var visitor = await browser.Visitor(LoadedConsole.Card);
        await using (visitor)
        {
            var page = await ConsoleBrowser.Open(visitor, loaded.Server, "default/board");
            await page.Locator(LoadedConsole.Card).First.WaitForAsync();
            await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            shown.Add(await page.EvaluateAsync<double>("window.__shown"));
            alive.Add(await page.EvaluateAsync<double>("window.__alive"));
        }

        Progress.Say($"  shown after {shown[^1]:0} ms, heard clicks after {alive[^1]:0} ms");
    }
}
