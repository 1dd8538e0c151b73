using OmsSimulator.Benchmarks.Http;
using OmsSimulator.Benchmarks.Http.Measurements;

namespace OmsSimulator.Benchmarks.Consoles.Measurements;

/// <summary>What the simulator's memory grows by while many look at a board.</summary>
public static class ManyConsoles
{
    public static async Task Measure(
        Figures figures,
        Servers servers,
        ConsoleBrowser browser,
        ConsoleBenchmarkOptions options,
        CancellationToken stop
    )
    {
        Progress.Say($"opening {options.Consoles} consoles");
        using var loaded = await LoadedConsole.Start(servers, options, stop);
        var before = await RestingMemory.Of(loaded.Server, stop) / IdleMemory.Megabyte;
        var visitor = await browser.Visitor(LoadedConsole.Card);
        await using (visitor)
        {
            await ConsoleBrowser.Open(visitor, loaded.Server, "default/board");
            var one = await RestingMemory.Of(loaded.Server, stop) / IdleMemory.Megabyte;
            for (var opened = 1; opened < options.Consoles; opened++)
                await ConsoleBrowser.Open(visitor, loaded.Server, "default/board");
            var all = await RestingMemory.Of(loaded.Server, stop) / IdleMemory.Megabyte;
            figures.Add("resident memory before the first visit", before, "MiB");
            figures.Add("one open console more", one - before, "MiB");
            figures.Add($"{options.Consoles} open consoles more", all - before, "MiB", Goal.Most(150));
        }
    }
}
