using System.Text.Json;
using OmsSimulator.Benchmarks.Http;

namespace OmsSimulator.Benchmarks.Consoles.Measurements;

/// <summary>A column of very many cards that is scrolled a screen in a quarter of a second: the time between two frames.</summary>
public static class Scrolling
{
    private const string Scroll = """
        (frames) => new Promise((done) => {
          const column = document.querySelector("[data-testid=column-Waiting] .cards");
          const times = [];
          let filled = 0, last = 0;
          const next = (now) => {
            if (last > 0) times.push(now - last);
            last = now;
            const box = column.getBoundingClientRect();
            const middle = document.elementFromPoint(box.x + 40, box.y + box.height / 2);
            if (middle?.closest(".package-card")?.querySelector("a")) filled++;
            if (times.length >= frames) return done(JSON.stringify({ times, filled: filled / (frames + 1), at: column.scrollTop, of: column.scrollHeight }));
            column.scrollTop += 40;
            requestAnimationFrame(next);
          };
          requestAnimationFrame(next);
        })
        """;

    public static async Task Measure(Figures figures, LoadedConsole loaded, ConsoleBrowser browser, ConsoleBenchmarkOptions options)
    {
        Progress.Say("measuring how a large board is scrolled");
        var visitor = await browser.Visitor(LoadedConsole.Card);
        await using (visitor)
        {
            var page = await ConsoleBrowser.Open(visitor, loaded.Server, "default/board");
            await page.Locator(LoadedConsole.Card).First.WaitForAsync();
            using var said = JsonDocument.Parse(await page.EvaluateAsync<string>(Scroll, options.Frames));
            var root = said.RootElement;
            var times = root.GetProperty("times").EnumerateArray().Select(static time => time.GetDouble()).ToList();
            figures.Add($"a frame while {options.Packages:N0} cards are scrolled (median)", times.Median(), "ms");
            figures.Add("— (p95)", times.Percentile(95), "ms", Goal.Most(50));
            figures.Add("— (worst)", times.Max(), "ms");
            figures.Add("— frames with a card in the middle, not its placeholder", 100 * root.GetProperty("filled").GetDouble(), "%");
        }
    }
}
