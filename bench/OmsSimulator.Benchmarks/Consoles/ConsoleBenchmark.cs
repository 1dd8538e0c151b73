using OmsSimulator.Benchmarks.Consoles.Measurements;
using OmsSimulator.Benchmarks.Http;
using OmsSimulator.Benchmarks.Http.Measurements;

namespace OmsSimulator.Benchmarks.Consoles;

/// <summary>The console in a real browser on the same machine: how soon it shows and answers, and what it costs the simulator.</summary>
public static class ConsoleBenchmark
{
    public static async Task<int> Run(IReadOnlyList<string> arguments)
    {
        try
        {
            await Measure(ConsoleBenchmarkOptions.Parse(arguments), CancellationToken.None);
            return 0;
        }
        catch (BenchmarkFailedException failure)
        {
            Console.Error.WriteLine(failure.Message);
            return 1;
        }
    }

    private static async Task Measure(ConsoleBenchmarkOptions options, CancellationToken stop)
    {
        var servers = options.IsPublished ? Servers.Published() : await Servers.Publish(stop);
        await using var browser = await ConsoleBrowser.Start();
        var shown = new Figures("The console in a browser");
        var costs = new Figures("What the console costs the simulator");
        if (options.Only.Contains("first"))
            await FirstView.Measure(shown, servers, browser, options, stop);
        if (options.Only.Any(static name => name is "click" or "scroll" or "pace"))
        {
            using var loaded = await LoadedConsole.Start(servers, options, stop);
            if (options.Only.Contains("click"))
                await ClickToAnswer.Measure(shown, loaded, browser, options);
            if (options.Only.Contains("scroll"))
                await Scrolling.Measure(shown, loaded, browser, options);
            if (options.Only.Contains("pace"))
                await PacedCommands.Measure(costs, loaded, browser, options, stop);
        }

        if (options.Only.Contains("many"))
            await ManyConsoles.Measure(costs, servers, browser, options, stop);
        shown.WriteTo(Console.Out);
        costs.WriteTo(Console.Out);
        if (!options.Only.Contains("idle"))
            return;
        var unused = new Table("The simulator whose console nobody opens, against bare Kestrel", "simulator", "bare Kestrel");
        await StartUp.Measure(unused, servers, new HttpBenchmarkOptions { Quick = options.Quick }, stop);
        await IdleMemory.Measure(unused, servers, stop);
        unused.WriteTo(Console.Out);
    }
}
