using Microsoft.Playwright;
using OmsSimulator.Benchmarks.Http;

namespace OmsSimulator.Benchmarks.Consoles.Measurements;

/// <summary>From a click on a command's button in a package's view until the view shows the state that the command led to.</summary>
public static class ClickToAnswer
{
    private const string Block = "BLOCK_THE_PACKAGE";
    private const string Unblock = "UNBLOCK_THE_PACKAGE";

    // In the page, so that nothing of the driver is measured.
    private const string Click = """
        ([code, state]) => new Promise((done) => {
          const shown = () => document.querySelector("[data-testid=state]")?.textContent.trim() === state;
          const button = document.querySelector(`[data-testid=command-${code}] button[type=submit]`);
          const clicked = performance.now();
          const seen = new MutationObserver(() => {
            if (!shown()) return;
            seen.disconnect();
            requestAnimationFrame(() => done(performance.now() - clicked));
          });
          seen.observe(document.body, { subtree: true, childList: true, characterData: true });
          button.click();
        })
        """;

    public static async Task Measure(Figures figures, LoadedConsole loaded, ConsoleBrowser browser, ConsoleBenchmarkOptions options)
    {
        Progress.Say("measuring a click until its answer is shown");
        var times = new List<double>();
        var visitor = await browser.Visitor("[data-testid=state]");
        await using (visitor)
        {
            var page = await ConsoleBrowser.Open(visitor, loaded.Server, "default/packages/3");
            for (var turn = 0; turn < options.Clicks; turn++)
                times.Add(await Send(page, isBlocked: turn % 2 == 1));
        }

        times.RemoveRange(0, 4);
        figures.Add("a click until its answer is shown (median)", times.Median(), "ms");
        figures.Add("— (p95)", times.Percentile(95), "ms", Goal.Most(200));
        figures.Add("— (worst)", times.Max(), "ms");
    }

    private static async Task<double> Send(IPage page, bool isBlocked)
    {
        var code = isBlocked ? Unblock : Block;
        var form = page.GetByTestId($"command-{code}");
        await page.Locator("details", new() { Has = form }).First.EvaluateAsync("panel => panel.open = true");
        foreach (var field in await form.GetByRole(AriaRole.Textbox).AllAsync())
        {
            if ((await field.InputValueAsync()).Length == 0)
            {
                await field.FillAsync("benchmark");
                await field.BlurAsync();
            }
        }

        await Assertions.Expect(page.GetByTestId($"command-{code}").GetByRole(AriaRole.Button)).ToBeEnabledAsync();
        return await page.EvaluateAsync<double>(Click, new[] { code, isBlocked ? "Waiting" : "Blocked" });
    }
}
